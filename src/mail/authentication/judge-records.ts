import type { HeaderSection } from '../header/header-section.ts';
import { ownSideOf } from '../trace/own-side/own-side.ts';
import type { ResultsPlace } from '../trace/own-side/provider-families.ts';
import type { Stamp, Trace } from '../trace/trace.ts';
import type { AuthenticationRecord } from './authentication.ts';
import { ownNames } from './own-names.ts';
import { type RecordAsWritten, readAuthenticationResults } from './read-authentication-results.ts';
import { readReceivedSpf } from './read-received-spf.ts';
import { type OwnFields, ownFields, takingStamp, wordsOf } from './record-place.ts';
import { unbelievedStatus } from './record-status.ts';

/**
 * Families that write no results of their own beside their stamp and have no filters that do: what stands there is the
 * sender's.
 */
const WRITES_NO_RESULTS = new Set(['qmail', 'fetchmail', 'lmtp', 'amavis', 'webmail', 'zmailer']);

/**
 * Reads all Authentication-Results and Received-SPF fields and tells whose word each is. `authservIds`: names under which the own
 * side's servers write, as the user named them; a domain stands for all below it. Where there are any, no other name counts.
 */
export function judgeRecords(
  section: HeaderSection,
  trace: Trace,
  authservIds: readonly string[],
): AuthenticationRecord[] {
  const written = section.fields.flatMap((field): RecordAsWritten[] => {
    if (field.key === 'authentication-results') return [readAuthenticationResults(field)];
    return field.key === 'received-spf' ? [readReceivedSpf(field)] : [];
  });
  const taking = takingStamp(trace);
  if (taking === null) {
    return written.map((record) => ({ ...record, status: 'foreign', isBelieved: false, isForgeable: false }));
  }
  const side = ownSideOf(trace);
  const family = taking.by === null ? null : side.familyOf(taking.by.text);
  const own = ownFields(section, taking, family);
  const names = ownNames(trace, taking, side, authservIds);
  const above = written.filter((record) => record.field.index < own.taking && names.fits(record));
  const below = written.filter(
    (record) => record.field.index > own.taking && record.field.index < own.end && names.fits(record),
  );
  // Nothing came from outside: then what stands below the oldest own stamp was written by the same servers.
  const results = trace.border === null && family?.results === 'above' ? 'below' : (family?.results ?? null);
  const writer = { taking, results, isNamed: names.areNamed };
  // A server writes in one place: where it writes above its stamp, what stands below is the sender's.
  const at = above.length > 0 ? [] : below.filter((record) => mayStandBelow(record, writer));
  const isSurePlace = writer.isNamed || results === 'below' || results === 'below-trace';
  const sure = new Set(isSurePlace ? providersRecords(at, section, own, results) : provenRecords(at, own));
  const doubtful = isSurePlace ? [] : at.filter((record) => !sure.has(record));
  // DMARC is decided last, with the passes of all other methods known: one that contradicts its failure is forged.
  const isContested = doubtful.some(saysPass);
  const isAgainst = (record: RecordAsWritten) => !saysPass(record) && (!isContested || tellsOf(record, 'dmarc'));
  const believed = new Set([...above, ...sure, ...doubtful.filter(isAgainst)]);
  const forgeable = new Set(doubtful);
  const nextStamp = trace.stamps.findLast((stamp) => stamp.field.index < own.taking)?.field.index ?? -1;
  const statusOf = unbelievedStatus({
    section,
    trace,
    side,
    own,
    results,
    sure: [...above.filter(({ field }) => field.index > nextStamp), ...sure],
    namesOwn: names.poses,
  });
  return written.map((record) => {
    const isForgeable = forgeable.has(record);
    const isBelieved = believed.has(record);
    const status = isForgeable ? 'doubtful' : isBelieved ? 'own' : statusOf(record);
    return { ...record, status, isBelieved, isForgeable };
  });
}

/**
 * Records of filters that the message's id proves: those that bear it or stand above a field that does, and the one below such a
 * field that goes by the host which the field names (OpenDKIM writes its two fields so, and strips others' of that name).
 */
function provenRecords(at: readonly RecordAsWritten[], { proofs }: OwnFields): RecordAsWritten[] {
  const lowest = proofs.at(-1);
  if (lowest === undefined) return [];
  const next = at.find(({ field }) => field.index > lowest.index);
  const isCompanion = next?.authservId != null && wordsOf(lowest).includes(next.authservId.text);
  return at.filter((record) => record.field.index <= lowest.index || (record === next && isCompanion));
}

/**
 * Records of a server that is known to write here and strips nothing that bears another of its names: from where it writes, down to the one that
 * names SPF. SPF is asked first, while the sender is still connected, so that its record is the oldest. Where none names it, the
 * first alone.
 */
function providersRecords(
  at: readonly RecordAsWritten[],
  section: HeaderSection,
  { taking, end }: OwnFields,
  place: ResultsPlace,
): RecordAsWritten[] {
  const lastTrace = section.fields.findLast(({ key, index }) => key === 'received' && index < end)?.index ?? taking;
  const from = place === 'below-trace' ? lastTrace : taking;
  const own = at.filter(({ field }) => field.index > from);
  const full = own.filter(({ form }) => form !== 'received-spf');
  const last = full.find((record) => tellsOf(record, 'spf')) ?? full[0] ?? own[0];
  return own.filter(({ field }) => last !== undefined && field.index <= last.field.index);
}

function tellsOf(record: RecordAsWritten, method: string): boolean {
  return record.results.some((result) => result.method === method);
}

function mayStandBelow(
  record: RecordAsWritten,
  { taking, results, isNamed }: { taking: Stamp; results: ResultsPlace; isNamed: boolean },
): boolean {
  if (isNamed) return true;
  if (results === 'above' || WRITES_NO_RESULTS.has(taking.grammar ?? '')) return false;
  return record.authservId !== null || results !== null;
}

function saysPass(record: RecordAsWritten): boolean {
  return record.results.some(({ result }) => result === 'pass');
}

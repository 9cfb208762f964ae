import { isSameOrganization } from '../../domain/registrable-domain.ts';
import type { HeaderSection } from '../header/header-section.ts';
import { type OwnSide, ownSideOf } from '../trace/own-side/own-side.ts';
import type { ProviderFamily } from '../trace/own-side/provider-families.ts';
import type { Stamp, Trace } from '../trace/trace.ts';
import type { AuthenticationRecord, MethodResult, RecordedAuthentication } from './authentication.ts';
import { type RecordAsWritten, readAuthenticationResults } from './read-authentication-results.ts';
import { readReceivedSpf } from './read-received-spf.ts';
import { type OwnFields, ownFields, takingStamp, wordsOf } from './record-place.ts';

/**
 * Families that write no results of their own beside their stamp and have no filters that do: what stands there is the
 * sender's.
 */
const WRITES_NO_RESULTS = new Set(['qmail', 'fetchmail', 'lmtp', 'amavis', 'webmail', 'zmailer']);

/**
 * Reads all Authentication-Results and Received-SPF fields and tells which of them the recipient's own side wrote.
 * `authorDomain`: the Author Domain (RFC 7489 §3.1), by which the aligned DKIM result is chosen.
 */
export function readAuthentication(
  section: HeaderSection,
  trace: Trace,
  authorDomain: string | null,
): RecordedAuthentication {
  const records = judge(section, trace);
  const believed = records.filter((record) => record.isBelieved);
  const taken = takingStamp(trace)?.field.index ?? -1;
  const results = (method: string) => newestResults(believed, method, taken);
  const dkimAll = results('dkim');
  return {
    records,
    spf: results('spf')[0] ?? null,
    dkim: dkimAll.find((result) => isAlignedPass(result, authorDomain)) ?? dkimAll[0] ?? null,
    dmarc: results('dmarc')[0] ?? null,
    arc: results('arc')[0] ?? null,
    dkimAll,
  };
}

function judge(section: HeaderSection, trace: Trace): AuthenticationRecord[] {
  const written = section.fields.flatMap((field): RecordAsWritten[] => {
    if (field.key === 'authentication-results') return [readAuthenticationResults(field)];
    return field.key === 'received-spf' ? [readReceivedSpf(field)] : [];
  });
  const taking = takingStamp(trace);
  if (taking === null) return written.map((record) => ({ ...record, isBelieved: false, isForgeable: false }));
  const side = ownSideOf(trace);
  const hosts = stampingHosts(trace);
  const family = taking.by === null ? null : side.familyOf(taking.by.text);
  const own = ownFields(section, taking, family);
  const isFitting = (record: RecordAsWritten) => fits(record, taking, side, hosts);
  const above = written.filter((record) => record.field.index < own.taking && isFitting(record));
  const below = written.filter(
    (record) => record.field.index > own.taking && record.field.index < own.end && isFitting(record),
  );
  // A server writes in one place: where it writes above its stamp, what stands below is the sender's.
  const at = above.length > 0 ? [] : below.filter((record) => mayStandBelow(record, taking, family));
  const sure = new Set(family === null ? provenRecords(at, own) : providersRecords(at, section, own, family));
  const doubtful = family === null ? at.filter((record) => !sure.has(record)) : [];
  // DMARC is decided last, with the passes of all other methods known: one that contradicts its failure is forged.
  const isContested = doubtful.some(saysPass);
  const isAgainst = (record: RecordAsWritten) => !saysPass(record) && (!isContested || names(record, 'dmarc'));
  const believed = new Set([...above, ...sure, ...doubtful.filter(isAgainst)]);
  const forgeable = new Set(doubtful);
  return written.map((record) => ({
    ...record,
    isBelieved: believed.has(record),
    isForgeable: forgeable.has(record),
  }));
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
 * Records of a known provider, which strips nothing that bears another of its names: from where it writes, down to the one that names
 * SPF. SPF is asked first, while the sender is still connected, so that its record is the oldest. Where none names it, the first alone.
 */
function providersRecords(
  at: readonly RecordAsWritten[],
  section: HeaderSection,
  { taking, end }: OwnFields,
  family: ProviderFamily,
): RecordAsWritten[] {
  const lastTrace = section.fields.findLast(({ key, index }) => key === 'received' && index < end)?.index ?? taking;
  const from = family.results === 'below-trace' ? lastTrace : taking;
  const own = at.filter(({ field }) => field.index > from);
  const results = own.filter(({ form }) => form !== 'received-spf');
  const last = results.find((record) => names(record, 'spf')) ?? results[0] ?? own[0];
  return own.filter(({ field }) => last !== undefined && field.index <= last.field.index);
}

function names(record: RecordAsWritten, method: string): boolean {
  return record.results.some((result) => result.method === method);
}

/** By-domains of the own side's stamps, in lower case. */
function stampingHosts(trace: Trace): ReadonlySet<string> {
  const own = trace.hops.filter(({ side }) => side !== 'claimed');
  return new Set(own.flatMap(({ stamp }) => (stamp.by === null ? [] : [stamp.by.text.toLowerCase()])));
}

/** The authserv-id names the own side: its organization, a known provider, or a host that stamped for it. */
function fits(record: RecordAsWritten, taking: Stamp, side: OwnSide, hosts: ReadonlySet<string>): boolean {
  if (record.form === 'microsoft') return taking.grammar === 'microsoft';
  const id = record.authservId?.text.toLowerCase().split('/', 1)[0] ?? null;
  if (id === null) return record.form === 'received-spf';
  return hosts.has(id) || side.hasHost(id);
}

function mayStandBelow(record: RecordAsWritten, taking: Stamp, family: ProviderFamily | null): boolean {
  if (WRITES_NO_RESULTS.has(taking.grammar ?? '')) return false;
  return record.authservId !== null || family !== null;
}

function saysPass(record: RecordAsWritten): boolean {
  return record.results.some(({ result }) => result === 'pass');
}

/**
 * The results of a method as the own side recorded them. Of records below the border's stamp the newest alone speaks: a
 * forged one may stand below it. Received-SPF speaks only where no Authentication-Results does.
 */
function newestResults(
  believed: readonly AuthenticationRecord[],
  method: string,
  taken: number,
): readonly MethodResult[] {
  const of = (record: AuthenticationRecord) => record.results.filter((result) => result.method === method);
  const speaking = believed.filter((record) => of(record).length > 0);
  const preferred = speaking.filter((record) => record.form !== 'received-spf');
  const [newest, ...others] = preferred.length > 0 ? preferred : speaking;
  if (newest === undefined) return [];
  return newest.field.index > taken ? of(newest) : [newest, ...others].flatMap(of);
}

function isAlignedPass(result: MethodResult, authorDomain: string | null): boolean {
  if (result.result !== 'pass' || authorDomain === null) return false;
  const signer = (result.properties.get('header.d') ?? result.properties.get('header.i'))?.text ?? '';
  return isSameOrganization(signer.slice(signer.lastIndexOf('@') + 1), authorDomain);
}

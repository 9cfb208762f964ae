import { isSameOrganization } from '../../domain/registrable-domain.ts';
import type { HeaderSection } from '../header/header-section.ts';
import { type OwnSide, ownSideOf } from '../trace/own-side/own-side.ts';
import type { ProviderFamily } from '../trace/own-side/provider-families.ts';
import type { Stamp, Trace } from '../trace/trace.ts';
import type { AuthenticationRecord, MethodResult, RecordedAuthentication } from './authentication.ts';
import { type RecordAsWritten, readAuthenticationResults } from './read-authentication-results.ts';
import { readReceivedSpf } from './read-received-spf.ts';
import { ownFields, takingStamp } from './record-place.ts';

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
  const isSure = family !== null || own.isProven || !at.some(saysPass);
  const believed = new Set([...above, ...(isSure ? at : [])]);
  const forgeable = new Set(family !== null || own.isProven ? [] : at);
  return written.map((record) => ({
    ...record,
    isBelieved: believed.has(record),
    isForgeable: forgeable.has(record),
  }));
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

import { isSameOrganization } from '../../domain/registrable-domain.ts';
import { type HeaderSection, occurrences } from '../header/header-section.ts';
import type { Trace } from '../trace/trace.ts';
import type { AuthenticationRecord, MethodResult, RecordedAuthentication } from './authentication.ts';
import { contradictionsOf } from './contradictions.ts';
import { judgeRecords } from './judge-records.ts';
import { readArcSets } from './read-arc-sets.ts';
import { takingStamp } from './record-place.ts';

/**
 * Reads all Authentication-Results and Received-SPF fields and tells which of them the recipient's own side wrote.
 * `authorDomain`: the Author Domain (RFC 7489 §3.1), by which the aligned DKIM result is chosen. `authservIds`: see `judgeRecords`.
 */
export function readAuthentication(
  section: HeaderSection,
  trace: Trace,
  authorDomain: string | null,
  authservIds: readonly string[] = [],
): RecordedAuthentication {
  const records = judgeRecords(section, trace, authservIds);
  const taken = takingStamp(trace)?.field.index ?? -1;
  const believed = inOrderOfWeight(records, section, taken);
  const results = (method: string) => resultsOf(believed, method, taken);
  const dkimAll = results('dkim');
  return {
    records,
    spf: results('spf')[0] ?? null,
    dkim: dkimAll.find((result) => isAlignedPass(result, authorDomain)) ?? dkimAll[0] ?? null,
    dmarc: results('dmarc')[0] ?? null,
    arc: results('arc')[0] ?? null,
    dkimAll,
    contradictions: contradictionsOf(believed),
    arcSets: readArcSets(section),
  };
}

/**
 * The believed records, the weightiest first: what the server at the border wrote, the newest of it first, then what each further server
 * inside wrote. Those inside see the border as the client, and the message as the servers before them changed it.
 */
function inOrderOfWeight(
  records: readonly AuthenticationRecord[],
  section: HeaderSection,
  taken: number,
): readonly AuthenticationRecord[] {
  const stamps = occurrences(section, 'received').filter(({ index }) => index < taken);
  let passed = 0;
  const believed: { readonly record: AuthenticationRecord; readonly passed: number }[] = [];
  for (const record of records) {
    while ((stamps[passed]?.index ?? Number.POSITIVE_INFINITY) < record.field.index) passed++;
    if (record.isBelieved) believed.push({ record, passed });
  }
  return believed.sort((a, b) => b.passed - a.passed).map(({ record }) => record);
}

/**
 * The results of a method as the own side recorded them. Of records below the border's stamp the newest alone speaks: a
 * forged one may stand below it. Received-SPF speaks only where no Authentication-Results does.
 */
function resultsOf(believed: readonly AuthenticationRecord[], method: string, taken: number): readonly MethodResult[] {
  const of = (record: AuthenticationRecord) => record.results.filter((result) => result.method === method);
  const speaking = believed.filter((record) => of(record).length > 0);
  const preferred = speaking.filter((record) => record.form !== 'received-spf');
  const [first, ...others] = preferred.length > 0 ? preferred : speaking;
  if (first === undefined) return [];
  return first.field.index > taken ? of(first) : [first, ...others].flatMap(of);
}

function isAlignedPass(result: MethodResult, authorDomain: string | null): boolean {
  if (result.result !== 'pass' || authorDomain === null) return false;
  const signer = (result.properties.get('header.d') ?? result.properties.get('header.i'))?.text ?? '';
  return isSameOrganization(signer.slice(signer.lastIndexOf('@') + 1), authorDomain);
}

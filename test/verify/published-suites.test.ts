import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMap, type Pair, parseAllDocuments, type Scalar, type YAMLMap } from 'yaml';
import { evaluateAuthentication } from '../../src/verify/evaluate-authentication.ts';
import { bundledEvaluation } from './bundled-evaluation.ts';
import { type ZoneEntry, zoneResolver } from './zone.ts';

/** Published test suites, each under its own licence; they lie beside the project, not in it. */
const folder = path.resolve(import.meta.dirname, '../../../shared/vectors');

/** Vectors that are read otherwise, and why. At most one in twenty of each suite. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  'v-macro-ip6': 'the explanation differs in the case of the address alone, and RFC 7208 §7.3 gives none to %{i}',
  cv_fail_i1_as_cv_fail: 'the suite, of a draft, expects no status; by RFC 8617 §5.2 step 2 the chain fails',
  cv_fail_i2_as2_fail: 'the suite, of a draft, expects no status; by RFC 8617 §5.2 step 2 the chain fails',
  cv_fail_i2_as1_fail: 'the suite, of a draft, expects no status; by RFC 8617 §5.2 step 3.C the chain fails',
  ams_fields_c_na:
    'without c= the draft took relaxed/relaxed; RFC 6376 §3.5, to which RFC 8617 leads, says simple/simple',
  ams_fields_h_empty: 'RFC 6376 §3.5 allows no empty h=, and §5.4 wants From in it',
};

const receivedAt = new Date(Date.UTC(2017, 0, 4));
const engines = [
  ['under Node', async () => evaluateAuthentication],
  ['bundled', async () => (await bundledEvaluation()).evaluate],
] as const;

/** A document of a suite; some names of vectors stand in it twice. */
interface SuiteDocument<Vector, Rest> {
  readonly vectors: readonly (readonly [string, Vector])[];
  readonly rest: Rest;
}

/** The documents of a suite; none where the folder is not there, which is said. */
function suite<Vector, Rest>(file: string): readonly SuiteDocument<Vector, Rest>[] {
  const name = path.join(folder, file);
  if (!existsSync(name)) {
    console.warn(`${file} is not there: its vectors are not run`);
    return [];
  }
  return parseAllDocuments(readFileSync(name, 'utf8'), { uniqueKeys: false }).flatMap((document) => {
    const tests = isMap(document.contents) ? document.contents.get('tests') : null;
    if (!isMap(tests)) return [];
    const vectors = (tests.items as unknown as Pair<Scalar<string>, YAMLMap>[]).map(
      ({ key, value }) => [key.value, value?.toJS(document) as Vector] as const,
    );
    return [{ vectors, rest: document.toJS() as Rest }];
  });
}

/** `failed`: what was found by the name of the vector. */
function report(name: string, run: number, failed: ReadonlyMap<string, string>): void {
  console.info(`${name}: ${run - failed.size} of ${run} vectors pass`);
  expect([...failed].filter(([id]) => !(id in DEVIATIONS))).toEqual([]);
  expect(failed.size).toBeLessThanOrEqual(run / 20);
}

interface SpfVector {
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly result: string | readonly string[];
  readonly explanation?: string;
}

type SpfRecord = string | Readonly<Record<string, unknown>>;

interface SpfSurroundings {
  readonly zonedata: Readonly<Record<string, readonly SpfRecord[]>>;
}

/** SPF records stand for TXT where a name has no TXT of its own (the suite's own convention). */
function spfEntry(records: readonly SpfRecord[]): ZoneEntry {
  const of = (type: string) =>
    records.flatMap((record) => (typeof record === 'string' || !(type in record) ? [] : [record[type]]));
  const own = of('TXT');
  const texts = (own.length > 0 ? own : of('SPF')).filter((text) => text !== 'NONE');
  if (records.includes('TIMEOUT') && texts.length === 0) return 'timeout';
  return {
    TXT: texts.map((text) => [text].flat() as readonly string[]),
    A: of('A') as readonly string[],
    AAAA: of('AAAA') as readonly string[],
    PTR: of('PTR') as readonly string[],
    MX: (of('MX') as readonly (readonly [number, string])[]).map(([priority, exchange]) => ({ priority, exchange })),
  };
}

describe.each(engines)('the suite of RFC 7208, %s', (_, engine) => {
  const documents = suite<SpfVector, SpfSurroundings>('rfc7208-tests.yml');

  it.runIf(documents.length > 0)('gives the result of every vector', async () => {
    const evaluate = await engine();
    const failed = new Map<string, string>();
    let run = 0;
    for (const { vectors, rest } of documents) {
      const zone = Object.fromEntries(
        Object.entries(rest.zonedata).map(([name, records]) => [name.toLowerCase(), spfEntry(records)]),
      );
      for (const [id, { host, helo, mailfrom, result, explanation }] of vectors) {
        run++;
        const envelope = { clientIp: host, helo, reversePath: mailfrom, receiver: 'receiver.example' };
        const octets = new Uint8Array(0);
        const request = { octets, envelope, receivedAt, recordedDkim: [], maySendLocalPart: true };
        const { spf } = await evaluate(request, zoneResolver(zone));
        const expected = explanation === 'DEFAULT' ? null : explanation;
        if (![result].flat().includes(spf.result)) failed.set(id, spf.result);
        else if (spf.result === 'fail' && expected !== undefined && spf.explanation !== expected) {
          failed.set(id, spf.explanation ?? 'no explanation');
        }
      }
    }
    report('RFC 7208', run, failed);
  });
});

interface ArcVector {
  readonly message: string;
  readonly cv: string;
}

interface ArcSurroundings {
  readonly 'txt-records': Readonly<Record<string, string>>;
}

describe.each(engines)('the suite of ARC validation, %s', (_, engine) => {
  const documents = suite<ArcVector, ArcSurroundings>('arc-draft-validation-tests.yml');

  it.runIf(documents.length > 0)('gives the chain status of every vector', async () => {
    const evaluate = await engine();
    const failed = new Map<string, string>();
    let run = 0;
    for (const { vectors, rest } of documents) {
      const records = Object.entries(rest['txt-records']);
      const zone = Object.fromEntries(records.map(([name, text]) => [name.toLowerCase(), { TXT: [text] }]));
      for (const [id, { message, cv }] of vectors) {
        run++;
        const octets = new TextEncoder().encode(message.replace(/\r?\n/g, '\r\n'));
        const envelope = { clientIp: null, helo: null, reversePath: null, receiver: null };
        const request = { octets, envelope, receivedAt, recordedDkim: [], maySendLocalPart: false };
        const { arc } = await evaluate(request, zoneResolver(zone));
        if (arc.result !== cv.toLowerCase()) failed.set(id, arc.result);
      }
    }
    report('ARC', run, failed);
  });
});

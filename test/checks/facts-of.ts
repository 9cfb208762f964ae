import type { Check } from '../../src/checks/check.ts';
import { type Facts, gatherFacts } from '../../src/checks/facts.ts';
import type { Evidence, Explanation, Outcome } from '../../src/checks/outcome.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { type Acquaintance, noAcquaintance } from '../../src/lookup/acquaintance.ts';
import type { Outside } from '../../src/lookup/outside/outside.ts';
import type { PageLook } from '../../src/lookup/page/page-look.ts';
import type { Surroundings, Whereabouts } from '../../src/lookup/surroundings.ts';
import { readMail } from '../../src/mail/read-mail.ts';
import { sourceSpan } from '../../src/mail/source/locus.ts';
import { hasWord, word } from '../../src/report/words.ts';
import type { EvaluatedAuthentication } from '../../src/verify/evaluated-authentication.ts';

const nothingKnown: Surroundings = { addresses: new Map(), outside: null };

/** The time of all dissections in these tests. */
const now = Date.UTC(2026, 10, 24);

/** Message text, in UTF-8, or octets, to facts. */
export async function factsOf(
  message: string | Uint8Array<ArrayBuffer>,
  surroundings: Surroundings = nothingKnown,
  evaluated: EvaluatedAuthentication | null = null,
): Promise<Facts> {
  const octets = typeof message === 'string' ? new TextEncoder().encode(message) : message;
  return gatherFacts(await readMail(octets, { ownHosts: [] }), surroundings, evaluated, now);
}

/** What a check says, with each piece of evidence as the octets of the source that it points at. */
export interface Said {
  readonly kind: Outcome['kind'];
  /** `severity key`, or the key of the reason. */
  readonly says: readonly string[];
  /** `role: octets`, of all findings or assurances. */
  readonly proof: readonly string[];
  readonly outcome: Outcome;
}

/** What is known besides a message, where something is. */
export interface Known {
  readonly outside?: Outside;
  readonly evaluated?: EvaluatedAuthentication;
  /** By address. */
  readonly whereabouts?: Readonly<Record<string, Whereabouts>>;
  /** Whom the recipient knows. */
  readonly acquaintance?: Partial<Acquaintance>;
  /** Pages that were looked at. */
  readonly pages?: readonly PageLook[];
}

/** Runs one check over a message, by way of the runner: it gets only what it declares. */
export async function examine(
  check: Check,
  message: string | Uint8Array<ArrayBuffer>,
  known: Known = {},
): Promise<Said> {
  const surroundings = {
    addresses: new Map(Object.entries(known.whereabouts ?? {})),
    outside: known.outside ?? null,
    acquaintance: { ...noAcquaintance, ...known.acquaintance },
    pages: known.pages ?? [],
  };
  const facts = await factsOf(message, surroundings, known.evaluated ?? null);
  const [result] = runChecks([check], facts);
  if (result === undefined) throw new Error('no result');
  const { outcome } = result;
  const proof = (evidence: readonly Evidence[]) => evidence.map((piece) => octetsOf(piece, facts.octets));
  switch (outcome.kind) {
    case 'found':
      return {
        kind: 'found',
        says: outcome.findings.map(({ severity, explanation }) => `${severity} ${speakable(explanation)}`),
        proof: outcome.findings.flatMap(({ evidence }) => proof(evidence)),
        outcome,
      };
    case 'clear':
      return {
        kind: 'clear',
        says: outcome.assurances.map(({ explanation }) => speakable(explanation)),
        proof: outcome.assurances.flatMap(({ evidence }) => proof(evidence)),
        outcome,
      };
    default:
      return { kind: outcome.kind, says: [speakable(outcome.because)], proof: [], outcome };
  }
}

function octetsOf({ role, locus }: Evidence, octets: Uint8Array): string {
  const { start, end } = sourceSpan(locus);
  return `${role}: ${new TextDecoder().decode(octets.subarray(start, end)).replace(/\r\n[ \t]+/g, ' ')}`;
}

/** The key, once it is sure that both languages have a sentence for it and a value for each of its names. */
function speakable({ key, params }: Explanation): string {
  for (const language of ['en', 'ja'] as const) {
    const sentence = word(language, key, params);
    if (!hasWord(key) || /\{\w+\}/.test(sentence)) throw new Error(`${language} cannot say ${key}: ${sentence}`);
  }
  return key;
}

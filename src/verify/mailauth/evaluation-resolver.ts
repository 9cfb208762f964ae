import type { DnsAnswer, DnsData, DnsType, Resolver } from '../../lookup/dns/resolver.ts';
import { maxAnswerCharacters, maxAnswerRecords, maxQuestions } from '../limits.ts';

/** How mailauth asks: as Node's `dns.promises.resolve`. Rejects with an error that has a `code`. */
export type NodeStyleResolve = (name: string, type: DnsType) => Promise<readonly DnsData[DnsType][]>;

/** Why a question was not sent, though it would decide something; mailauth repeats it at the end of its comment. */
export const notAsked = 'ENOTASKED';

/** Why a question went unanswered, in Node's words. */
export class ResolveError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The macro of an SPF explanation that asks for the time (RFC 7208 §7.2, `t`). */
const TIME_MACRO = /%\{t\d*r?[.\-+,/_=]*\}/gi;

/**
 * The resolver of one evaluation, in the form that mailauth asks in: each question is sent once, no more than `maxQuestions`
 * are, and no answer is larger than its caps.
 */
export class EvaluationResolver {
  readonly #resolver: Resolver;
  /** Seconds since 1970 at which the message was received. */
  readonly #time: number;
  readonly #answers = new Map<string, Promise<readonly DnsData[DnsType][]>>();
  readonly #failed = new Set<string>();
  #wasCapReached = false;

  constructor(resolver: Resolver, receivedAt: Date) {
    this.#resolver = resolver;
    this.#time = Math.floor(receivedAt.getTime() / 1000) || 0;
  }

  /** Questions sent. */
  get questions(): number {
    return Math.min(this.#answers.size, maxQuestions);
  }

  /** Some question was not sent, or some answer not read, because of a cap. */
  get wasCapReached(): boolean {
    return this.#wasCapReached;
  }

  /** Whether a question for the name had no answer for now. */
  hasFailed(name: string): boolean {
    return this.#failed.has(name.toLowerCase());
  }

  /** See `NodeStyleResolve`; bound to this resolver. */
  readonly resolve: NodeStyleResolve = async (name, type) => {
    const question = `${type} ${name.toLowerCase()}`;
    const answer = this.#answers.get(question) ?? this.#ask(name, type);
    this.#answers.set(question, answer);
    return answer;
  };

  async #ask(name: string, type: DnsType): Promise<readonly DnsData[DnsType][]> {
    if (this.#answers.size >= maxQuestions) return this.#cap(name);
    const answer = await this.#resolver.ask(name, type).catch(() => FAILURE);
    if (answer.outcome === 'records') {
      if (isTooLarge(answer.records)) return this.#cap(name);
      return type === 'TXT'
        ? (answer.records as readonly DnsData['TXT'][]).map((texts) => this.#timed(texts))
        : answer.records;
    }
    if (answer.outcome === 'no-such-name') throw new ResolveError('ENOTFOUND');
    if (answer.outcome === 'no-data') throw new ResolveError('ENODATA');
    // No key can stand under such a name; SPF has a result of its own for it.
    if (answer.because === 'bad-name') throw new ResolveError(name.includes('._domainkey.') ? 'ENOTFOUND' : 'EBADNAME');
    this.#failed.add(name.toLowerCase());
    throw new ResolveError(answer.because === 'marked-name' ? notAsked : 'ESERVFAIL');
  }

  #cap(name: string): never {
    this.#wasCapReached = true;
    this.#failed.add(name.toLowerCase());
    throw new ResolveError('ECAP');
  }

  /** The time of receipt in place of the macro, so that mailauth does not read the clock; in a record it is an error. */
  #timed(texts: readonly string[]): readonly string[] {
    const text = texts.join('');
    const timed = /^v=spf1/i.test(text) ? text : text.replace(TIME_MACRO, String(this.#time));
    return timed === text ? texts : [timed];
  }
}

const FAILURE: DnsAnswer = { outcome: 'temporary-failure', because: 'unreachable' };

function isTooLarge(records: readonly DnsData[DnsType][]): boolean {
  if (records.length > maxAnswerRecords) return true;
  let characters = 0;
  for (const record of records) {
    if (Array.isArray(record)) for (const text of record as readonly string[]) characters += text.length;
  }
  return characters > maxAnswerCharacters;
}

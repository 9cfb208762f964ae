import type { Way } from '../web/get-in-time.ts';
import type { Time, Transport } from '../web/ports.ts';
import { AnswerCache } from './answer-cache.ts';
import { askOverHttps } from './ask-over-https.ts';
import type { NamedResolver } from './named-resolver.ts';
import { QuestionBudget } from './question-budget.ts';
import type { DnsAnswer, DnsFailure, DnsType, Resolver } from './resolver.ts';
import { plainName } from './wire/domain-name.ts';
import type { AnswerRead } from './wire/read-answer.ts';

/** For one question at one resolver; a slow one costs twice this at most, with the retry. */
export const defaultTimeoutMs = 1500;

/** For so long a resolver that did not answer is asked only after the others. */
export const restMs = 60_000;

export interface DnsClientOptions {
  /** Those that the user was told of, the preferred one first. Nobody else is ever asked. */
  readonly resolvers: readonly NamedResolver[];
  readonly transport: Transport;
  readonly time: Time;
  /** What is known already; filtering and unfiltering resolvers never share one. */
  readonly cache?: AnswerCache;
  readonly timeoutMs?: number;
}

/**
 * Asks the named resolvers, and remembers. Questions asked at the same time are sent once; a failure is asked once more
 * at another of the named. One client serves many messages, each with its budget.
 */
export class DnsClient {
  readonly cache: AnswerCache;
  readonly #resolvers: readonly NamedResolver[];
  readonly #way: Way;
  readonly #underWay = new Map<string, Promise<DnsAnswer>>();
  readonly #restsUntil = new Map<NamedResolver, number>();

  constructor({
    resolvers,
    transport,
    time,
    cache = new AnswerCache(),
    timeoutMs = defaultTimeoutMs,
  }: DnsClientOptions) {
    this.cache = cache;
    this.#resolvers = resolvers;
    this.#way = { transport, time, timeoutMs };
  }

  /** The resolver that a message's questions go through. */
  resolverFor(budget: QuestionBudget = new QuestionBudget()): Resolver {
    return { ask: (name, type) => this.#ask(name, type, budget) };
  }

  async #ask<Type extends DnsType>(asked: string, type: Type, budget: QuestionBudget): Promise<DnsAnswer<Type>> {
    const name = plainName(asked);
    if (name === null) return failure('bad-name');
    const cached = this.cache.get(name, type, this.#way.time.now());
    if (cached !== undefined) return cached;
    const key = `${type} ${name}`;
    // Under its key stands only what was asked with its type.
    const underWay = this.#underWay.get(key) as Promise<DnsAnswer<Type>> | undefined;
    if (underWay !== undefined) return underWay;
    if (!budget.spend()) return failure('refused-by-budget');
    const answer = this.#send(name, type, budget).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, answer);
    return answer;
  }

  async #send<Type extends DnsType>(name: string, type: Type, budget: QuestionBudget): Promise<DnsAnswer<Type>> {
    const [first, second] = this.#inOrder();
    if (first === undefined) return failure('unreachable');
    let read = await this.#askOne(first, name, type);
    const isRetried = read.answer.outcome === 'temporary-failure' && second !== undefined && budget.spend();
    if (isRetried) read = await this.#askOne(second, name, type);
    this.cache.set(name, type, read, this.#way.time.now());
    return read.answer;
  }

  async #askOne<Type extends DnsType>(resolver: NamedResolver, name: string, type: Type): Promise<AnswerRead<Type>> {
    const read = await askOverHttps(this.#way, resolver.url, name, type);
    if (read.answer.outcome === 'temporary-failure' && isSilence(read.answer.because)) {
      this.#restsUntil.set(resolver, this.#way.time.now() + restMs);
    } else {
      this.#restsUntil.delete(resolver);
    }
    return read;
  }

  /** As the user named them, those that did not answer of late last: 40 questions wait for a dead one only once. */
  #inOrder(): readonly NamedResolver[] {
    const now = this.#way.time.now();
    const isResting = (resolver: NamedResolver) => (this.#restsUntil.get(resolver) ?? 0) > now;
    return [...this.#resolvers].sort((a, b) => Number(isResting(a)) - Number(isResting(b)));
  }
}

function isSilence(because: DnsFailure): boolean {
  return because === 'timeout' || because === 'unreachable' || because === 'http-status';
}

function failure(because: DnsFailure): { readonly outcome: 'temporary-failure'; readonly because: DnsFailure } {
  return { outcome: 'temporary-failure', because };
}

import { LeastRecentlyUsed } from '../packed/least-recently-used.ts';
import type { DnsAnswer, DnsType } from './resolver.ts';
import { isDnsAnswer, isDnsType } from './saved-answer.ts';
import type { AnswerRead } from './wire/read-answer.ts';

/** Answers that are kept; the one that was not asked for longest makes room. */
export const maxCachedAnswers = 1000;

/** Characters of a kept answer as JSON: with `maxCachedAnswers` a bound of the whole. A longer one is asked for anew. */
export const maxCachedLength = 8192;

/** Seconds. Below the least, one message judged twice would ask twice; RFC 2308 §5 advises hours for absences. */
export const minTtl = 60;
export const maxTtl = 86_400;
export const maxNegativeTtl = 3600;

/** An answer as it is kept, in plain JSON. */
export interface CachedAnswer {
  readonly name: string;
  readonly type: DnsType;
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly answer: DnsAnswer;
}

/** Answers by question, each for its time to live. Failures are never kept. */
export class AnswerCache {
  readonly #answers = new LeastRecentlyUsed<string, CachedAnswer>(maxCachedAnswers);

  /** The answer that still holds at a time (milliseconds since 1970). */
  get<Type extends DnsType>(name: string, type: Type, now: number): DnsAnswer<Type> | undefined {
    const cached = this.#answers.get(keyOf(name, type));
    if (cached === undefined) return undefined;
    // Kept under its type: `set` and `restore` see to it that the records are of that type.
    if (now < cached.expires) return cached.answer as DnsAnswer<Type>;
    this.#answers.delete(keyOf(name, type));
    return undefined;
  }

  /** Keeps an answer that came at a time, unless it is a failure or too large. */
  set<Type extends DnsType>(name: string, type: Type, { answer, ttl }: AnswerRead<Type>, now: number): void {
    if (answer.outcome === 'temporary-failure' || JSON.stringify(answer).length > maxCachedLength) return;
    const longest = answer.outcome === 'records' ? maxTtl : maxNegativeTtl;
    const expires = now + Math.min(Math.max(ttl, minTtl), longest) * 1000;
    this.#answers.set(keyOf(name, type), { name, type, expires, answer });
  }

  /** What still holds at a time, to be stored as JSON, in the order of last use. */
  save(now: number): CachedAnswer[] {
    return [...this.#answers.values()].filter(({ expires }) => now < expires);
  }

  /** Takes up what `save` gave. What is no such answer, or says to hold longer than any may, is left out. Never throws. */
  restore(saved: unknown, now: number): void {
    if (!Array.isArray(saved)) return;
    for (const entry of saved.slice(-maxCachedAnswers)) {
      if (isCachedAnswer(entry) && now < entry.expires && entry.expires <= now + maxTtl * 1000) {
        this.#answers.set(keyOf(entry.name, entry.type), entry);
      }
    }
  }
}

function keyOf(name: string, type: DnsType): string {
  return `${type} ${name}`;
}

function isCachedAnswer(entry: unknown): entry is CachedAnswer {
  if (typeof entry !== 'object' || entry === null) return false;
  const { name, type, expires, answer } = entry as Partial<Record<keyof CachedAnswer, unknown>>;
  return typeof name === 'string' && isDnsType(type) && typeof expires === 'number' && isDnsAnswer(answer, type);
}

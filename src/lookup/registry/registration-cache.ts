import { LeastRecentlyUsed } from '../packed/least-recently-used.ts';
import type {
  DomainAnswer,
  DomainRegistration,
  NetworkAnswer,
  NetworkRegistration,
  RegistryAnswer,
} from './registration.ts';
import { isDomainRegistration, isNetworkRegistration } from './saved-registration.ts';

/** Answers that are kept; the one that was not asked for longest makes room. */
export const maxCachedRegistrations = 500;

/** Milliseconds that an answer holds: a day; a domain that is not registered may be an hour later. */
export const knownMs = 24 * 3_600_000;
export const absenceMs = 3_600_000;

/** An answer as it is kept, in plain JSON. */
export interface CachedRegistration {
  readonly kind: 'domain' | 'network';
  /** The domain or address that was asked for. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly answer: RegistryAnswer<DomainRegistration | NetworkRegistration>;
}

/** What registries answered, each for its time. Failures are never kept here. */
export class RegistrationCache {
  readonly #answers = new LeastRecentlyUsed<string, CachedRegistration>(maxCachedRegistrations);

  /** The answer that still holds at a time (milliseconds since 1970). */
  get(kind: 'domain', name: string, now: number): DomainAnswer | undefined;
  get(kind: 'network', name: string, now: number): NetworkAnswer | undefined;
  get(kind: CachedRegistration['kind'], name: string, now: number): CachedRegistration['answer'] | undefined {
    const cached = this.#answers.get(keyOf(kind, name));
    if (cached === undefined || now < cached.expires) return cached?.answer;
    this.#answers.delete(keyOf(kind, name));
    return undefined;
  }

  /** Keeps an answer that came at a time, unless it is a failure. */
  set(kind: 'domain', name: string, answer: DomainAnswer, now: number): void;
  set(kind: 'network', name: string, answer: NetworkAnswer, now: number): void;
  set(kind: CachedRegistration['kind'], name: string, answer: CachedRegistration['answer'], now: number): void {
    const holds = holdsMs(answer);
    if (holds > 0) this.#answers.set(keyOf(kind, name), { kind, name, expires: now + holds, answer });
  }

  /** What still holds at a time, to be stored as JSON, in the order of last use. */
  save(now: number): CachedRegistration[] {
    return [...this.#answers.values()].filter(({ expires }) => now < expires);
  }

  /** Takes up what `save` gave. What is no such answer, or says to hold longer than any may, is left out. Never throws. */
  restore(saved: unknown, now: number): void {
    if (!Array.isArray(saved)) return;
    for (const entry of saved.slice(-maxCachedRegistrations)) {
      if (!isCachedRegistration(entry) || entry.expires <= now || entry.expires > now + holdsMs(entry.answer)) continue;
      this.#answers.set(keyOf(entry.kind, entry.name), entry);
    }
  }
}

function holdsMs({ outcome }: CachedRegistration['answer']): number {
  if (outcome === 'known') return knownMs;
  return outcome === 'no-such-object' ? absenceMs : 0;
}

function keyOf(kind: CachedRegistration['kind'], name: string): string {
  return `${kind} ${name}`;
}

function isCachedRegistration(entry: unknown): entry is CachedRegistration {
  if (typeof entry !== 'object' || entry === null) return false;
  const { kind, name, expires, answer } = entry as Partial<Record<keyof CachedRegistration, unknown>>;
  if (typeof name !== 'string' || typeof expires !== 'number' || typeof answer !== 'object' || answer === null)
    return false;
  const { outcome, registration } = answer as { readonly outcome?: unknown; readonly registration?: unknown };
  if (kind !== 'domain' && kind !== 'network') return false;
  if (outcome === 'no-such-object') return true;
  return outcome === 'known' && (kind === 'domain' ? isDomainRegistration : isNetworkRegistration)(registration);
}

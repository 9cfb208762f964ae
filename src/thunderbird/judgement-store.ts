import type { Judgement } from './judgement.ts';
import type { WebExtension } from './webextension.ts';

/** Judgements that are kept; of those beyond, the ones unused for longest are forgotten. */
export const maxJudgements = 5_000;

/** How many are forgotten at once, so that not every new one costs a look at all. */
const forgottenAtOnce = 500;

/** A use is noted again only after this many milliseconds: reading a message twice a day is one use. */
const useGrain = 86_400_000;

const prefix = 'judgement/';

interface Entry {
  /** Of engine, data and settings that it was judged with. */
  readonly versions: string;
  /** Milliseconds since 1970, in steps of `useGrain`. */
  readonly used: number;
  readonly judgement: Judgement;
}

type Storage = WebExtension['storage']['local'];

/**
 * What is remembered of messages, across restarts, by the SHA-256 of what went over the wire: a Message-ID is the
 * sender's to choose, and a phish may bear a harmless mail's. Nothing of a message is kept but the sentences of its
 * judgement.
 */
export class JudgementStore {
  readonly #storage: Storage;
  readonly #clock: () => number;
  /** The latest writing: one waits for the other, because each looks first at what is there. */
  #writing: Promise<unknown> = Promise.resolve();
  /** At least as many as are kept; unknown until all were looked at once. */
  #count: Promise<number> | null = null;

  constructor(storage: Storage, clock: () => number) {
    this.#storage = storage;
    this.#clock = clock;
  }

  /** The judgement of the message with that digest; null where there is none, or one made with other versions. */
  async get(sha256: string, versions: string): Promise<Judgement | null> {
    const key = prefix + sha256;
    const entry = (await this.#storage.get(key))[key] as Entry | undefined;
    if (entry?.versions !== versions) return null;
    if (entry.used < this.#today()) await this.#storage.set({ [key]: { ...entry, used: this.#today() } });
    return entry.judgement;
  }

  /**
   * Remembers a judgement in the place of any earlier one; but one that was made with others asked is not replaced by one
   * without.
   */
  async put(sha256: string, versions: string, judgement: Judgement): Promise<void> {
    const written = this.#writing.catch(() => {}).then(() => this.#write(sha256, versions, judgement));
    this.#writing = written;
    await written;
  }

  async #write(sha256: string, versions: string, judgement: Judgement): Promise<void> {
    this.#count ??= this.#entries().then(({ length }) => length);
    await this.#count;
    if (!judgement.isLookedUp && (await this.get(sha256, versions))?.isLookedUp) return;
    const entry: Entry = { versions, used: this.#today(), judgement };
    await this.#storage.set({ [prefix + sha256]: entry });
    this.#count = this.#count.then((count) => (count < maxJudgements ? count + 1 : this.#forgetOldest()));
    await this.#count;
  }

  async #forgetOldest(): Promise<number> {
    const entries = (await this.#entries()).sort(([, a], [, b]) => a.used - b.used);
    const kept = maxJudgements - forgottenAtOnce;
    const forgotten = entries.slice(0, Math.max(0, entries.length - kept));
    await this.#storage.remove(forgotten.map(([key]) => key));
    return entries.length - forgotten.length;
  }

  async #entries(): Promise<[string, Entry][]> {
    const stored = Object.entries(await this.#storage.get(null));
    return stored.filter(([key]) => key.startsWith(prefix)) as [string, Entry][];
  }

  #today(): number {
    const now = this.#clock();
    return now - (now % useGrain);
  }
}

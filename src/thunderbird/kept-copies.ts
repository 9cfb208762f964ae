import type { PageCopy } from '../lookup/page/page-copy.ts';
import { SessionList, type SessionStorage } from './session-list.ts';

/** Copies of pages that are kept: the latest ones. Each is bounded by the caps of `inertCopy`. */
export const maxKeptCopies = 5;

type Entry = readonly [id: string, copy: PageCopy];

/** Copies of pages that were looked at, by an id that says nothing. In memory: gone when Thunderbird ends. */
export class KeptCopies {
  readonly #entries: SessionList<Entry>;

  constructor(storage: SessionStorage) {
    this.#entries = new SessionList(storage, 'copies');
  }

  /** A copy by its id; null where it is not kept any more. Never rejects. */
  async get(id: string): Promise<PageCopy | null> {
    return (await this.#entries.all()).find(([known]) => known === id)?.[1] ?? null;
  }

  /** Keeps a copy, for one that was made before of the same link where there is one; gives its id. Never rejects. */
  async put(copy: PageCopy): Promise<string> {
    const id = crypto.randomUUID();
    await this.#entries.change((entries) => {
      const others = entries.filter(([, { look }]) => look.link !== copy.look.link);
      return [...others, [id, copy] as const].slice(-maxKeptCopies);
    });
    return id;
  }
}

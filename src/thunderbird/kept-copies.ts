import type { PageCopy } from '../lookup/page/page-copy.ts';
import type { WebExtension } from './webextension.ts';

type Storage = WebExtension['storage']['session'];

/** Copies of pages that are kept: the latest ones. Each is bounded by the caps of `inertCopy`. */
export const maxKeptCopies = 5;

const key = 'copies';

type Entry = readonly [id: string, copy: PageCopy];

/** Copies of pages that were looked at, by an id that says nothing. In memory: gone when Thunderbird ends. */
export class KeptCopies {
  readonly #storage: Storage;
  #entries: Promise<readonly Entry[]> | null = null;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** A copy by its id; null where it is not kept any more. Never rejects. */
  async get(id: string): Promise<PageCopy | null> {
    return (await this.#all()).find(([known]) => known === id)?.[1] ?? null;
  }

  /** Keeps a copy, for one that was made before of the same link where there is one; gives its id. Never rejects. */
  async put(copy: PageCopy): Promise<string> {
    const id = crypto.randomUUID();
    this.#entries = this.#all().then((entries) => {
      const others = entries.filter(([, { look }]) => look.link !== copy.look.link);
      return [...others, [id, copy] as const].slice(-maxKeptCopies);
    });
    // A background that is suspended forgets the rest.
    await this.#storage.set({ [key]: await this.#entries }).catch(() => {});
    return id;
  }

  #all(): Promise<readonly Entry[]> {
    this.#entries ??= this.#storage.get(key).then(
      (stored) => (stored[key] as readonly Entry[] | undefined) ?? [],
      () => [],
    );
    return this.#entries;
  }
}

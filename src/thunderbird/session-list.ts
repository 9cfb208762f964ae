import type { WebExtension } from './webextension.ts';

/** As much of Thunderbird's storage as is used here. */
export type SessionStorage = WebExtension['storage']['session'];

/** A list that is kept in memory: gone when Thunderbird ends, and there again for a background that was suspended. */
export class SessionList<Entry> {
  readonly #storage: SessionStorage;
  readonly #key: string;
  #entries: Promise<readonly Entry[]> | null = null;

  constructor(storage: SessionStorage, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  /** Its entries. Never rejects. */
  all(): Promise<readonly Entry[]> {
    this.#entries ??= this.#storage.get(this.#key).then(
      (stored) => (stored[this.#key] as readonly Entry[] | undefined) ?? [],
      () => [],
    );
    return this.#entries;
  }

  /** Has other entries in their place. Where they cannot be stored, they last as long as the background. Never rejects. */
  async change(changed: (entries: readonly Entry[]) => readonly Entry[]): Promise<void> {
    this.#entries = this.all().then(changed);
    // A background that is suspended forgets the rest.
    await this.#storage.set({ [this.#key]: await this.#entries }).catch(() => {});
  }
}

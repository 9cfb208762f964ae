/** Messages that are kept in memory, and their octets in all. */
export const maxRecentMessages = 12;
export const maxRecentOctets = 16 * 1024 * 1024;

/** The last few messages, by Thunderbird's number for them: going back to one costs nothing. */
export class RecentMessages<T> {
  readonly #kept = new Map<number, { readonly value: Promise<T>; octets: number }>();

  /**
   * What is kept of a message, else what `make` gives. `octetsOf` tells how many octets the result holds on to; null
   * where it is not worth keeping.
   */
  get(id: number, make: () => Promise<T>, octetsOf: (value: T) => number | null): Promise<T> {
    const known = this.#kept.get(id);
    const entry = known ?? { value: make(), octets: 0 };
    // Latest last.
    this.#kept.delete(id);
    this.#kept.set(id, entry);
    if (known === undefined) {
      entry.value.then(
        (value) => {
          const octets = octetsOf(value);
          if (octets === null) this.#forget(id, entry);
          else entry.octets = octets;
          this.#trim();
        },
        () => this.#forget(id, entry),
      );
    }
    return entry.value;
  }

  /** What is kept of a message; undefined where nothing is. */
  known(id: number): Promise<T> | undefined {
    return this.#kept.get(id)?.value;
  }

  /** Forgets all, as when the settings have changed. */
  clear(): void {
    this.#kept.clear();
  }

  #trim(): void {
    let octets = 0;
    for (const { octets: own } of this.#kept.values()) octets += own;
    for (const [id, entry] of this.#kept) {
      if (this.#kept.size <= maxRecentMessages && octets <= maxRecentOctets) break;
      octets -= entry.octets;
      this.#kept.delete(id);
    }
  }

  #forget(id: number, entry: unknown): void {
    if (this.#kept.get(id) === entry) this.#kept.delete(id);
  }
}

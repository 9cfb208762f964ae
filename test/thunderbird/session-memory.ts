/** `storage.session` as Thunderbird has it: what is put in and what is taken out are copies. */
export class SessionMemory {
  readonly #stored = new Map<string, unknown>();

  async get(key: string): Promise<Record<string, unknown>> {
    return { [key]: structuredClone(this.#stored.get(key)) };
  }

  async set(items: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(items)) this.#stored.set(key, structuredClone(value));
  }
}

/** One that neither takes nor gives. */
export const brokenSession = {
  get: () => Promise.reject(new Error('full')),
  set: () => Promise.reject(new Error('full')),
};

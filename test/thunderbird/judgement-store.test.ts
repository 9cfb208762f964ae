import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/thunderbird/judgement.ts';
import { JudgementStore, maxJudgements } from '../../src/thunderbird/judgement-store.ts';

const danger: Judgement = {
  level: 'danger',
  assurance: null,
  verdict: 'Very likely a fraud',
  reason: 'because',
  isLookedUp: false,
};
const clear: Judgement = {
  level: 'clear',
  assurance: 'unconfirmed',
  verdict: 'No sign found',
  reason: null,
  isLookedUp: false,
};
const day = 86_400_000;

class FakeStorage {
  readonly items = new Map<string, unknown>();

  async get(keys: string | readonly string[] | null) {
    const wanted = keys === null ? [...this.items.keys()] : [keys].flat();
    return Object.fromEntries(wanted.filter((key) => this.items.has(key)).map((key) => [key, this.items.get(key)]));
  }

  async set(items: Record<string, unknown>) {
    for (const [key, value] of Object.entries(items)) this.items.set(key, structuredClone(value));
  }

  async remove(keys: readonly string[]) {
    for (const key of keys) this.items.delete(key);
  }
}

describe('judgement store', () => {
  test('gives what was put, also after a restart', async () => {
    const storage = new FakeStorage();
    await new JudgementStore(storage, () => 0).put('ab', '1', danger);
    expect(await new JudgementStore(storage, () => day).get('ab', '1')).toEqual(danger);
  });

  test('knows nothing of another message', async () => {
    const store = new JudgementStore(new FakeStorage(), () => 0);
    await store.put('ab', '1', danger);
    expect(await store.get('cd', '1')).toBeNull();
  });

  test('a judgement made with other versions is none, and a new one takes its place', async () => {
    const store = new JudgementStore(new FakeStorage(), () => 0);
    await store.put('ab', 'engine 1', danger);
    expect(await store.get('ab', 'engine 2')).toBeNull();
    await store.put('ab', 'engine 2', clear);
    expect(await store.get('ab', 'engine 2')).toEqual(clear);
  });

  test('beyond the cap those unused for longest are forgotten, and nothing else in the storage', async () => {
    const storage = new FakeStorage();
    storage.items.set('settings', { ownHosts: [] });
    let now = 0;
    const store = new JudgementStore(storage, () => now);
    for (let index = 0; index < maxJudgements; index++) {
      now = index * day;
      await store.put(String(index), '1', clear);
    }
    now = maxJudgements * day;
    expect(await store.get('0', '1')).toEqual(clear);
    await store.put('one more', '1', danger);
    expect(storage.items.size).toBeLessThanOrEqual(maxJudgements + 1);
    expect(await store.get('one more', '1')).toEqual(danger);
    expect(await store.get('0', '1')).toEqual(clear);
    expect(await store.get('1', '1')).toBeNull();
    expect(storage.items.has('settings')).toBe(true);
  });
});

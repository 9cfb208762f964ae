import { beforeEach, expect, test, vi } from 'vitest';
import { maxNotedNames, notedOwnSide, noteOwnSide } from '../../src/thunderbird/noted-own-side.ts';

const { stored, set } = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  return {
    stored,
    set: vi.fn(async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    }),
  };
});
vi.mock('../../src/thunderbird/webextension.ts', () => ({
  webextension: { storage: { local: { set, get: async (key: string) => ({ [key]: stored.get(key) }) } } },
}));

const found = (...names: readonly string[]) => ({ ownSide: names.map((name) => ({ name, because: 'newest-by' })) });

beforeEach(() => {
  set.mockClear();
});

test('what was found for an account is noted once, without what the user had set', async () => {
  const { ownSide } = found('mx.home.example');
  const report = { ownSide: [...ownSide, { name: 'set.example', because: 'setting' }] };
  await noteOwnSide('account1', report);
  await noteOwnSide('account1', report);
  expect(set).toHaveBeenCalledTimes(1);
  expect(await notedOwnSide('account1')).toEqual(['mx.home.example']);
  expect(await notedOwnSide('account2')).toEqual([]);
});

test('a message of no account, or one that names nobody, notes nothing', async () => {
  await noteOwnSide(undefined, found('mx.home.example'));
  await noteOwnSide('account3', found());
  expect(set).not.toHaveBeenCalled();
});

test('so many names and no more', async () => {
  await noteOwnSide('account4', found(...Array.from({ length: 100 }, (_, index) => `mx${index}.home.example`)));
  expect(await notedOwnSide('account4')).toHaveLength(maxNotedNames);
});

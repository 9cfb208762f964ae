import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  allowLookUps,
  changeSettings,
  maxOwnNames,
  ownSideOf,
  readSettings,
  settingsVersion,
} from '../../src/thunderbird/settings.ts';

const { stored, managed, locale } = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  managed: { lookUps: undefined as unknown, isThere: false },
  locale: { tag: 'en-US' },
}));
vi.mock('../../src/thunderbird/webextension.ts', () => ({
  webextension: {
    i18n: { getUILanguage: () => locale.tag },
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
      managed: {
        get: async () => {
          if (!managed.isThere) throw new Error('Managed storage manifest not found');
          return { lookUps: managed.lookUps };
        },
      },
    },
  },
}));

beforeEach(() => {
  stored.clear();
  managed.isThere = false;
  locale.tag = 'en-US';
});

describe('settings', () => {
  test('at first nobody is asked; by the language of Thunderbird are two resolvers of two operators chosen', async () => {
    const first = await readSettings();
    expect(first.lookUps).toMatchObject({ when: 'never', resolvers: ['quad9', 'cloudflare'], isLocked: false });
    locale.tag = 'ja';
    expect((await readSettings()).lookUps.resolvers).toEqual(['iij', 'quad9']);
  });

  test('what was stored is read', async () => {
    const lookUps = {
      when: 'incoming',
      resolvers: ['google'],
      ownResolver: 'https://doh.home.example/dns-query',
      filters: true,
      registries: false,
    } as const;
    await changeSettings({ lookUps });
    await changeSettings({ accounts: { account1: { ownHosts: ['mx.home.example'], authservIds: ['home.example'] } } });
    const read = await readSettings();
    expect(read.lookUps).toEqual({ ...lookUps, isLocked: false });
    expect(ownSideOf(read, 'account1')).toEqual({ ownHosts: ['mx.home.example'], authservIds: ['home.example'] });
    expect(ownSideOf(read, 'account2')).toEqual({ ownHosts: [], authservIds: [] });
    expect(ownSideOf(read, undefined)).toEqual({ ownHosts: [], authservIds: [] });
    expect(ownSideOf(read, 'toString')).toEqual({ ownHosts: [], authservIds: [] });
  });

  test.each<[string, unknown]>([
    ['a resolver that nobody knows', { resolvers: ['nobody', 7] }],
    ['no time', { when: 'always' }],
    ['a resolver without TLS', { ownResolver: 'http://doh.home.example/' }],
    ['no settings at all', 'never'],
  ])('%s is left out', async (_, lookUps) => {
    stored.set('settings', { lookUps });
    expect((await readSettings()).lookUps).toMatchObject({
      when: 'never',
      resolvers: ['quad9', 'cloudflare'],
      ownResolver: null,
      filters: true,
    });
  });

  test('with a resolver of one’s own nobody else is told without a word', async () => {
    stored.set('settings', { lookUps: { ownResolver: 'https://doh.home.example/dns-query' } });
    expect((await readSettings()).lookUps.filters).toBe(false);
  });

  test('whatever lies in the store, there are settings, within their bounds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        stored.set('settings', value);
        const { lookUps, accounts } = await readSettings();
        expect(['never', 'panel', 'incoming']).toContain(lookUps.when);
        expect(lookUps.resolvers.length).toBeGreaterThan(0);
        for (const { ownHosts } of Object.values(accounts)) expect(ownHosts.length).toBeLessThanOrEqual(maxOwnNames);
      }),
    );
  });

  test('an administrator’s policy decides in the user’s place', async () => {
    managed.isThere = true;
    managed.lookUps = { when: 'never' };
    stored.set('settings', { lookUps: { when: 'incoming', resolvers: ['google'] } });
    expect((await readSettings()).lookUps).toMatchObject({
      when: 'never',
      resolvers: ['quad9', 'cloudflare'],
      isLocked: true,
    });
    await allowLookUps('panel');
    expect(stored.get('settings')).toEqual({ lookUps: { when: 'incoming', resolvers: ['google'] } });
    managed.lookUps = undefined;
    expect((await readSettings()).lookUps.isLocked).toBe(false);
  });

  test('a choice of when to ask leaves the rest as it is', async () => {
    stored.set('settings', { language: 'ja', lookUps: { resolvers: ['google'] } });
    await allowLookUps('panel');
    expect(await readSettings()).toMatchObject({ language: 'ja', lookUps: { when: 'panel', resolvers: ['google'] } });
  });

  test('what was judged by another own side is judged anew, and not for who may be asked', async () => {
    const settings = await readSettings();
    const own = { ownHosts: ['a.example', 'b.example'], authservIds: [] };
    const version = settingsVersion(settings, own);
    expect(settingsVersion(settings, { ...own, ownHosts: ['b.example', 'a.example'] })).toBe(version);
    expect(settingsVersion(settings, { ownHosts: ['a.example'], authservIds: ['b.example'] })).not.toBe(version);
    expect(settingsVersion({ ...settings, lookUps: { ...settings.lookUps, when: 'panel' } }, own)).toBe(version);
  });
});

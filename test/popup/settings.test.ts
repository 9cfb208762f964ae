// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lookUpSettings } from '../../popup/look-up-settings.ts';
import { ownSideSettings } from '../../popup/own-side-settings.ts';
import { defaultLookUps, readSettings, type Settings } from '../../src/thunderbird/settings.ts';

const { stored, request } = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  request: vi.fn(async (_: { readonly origins: readonly string[] }) => true),
}));
vi.mock('../../src/thunderbird/webextension.ts', () => ({
  webextension: {
    i18n: { getUILanguage: () => 'en-US' },
    accounts: { list: async () => [{ id: 'account1', name: 'Home', type: 'imap' }] },
    permissions: { request },
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
      managed: { get: async () => Promise.reject(new Error('no managed storage')) },
    },
  },
}));

const settings = (lookUps: Partial<Settings['lookUps']> = {}): Settings => ({
  language: 'en',
  lookUps: { ...defaultLookUps('en'), ...lookUps },
  accounts: {},
});

beforeEach(() => {
  stored.clear();
  request.mockClear();
  request.mockResolvedValue(true);
});

function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
}

async function save(): Promise<string | null> {
  find<HTMLButtonElement>('.done button').click();
  const outcome = find('.done [role=status]');
  await vi.waitFor(() => expect(outcome.textContent).not.toBe(''));
  return outcome.textContent;
}

describe('when and whom to ask', () => {
  const draw = (lookUps: Partial<Settings['lookUps']> = {}) =>
    document.body.replaceChildren(lookUpSettings(settings(lookUps)));

  test('permission is asked for all who are named, in the click, before anything is stored', async () => {
    draw();
    find<HTMLInputElement>('[value=panel]').checked = true;
    find<HTMLButtonElement>('.done button').click();
    expect(request).toHaveBeenCalledTimes(1);
    expect(stored.size).toBe(0);
    const { origins = [] } = request.mock.lastCall?.[0] ?? {};
    for (const host of ['dns10.quad9.net', 'cloudflare-dns.com', 'dns.quad9.net', 'rdap.verisign.com'])
      expect(origins).toContain(`https://${host}/*`);
    await vi.waitFor(async () => expect((await readSettings()).lookUps.when).toBe('panel'));
  });

  test('refused: nothing is changed', async () => {
    request.mockResolvedValue(false);
    draw();
    find<HTMLInputElement>('[value=incoming]').checked = true;
    expect(await save()).toBe('Thunderbird was not permitted to ask them. Nothing was changed.');
    expect(stored.size).toBe(0);
  });

  test('only at a click: no permission is needed yet', async () => {
    draw({ when: 'panel' });
    find<HTMLInputElement>('[value=never]').checked = true;
    expect(await save()).toBe('Saved.');
    expect(request).not.toHaveBeenCalled();
    expect((await readSettings()).lookUps.when).toBe('never');
  });

  test('a resolver of one’s own takes the place of the others; what is none is not stored', async () => {
    draw({ filters: false, registries: false });
    find<HTMLInputElement>('[value=panel]').checked = true;
    const own = find<HTMLInputElement>('.own-resolver');
    own.value = 'http://doh.home.example/';
    expect(await save()).toMatch(/no address of a resolver/);
    expect(own.getAttribute('aria-invalid')).toBe('true');
    expect(stored.size).toBe(0);
    own.value = 'https://doh.home.example:8443/dns-query{?dns}';
    find<HTMLButtonElement>('.done button').click();
    expect(request.mock.lastCall?.[0].origins).toEqual(['https://doh.home.example/*']);
    await vi.waitFor(async () =>
      expect((await readSettings()).lookUps.ownResolver).toBe('https://doh.home.example:8443/dns-query'),
    );
  });

  test('what a policy has set cannot be changed', () => {
    draw({ isLocked: true });
    expect([...document.querySelectorAll('fieldset')].every(({ disabled }) => disabled)).toBe(true);
    expect(document.querySelector('.done')).toBeNull();
    expect(document.body.textContent).toContain('Your organization has set');
  });
});

describe('the own side', () => {
  test('of each account: what was found, and what the user adds', async () => {
    stored.set('own-side/account1', ['mx.home.example']);
    document.body.replaceChildren(await ownSideSettings(settings()));
    expect(find('legend').textContent).toBe('Home');
    expect(document.body.textContent).toContain('Found lately: mx.home.example');
    const [hosts, ids] = document.querySelectorAll('textarea');
    if (hosts) hosts.value = ' filter.home.example\n\n192.0.2.0/24 ';
    if (ids) ids.value = 'home.example';
    expect(await save()).toBe('Saved.');
    expect((await readSettings()).accounts).toEqual({
      account1: { ownHosts: ['filter.home.example', '192.0.2.0/24'], authservIds: ['home.example'] },
    });
  });
});

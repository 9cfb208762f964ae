import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parseIpAddress } from '../../src/domain/ip-address.ts';
import { QuestionBudget } from '../../src/lookup/dns/question-budget.ts';
import type { OutsideSource } from '../../src/lookup/outside/outside-source.ts';
import type { LookUpRequest } from '../../src/thunderbird/consent.ts';
import { defaultLookUps, type LookUpSettings } from '../../src/thunderbird/settings.ts';

const { stored, permitted, contains } = vi.hoisted(() => {
  const permitted = new Set<string>();
  return {
    stored: new Map<string, unknown>(),
    permitted,
    contains: vi.fn(async ({ origins }: { origins: readonly string[] }) =>
      origins.every((each) => permitted.has(each)),
    ),
  };
});
vi.mock('../../src/thunderbird/webextension.ts', () => ({
  webextension: {
    i18n: { getUILanguage: () => 'en-US' },
    permissions: { contains },
    storage: {
      local: {
        get: async (keys: readonly string[]) =>
          Object.fromEntries(keys.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)])),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
        },
        remove: async (keys: readonly string[]) => {
          for (const key of keys) stored.delete(key);
        },
      },
    },
  },
}));

const hosts = ['dns10.quad9.net', 'cloudflare-dns.com', 'dns.quad9.net', 'security.cloudflare-dns.com'];
const client = parseIpAddress('18.170.98.138');
const budget = () => new QuestionBudget();

/** Answers that the name does not exist (RFC 1035 §4.1.1, RCODE 3), with an SOA record that lets it be kept. */
const send = vi.fn(async (url: string, _options: RequestInit) => {
  const question = Buffer.from(new URL(url).searchParams.get('dns') ?? '', 'base64url');
  const end = question.indexOf(0, 12) + 5;
  const soa = Buffer.from('c00c00060001000001000018c00cc00c000000010000000100000001000000010000012c', 'hex');
  const header = Buffer.from('000081830001000000010000', 'hex');
  const octets = Buffer.concat([header, question.subarray(12, end), soa]);
  return new Response(octets, { headers: { 'content-type': 'application/dns-message' } });
});

let gate: typeof import('../../src/thunderbird/consented-outside.ts');

beforeEach(async () => {
  vi.useRealTimers();
  vi.resetModules();
  stored.clear();
  permitted.clear();
  contains.mockClear();
  send.mockClear();
  vi.stubGlobal('fetch', send);
  gate = await import('../../src/thunderbird/consented-outside.ts');
});

const permit = (...names: readonly string[]) => {
  for (const name of names) permitted.add(`https://${name}/*`);
};

function open(settings: Partial<LookUpSettings>, request: Partial<LookUpRequest> = {}): Promise<OutsideSource | null> {
  const all = { ...defaultLookUps('en'), ...settings };
  return gate.consentedOutside({ settings: all, occasion: 'click', isKept: true, ...request }, 'en');
}

async function opened(settings: Partial<LookUpSettings> = {}, request: Partial<LookUpRequest> = {}) {
  const source = await open(settings, request);
  if (source === null) throw new Error('nobody may be asked');
  return source;
}

describe('the gate', () => {
  test.each([
    ['off, and the panel is opened', { when: 'never' }, 'panel'],
    ['off, and mail comes in', { when: 'never' }, 'arrival'],
    ['for the panel, and mail comes in', { when: 'panel' }, 'arrival'],
    ['forbidden by a policy, and the user clicks', { when: 'never', isLocked: true }, 'click'],
  ] as const)('lets nobody through: %s', async (_, settings, occasion) => {
    permit(...hosts);
    expect(await open(settings, { occasion })).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  test.each([
    [{ when: 'never' }, 'click', true],
    [{ when: 'panel' }, 'panel', false],
    [{ when: 'incoming' }, 'panel', false],
    [{ when: 'incoming' }, 'arrival', false],
  ] as const)('%j, on the occasion of %s: names that look made for one mail: %s', async (settings, occasion, may) => {
    permit(...hosts);
    expect(await opened(settings, { occasion })).toMatchObject({ mayAskMarkedNames: may });
  });

  test('to open it asks nobody', async () => {
    permit(...hosts);
    await opened();
    expect(send).not.toHaveBeenCalled();
  });

  test('who is not permitted is not asked, and not named among those who are', async () => {
    expect(await open({})).toBeNull();
    permit('cloudflare-dns.com', 'dns.quad9.net');
    const source = await opened();
    expect(source.parties).toEqual(['Cloudflare', 'Quad9', 'registries of domains and addresses']);
    await source.dns.resolverFor(budget()).ask('sender.example', 'A');
    expect(send.mock.calls.map(([url]) => new URL(url).host)).toEqual(['cloudflare-dns.com']);
  });

  test('a registry that is not permitted is not asked, and that is said', async () => {
    permit(...hosts);
    const { registry } = await opened();
    const refused = { outcome: 'temporary-failure', because: 'not-permitted' };
    expect(await registry?.domain('example.com', budget())).toEqual(refused);
    expect(client && (await registry?.network(client, budget()))).toEqual(refused);
    expect(await registry?.domain('sender.example', budget())).toMatchObject({ outcome: 'not-offered' });
    expect(send).not.toHaveBeenCalled();
    permit('rdap.verisign.com');
    await registry?.domain('example.com', budget());
    expect(send.mock.calls.map(([url]) => url)).toEqual(['https://rdap.verisign.com/com/v1/domain/example.com']);
  });

  test('registries that are not to be asked are none', async () => {
    permit(...hosts);
    expect((await opened({ registries: false, filters: false })).registry).toBeNull();
  });

  test('a request is a stranger’s, and only where Thunderbird permits it', async () => {
    permit(...hosts);
    await (await opened()).dns.resolverFor(budget()).ask('sender.example', 'A');
    expect(send.mock.calls[0]?.[1]).toMatchObject({
      method: 'GET',
      mode: 'same-origin',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      headers: { accept: 'application/dns-message', 'accept-language': '*', 'user-agent': 'Mozilla/5.0' },
    });
  });

  test('answers are kept where they may be, taken up by the next background, and forgotten at a word', async () => {
    permit(...hosts);
    const ask = async (isKept: boolean) => {
      const source = await opened({}, { isKept });
      await source.dns.resolverFor(budget()).ask('sender.example', 'A');
      await gate.keepAnswers();
    };
    await ask(false);
    expect(stored.get('dns-answers') ?? []).toEqual([]);
    await ask(true);
    expect(stored.get('dns-answers')).toHaveLength(1);
    expect(send).toHaveBeenCalledTimes(2);
    vi.resetModules();
    gate = await import('../../src/thunderbird/consented-outside.ts');
    await ask(true);
    expect(send).toHaveBeenCalledTimes(2);
    await gate.forgetAnswers();
    expect(stored.size).toBe(0);
    await ask(true);
    expect(send).toHaveBeenCalledTimes(3);
  });

  test('after its time nothing more is asked about a message', async () => {
    permit(...hosts);
    const resolver = (await opened()).dns.resolverFor(budget());
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + gate.maxLookUpMs + 1000);
    expect(await resolver.ask('sender.example', 'A')).toEqual({ outcome: 'temporary-failure', because: 'timeout' });
    expect(send).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

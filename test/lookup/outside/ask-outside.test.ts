import { describe, expect, test } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import type { QuestionBudget } from '../../../src/lookup/dns/question-budget.ts';
import {
  askOutside,
  maxHosts,
  maxRegistrations,
  messageResolver,
  type Subjects,
} from '../../../src/lookup/outside/ask-outside.ts';
import type { OutsideSource } from '../../../src/lookup/outside/outside-source.ts';
import type { DomainAnswer, NetworkAnswer } from '../../../src/lookup/registry/registration.ts';
import { type Answers, aResolver } from './a-resolver.ts';

const notOffered: DomainAnswer & NetworkAnswer = { outcome: 'not-offered', page: null };
const nothing: Subjects = { authorDomain: null, client: null, helo: null, linkHosts: [] };

function asking(subjects: Partial<Subjects>, answers: Answers = {}, over: Partial<OutsideSource> = {}) {
  const resolver = aResolver(answers);
  const registered: string[] = [];
  const source: OutsideSource = {
    parties: ['Resolver'],
    dns: { resolverFor: () => resolver },
    filters: [],
    registry: {
      domain: async (name) => {
        registered.push(name);
        return notOffered;
      },
      network: async (ip) => {
        registered.push(ip.text);
        return notOffered;
      },
    },
    mayAskMarkedNames: false,
    ...over,
  };
  const outside = askOutside({ ...nothing, ...subjects }, source, messageResolver(source), 7);
  return outside.then((answer) => ({ outside: answer, asked: resolver.asked, registered }));
}

describe('asking about a message', () => {
  test('nothing to ask about, nobody asked', async () => {
    const { outside, asked, registered } = await asking({});
    expect([asked, registered]).toEqual([[], []]);
    expect(outside).toMatchObject({ askedAt: 7, parties: ['Resolver'], author: null, client: null });
  });

  test.each(['10.0.0.1', '127.0.0.1', '192.0.2.1', 'fe80::1'])(
    'an address of no host of the Internet: %s',
    async (ip) => {
      const { asked, registered } = await asking({ client: parseIpAddress(ip) });
      expect([asked, registered]).toEqual([[], []]);
    },
  );

  test.each(['localhost', 'mail.local', 'intranet', 'printer.lan'])('a name of no public zone: %s', async (name) => {
    const { asked } = await asking({ authorDomain: name, linkHosts: [name] });
    expect(asked).toEqual([]);
  });

  test('a host that looks made for one message: its domain is asked for, unless somebody clicked', async () => {
    const host = 'x7k2m9q4w1.shop.com';
    expect((await asking({ linkHosts: [host] })).asked).toEqual(['A shop.com']);
    expect((await asking({ linkHosts: [host] }, {}, { mayAskMarkedNames: true })).asked).toEqual([`A ${host}`]);
  });

  test('the name that a client gave: asked for as it is, or not at all', async () => {
    const client = parseIpAddress('8.8.8.8');
    const asked = await asking({ client, helo: 'mail.shop.com' }, { 'A mail.shop.com': ['8.8.8.8'] });
    expect(asked.asked).toEqual(['PTR 8.8.8.8.in-addr.arpa', 'A mail.shop.com']);
    expect(asked.outside.client?.helo).toEqual({
      name: 'mail.shop.com',
      addresses: { outcome: 'records', records: ['8.8.8.8'], name: 'mail.shop.com' },
    });
    for (const helo of ['x7k2m9q4w1.shop.com', 'localhost', '[10.0.0.1]', 'pc.local']) {
      expect((await asking({ client, helo })).outside.client?.helo, helo).toBeNull();
    }
  });

  test('a name in another script is asked for in A-labels', async () => {
    expect((await asking({ linkHosts: ['例え.com'] })).asked).toEqual(['A xn--r8jz45g.com']);
  });

  test('registrations of registrable domains, the author first, each once', async () => {
    const { registered } = await asking({
      authorDomain: 'news.shop.com',
      linkHosts: ['www.shop.com', 'a.other.net', 'b.other.net'],
    });
    expect(registered).toEqual(['shop.com', 'other.net']);
  });

  test('caps: hosts and registrations', async () => {
    const linkHosts = Array.from({ length: 50 }, (_, i) => `www.shop${String.fromCharCode(97 + (i % 26))}${i}.com`);
    const { outside, registered } = await asking({ linkHosts });
    expect(outside.hosts.size).toBe(maxHosts);
    expect(registered.length).toBe(maxRegistrations);
  });

  test('filters are asked about the name that the resolver was, with its answer', async () => {
    const seen: unknown[] = [];
    const filter = {
      operator: 'Filter',
      isListed: async (name: string, unfiltered: unknown, _: QuestionBudget) => {
        seen.push([name, unfiltered]);
        return true;
      },
    };
    const answers = { 'A www.shop.com': ['203.0.113.9'] };
    const { outside } = await asking({ linkHosts: ['www.shop.com'] }, answers, { filters: [filter] });
    expect(seen).toEqual([['www.shop.com', { outcome: 'records', records: ['203.0.113.9'], name: 'www.shop.com' }]]);
    expect(outside.hosts.get('www.shop.com')?.listings).toEqual([{ operator: 'Filter', isListed: true }]);
  });
});

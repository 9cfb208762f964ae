import { describe, expect, it } from 'vitest';
import { nodeDnsResolve } from '../../../src/lookup/dns/node-dns.ts';
import type { DnsAnswer, Resolver } from '../../../src/lookup/dns/resolver.ts';

/** A resolver with one answer to everything; that it is of the asked type is the test's word. */
const answering = (answer: DnsAnswer): Resolver => ({ ask: async () => answer as never });

describe('nodeDnsResolve', () => {
  it.each([
    ['TXT', [['v=spf1', ' -all'], ['other']]],
    ['MX', [{ priority: 10, exchange: 'mx.example' }]],
    ['A', ['192.0.2.1']],
  ] as const)('gives %s records as Node does', async (type, records) => {
    const resolve = nodeDnsResolve(answering({ outcome: 'records', name: 'a.example', records: [...records] }));
    expect(await resolve('a.example', type)).toEqual(records);
  });

  it.each<[string, DnsAnswer]>([
    ['ENOTFOUND', { outcome: 'no-such-name' }],
    ['ENODATA', { outcome: 'no-data' }],
    ['ENOTFOUND', { outcome: 'temporary-failure', because: 'bad-name' }],
    ['ETIMEOUT', { outcome: 'temporary-failure', because: 'timeout' }],
    ['ECONNREFUSED', { outcome: 'temporary-failure', because: 'unreachable' }],
    ['ECONNREFUSED', { outcome: 'temporary-failure', because: 'http-status' }],
    ['EBADRESP', { outcome: 'temporary-failure', because: 'malformed' }],
    ['EBADRESP', { outcome: 'temporary-failure', because: 'truncated' }],
    ['ESERVFAIL', { outcome: 'temporary-failure', because: 'server-failure' }],
    ['EREFUSED', { outcome: 'temporary-failure', because: 'refused-by-budget' }],
  ])('fails with %s for %o', async (code, answer) => {
    const because = answer.outcome === 'temporary-failure' ? answer.because : null;
    await expect(nodeDnsResolve(answering(answer))('a.example', 'A')).rejects.toMatchObject({ code, because });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AnswerCache,
  maxCachedAnswers,
  maxCachedLength,
  maxNegativeTtl,
  maxTtl,
  minTtl,
} from '../../../src/lookup/dns/answer-cache.ts';
import type { DnsAnswer, DnsType } from '../../../src/lookup/dns/resolver.ts';

const now = 1_000_000;
const records: DnsAnswer<'A'> = { outcome: 'records', name: 'a.example', records: ['192.0.2.1'] };
const absent: DnsAnswer<'A'> = { outcome: 'no-such-name' };

function secondsHeld(answer: DnsAnswer<'A'>, ttl: number): number {
  const cache = new AnswerCache();
  cache.set('a.example', 'A', { answer, ttl }, now);
  return ((cache.save(now)[0]?.expires ?? now) - now) / 1000;
}

describe('an answer holds', () => {
  it.each<[string, DnsAnswer<'A'>, number, number]>([
    ['for its time to live', records, 300, 300],
    ['for the least time, to judge a message twice', records, 0, minTtl],
    ['for a day at most', records, 0x7fffffff, maxTtl],
    ['for an hour at most where it is an absence', absent, 86_400, maxNegativeTtl],
    ['not at all where it is a failure', { outcome: 'temporary-failure', because: 'timeout' }, 300, 0],
    ['not at all where it is large', { ...records, records: ['x'.repeat(maxCachedLength)] }, 300, 0],
  ])('%s', (_, answer, ttl, seconds) => {
    expect(secondsHeld(answer, ttl)).toBe(seconds);
  });

  it('under its name and type alone', () => {
    const cache = new AnswerCache();
    cache.set('a.example', 'A', { answer: records, ttl: 300 }, now);
    expect(cache.get('a.example', 'A', now)).toEqual(records);
    expect(cache.get('a.example', 'AAAA', now)).toBeUndefined();
    expect(cache.get('b.example', 'A', now)).toBeUndefined();
  });
});

describe('the cache', () => {
  it('is bounded, and gives up what was not asked for longest', () => {
    const cache = new AnswerCache();
    for (let i = 0; i <= maxCachedAnswers; i++) {
      cache.get('n0.example', 'A', now);
      cache.set(`n${i}.example`, 'A', { answer: records, ttl: 300 }, now);
    }
    expect(cache.save(now)).toHaveLength(maxCachedAnswers);
    expect(cache.get('n0.example', 'A', now)).toEqual(records);
    expect(cache.get('n1.example', 'A', now)).toBeUndefined();
  });

  it.each<[DnsType, unknown]>([
    ['A', '192.0.2.1'],
    ['MX', { priority: 10, exchange: 'mx.example' }],
    ['TXT', ['v=spf1', ' -all']],
    ['SOA', { primary: 'ns', mailbox: 'm', serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 }],
  ])('is stored and taken up with %s records', (type, data) => {
    const saved = [
      {
        name: 'a.example',
        type,
        expires: now + 1000,
        answer: { outcome: 'records', name: 'a.example', records: [data] },
      },
    ];
    const cache = new AnswerCache();
    cache.restore(saved, now);
    expect(cache.save(now)).toEqual(saved);
  });

  it.each<[string, object]>([
    ['has passed', { expires: now }],
    ['holds longer than any may', { expires: now + maxTtl * 1000 + 1 }],
    ['holds for no time', { expires: Number.NaN }],
    ['is of no type', { type: 'toString' }],
    ['has no name', { name: null }],
    ['has records of another type', { type: 'MX' }],
    ['has no records', { answer: { ...records, records: [] } }],
    ['is a failure', { answer: { outcome: 'temporary-failure', because: 'timeout' } }],
  ])('does not take up what %s', (_, change) => {
    const cache = new AnswerCache();
    cache.restore([{ name: 'a.example', type: 'A', expires: now + 1000, answer: records, ...change }], now);
    expect(cache.save(0)).toEqual([]);
  });

  it('takes up nothing of what is no cache', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (saved) => {
        const cache = new AnswerCache();
        cache.restore(saved, now);
        expect(cache.save(0)).toEqual([]);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import type { DnsAnswer, Resolver } from '../../../src/lookup/dns/resolver.ts';
import { maxReverseNames, reverseLookUp } from '../../../src/lookup/dns/reverse-look-up.ts';
import { reverseName } from '../../../src/lookup/dns/reverse-name.ts';

/** A resolver that knows what it was told, and fails the test on any other question. */
function knowing(answers: Readonly<Record<string, DnsAnswer>>): Resolver {
  return {
    async ask(name, type) {
      const answer = answers[`${name} ${type}`];
      if (answer === undefined) throw new Error(`unplanned question ${name} ${type}`);
      return answer as never;
    },
  };
}

const records = (...data: string[]): DnsAnswer => ({ outcome: 'records', name: 'a.example', records: data });
const ip = parseIpAddress('192.0.2.25')!;
const ptr = '25.2.0.192.in-addr.arpa PTR';

describe('reverseName', () => {
  it.each([
    ['192.0.2.25', '25.2.0.192.in-addr.arpa'],
    ['2001:db8::567:89ab', 'b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa'],
  ])('of %s is %s', (address, name) => {
    expect(reverseName(parseIpAddress(address)!)).toBe(name);
  });
});

describe('reverseLookUp', () => {
  it.each<[string, DnsAnswer, boolean | null]>([
    ['confirms a name that leads back', records('192.0.2.1', '192.0.2.25'), true],
    ['denies a name that leads elsewhere', records('192.0.2.1'), false],
    ['denies a name that is not there', { outcome: 'no-such-name' }, false],
    ['denies a name that no DNS can hold', { outcome: 'temporary-failure', because: 'bad-name' }, false],
    ['leaves open what could not be asked', { outcome: 'temporary-failure', because: 'timeout' }, null],
  ])('%s', async (_, forward, isConfirmed) => {
    const resolver = knowing({ [ptr]: records('mail.example'), 'mail.example A': forward });
    expect(await reverseLookUp(resolver, ip)).toEqual({
      outcome: 'names',
      hosts: [{ name: 'mail.example', isConfirmed }],
      leftOut: 0,
    });
  });

  it('asks for the address of its own kind', async () => {
    const six = parseIpAddress('2001:db8::25')!;
    const resolver = knowing({
      [`${reverseName(six)} PTR`]: records('mail.example'),
      'mail.example AAAA': records(six.text),
    });
    expect(await reverseLookUp(resolver, six)).toMatchObject({ hosts: [{ isConfirmed: true }] });
  });

  it('looks at a few of many names', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `n${i}.example`);
    const forward = Object.fromEntries(names.slice(0, maxReverseNames).map((name) => [`${name} A`, records(ip.text)]));
    const answer = await reverseLookUp(knowing({ [ptr]: records(...names), ...forward }), ip);
    expect(answer).toMatchObject({ leftOut: 100 - maxReverseNames });
  });

  it.each<[DnsAnswer, object]>([
    [{ outcome: 'no-such-name' }, { outcome: 'no-name' }],
    [{ outcome: 'no-data' }, { outcome: 'no-name' }],
    [
      { outcome: 'temporary-failure', because: 'timeout' },
      { outcome: 'temporary-failure', because: 'timeout' },
    ],
  ])('of %o is %o', async (answer, expected) => {
    expect(await reverseLookUp(knowing({ [ptr]: answer }), ip)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { type FilteringResolver, filteringResolvers, isWithheld } from '../../../src/lookup/dns/filtering-resolver.ts';
import { ownResolver, publicResolvers } from '../../../src/lookup/dns/named-resolver.ts';
import type { DnsAnswer } from '../../../src/lookup/dns/resolver.ts';
import { readAnswer } from '../../../src/lookup/dns/wire/read-answer.ts';
import { typeCode } from '../../../src/lookup/dns/wire/type-code.ts';
import { aMessage, soaData } from './wire/a-message.ts';

const [quad9, cloudflare] = filteringResolvers as [FilteringResolver, FilteringResolver];

describe('filteringResolvers', () => {
  it.each(filteringResolvers)('$id has a name to tell and a plain address', ({ operator, url, about }) => {
    expect(operator).not.toBe('');
    expect(ownResolver(url)?.url).toBe(url);
    expect(about).toMatch(/^https:/);
  });

  it('share neither id nor address with each other or with those that do not filter', () => {
    const all = [...filteringResolvers, ...publicResolvers];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
  });
});

describe('isWithheld', () => {
  const name = 'fraud.example';
  const records = (...addresses: string[]): DnsAnswer<'A'> => ({ outcome: 'records', records: addresses, name });
  const known = records('192.0.2.1');
  const absent: DnsAnswer<'A'> = { outcome: 'no-such-name' };
  const withheld: DnsAnswer<'A'> = { outcome: 'no-such-name', isUnfounded: true };
  const failed: DnsAnswer<'A'> = { outcome: 'temporary-failure', because: 'timeout' };

  it.each<[string, FilteringResolver, DnsAnswer<'A'>, DnsAnswer<'A'>, boolean | null]>([
    ['Quad9 denies a name that exists', quad9, withheld, known, true],
    ['Quad9 knows from its zone that it does not exist, as of a name just registered', quad9, absent, known, null],
    ['Quad9 tells its address', quad9, known, known, false],
    ['Quad9 tells another address, as large hosts have', quad9, records('198.51.100.7'), known, false],
    ['Quad9 has no address of this type', quad9, { outcome: 'no-data' }, known, false],
    ['Quad9 could not be asked', quad9, failed, known, null],
    ['nobody knows the name', quad9, absent, absent, null],
    ['the name has no address', quad9, absent, { outcome: 'no-data' }, null],
    ['the other could not be asked', quad9, absent, failed, null],
    ['Cloudflare tells 0.0.0.0', cloudflare, records('0.0.0.0'), known, true],
    ['Cloudflare tells its address', cloudflare, known, known, false],
    ['Cloudflare denies a name just registered', cloudflare, absent, known, false],
    ['Cloudflare tells 0.0.0.0 among others', cloudflare, records('0.0.0.0', '192.0.2.1'), known, false],
    ['Cloudflare could not be asked', cloudflare, failed, known, null],
    ['the name’s own address is 0.0.0.0', cloudflare, records('0.0.0.0'), records('0.0.0.0'), null],
  ])('%s', (_, resolver, filtered, unfiltered, isExpected) => {
    expect(isWithheld(resolver, filtered, unfiltered)).toBe(isExpected);
  });

  it('holds for AAAA with the address ::', () => {
    const answer = (address: string): DnsAnswer<'AAAA'> => ({ outcome: 'records', records: [address], name });
    expect(isWithheld(cloudflare, answer('::'), answer('2001:db8::1'))).toBe(true);
    expect(isWithheld(cloudflare, answer('2001:db8::1'), answer('2001:db8::1'))).toBe(false);
  });

  it('holds for what the two say on the wire', () => {
    const question = { name, type: typeCode.A };
    const read = (message: Parameters<typeof aMessage>[0]) => readAnswer(aMessage({ question, ...message }), name, 'A');
    // Quad9's documentation: flags qr rd ad, NXDOMAIN, no authority.
    const denied = read({ flags: [0x81, 0x23] });
    expect(isWithheld(quad9, denied.answer, known)).toBe(true);
    const soa = { name: 'example', type: typeCode.SOA, data: soaData(300) };
    const unknown = read({ rcode: 3, authorities: [soa] });
    expect(isWithheld(quad9, unknown.answer, known)).toBeNull();
    const nulled = read({ answers: [{ ...question, data: [0, 0, 0, 0] }] });
    expect(isWithheld(cloudflare, nulled.answer, known)).toBe(true);
  });
});

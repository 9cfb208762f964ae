import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipAddressFromBytes, ipAddressKind, parseIpAddress } from '../../src/domain/ip-address.ts';

const canonical = (literal: string) => parseIpAddress(literal)?.text ?? null;
const octets = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('parseIpAddress', () => {
  it.each([
    ['18.170.98.138', '18.170.98.138'],
    ['0.0.0.0', '0.0.0.0'],
    ['[192.0.2.1]', '192.0.2.1'],
    ['2001:db8::1', '2001:db8::1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:0db8:0000:0000:0001:0000:0000:0001', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
    ['1:2:3:4:5:6:192.0.2.33', '1:2:3:4:5:6:c000:221'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['IPv6:2001:db8::1', '2001:db8::1'],
    ['[IPv6:::ffff:192.0.2.1]', '192.0.2.1'],
    ['[ipv6:fe80::1%eth0]', 'fe80::1'],
    ['fe80::1%9', 'fe80::1'],
    ['fe80::1%25en0', 'fe80::1'],
  ])('reads %s as %s', (literal, text) => {
    expect(canonical(literal)).toBe(text);
  });

  it.each([
    '',
    '[]',
    ' 192.0.2.1',
    '192.0.2.1 ',
    '192.0.2',
    '192.0.2.1.1',
    '192.0.2.256',
    '192.0.2.01',
    '0x7f.0.0.1',
    '3221225985',
    '192.0.2.1:25',
    '192.0.2.1%eth0',
    '192.0.2.-1',
    '192.0.2.',
    '[192.0.2.1',
    '192.0.2.1]',
    '[[192.0.2.1]]',
    'IPv6:192.0.2.1',
    'IPv6:IPv6:::1',
    ':',
    ':::',
    '1:::2',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::1:2:3:4:5:6:7:8',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '12345::',
    'g::',
    '192.0.2.1::',
    '::192.0.2.1:1',
    '1:2:3:4:5:6:7:192.0.2.1',
    'fe80::1%',
    'fe80::1%a b',
    'localhost',
  ])('reads %j as no address', (literal) => {
    expect(parseIpAddress(literal)).toBeNull();
  });

  it('takes every address through its canonical text and back', () => {
    fc.assert(
      fc.property(fc.oneof(octets(4), octets(16)), (bytes) => {
        const ip = ipAddressFromBytes(bytes)!;
        for (const literal of [ip.text, `[${ip.text}]`, ip.text.toUpperCase()]) {
          expect(parseIpAddress(literal)).toEqual(ip);
        }
      }),
    );
  });

  it('gives one text to all spellings of one IPv6 address (RFC 5952 §1)', () => {
    const sparse = fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(sparse, (groups) => {
        const full = groups.map((group) => group.toString(16).padStart(4, '0')).join(':');
        const text = canonical(full)!;
        expect(canonical(text)).toBe(text);
        expect(text.includes(':') ? new URL(`http://[${full}]/`).hostname : `[${text}]`).toBe(`[${text}]`);
      }),
    );
  });

  it('never throws, and what it takes is an address', () => {
    const spelling = fc.string({
      unit: fc.constantFrom('0', '1', '9', 'f', 'F', ':', '::', '.', '%', '[', ']', 'IPv6:', '255', ' ', 'é'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(spelling, fc.string({ unit: 'binary' })), (literal) => {
        const ip = parseIpAddress(literal);
        if (ip !== null) expect(parseIpAddress(ip.text)).toEqual(ip);
      }),
      { numRuns: 3000 },
    );
  });

  it('answers a literal of megabytes at once', () => {
    expect(parseIpAddress('1:'.repeat(4_000_000))).toBeNull();
    expect(canonical(`fe80::1%${'x'.repeat(8_000_000)}`)).toBe('fe80::1');
  });
});

describe('ipAddressFromBytes', () => {
  it('takes 4 and 16 octets only', () => {
    for (const length of [0, 1, 3, 5, 15, 17]) expect(ipAddressFromBytes(new Uint8Array(length))).toBeNull();
  });
});

describe('ipAddressKind (IANA special-purpose registries)', () => {
  it.each([
    ['18.170.98.138', 'global'],
    ['0.1.2.3', 'reserved'],
    ['10.255.255.255', 'private'],
    ['11.0.0.0', 'global'],
    ['100.63.255.255', 'global'],
    ['100.64.0.0', 'shared'],
    ['100.127.255.255', 'shared'],
    ['100.128.0.0', 'global'],
    ['127.255.255.254', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['172.15.255.255', 'global'],
    ['172.16.0.0', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'global'],
    ['192.0.0.8', 'reserved'],
    ['192.0.0.9', 'global'],
    ['192.0.2.77', 'documentation'],
    ['192.168.1.1', 'private'],
    ['198.19.255.255', 'reserved'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['255.255.255.255', 'reserved'],
    ['::', 'reserved'],
    ['::1', 'loopback'],
    ['::192.0.2.1', 'reserved'],
    ['::ffff:10.0.0.1', 'private'],
    ['64:ff9b::102:304', 'global'],
    ['64:ff9b:1::1', 'private'],
    ['100::1', 'reserved'],
    ['2001::1', 'reserved'],
    ['2001:1::1', 'global'],
    ['2001:1ff:ffff::', 'reserved'],
    ['2001:200::1', 'global'],
    ['2001:db8:ffff::1', 'documentation'],
    ['2001:db9::1', 'global'],
    ['2002:c000:201::1', 'reserved'],
    ['2a00:1450::1', 'global'],
    ['3fff:fff::1', 'documentation'],
    ['3fff:1000::1', 'global'],
    ['4000::1', 'reserved'],
    ['fd12:3456::1', 'private'],
    ['fe80::1%eth0', 'link-local'],
    ['fec0::1', 'private'],
    ['ff02::1', 'multicast'],
  ])('%s is %s', (literal, kind) => {
    expect(ipAddressKind(parseIpAddress(literal)!)).toBe(kind);
  });
});

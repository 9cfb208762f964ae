import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  isSameOrganization,
  isTenant,
  publicSuffix,
  registeredDomain,
  registrableDomain,
} from '../../src/domain/registrable-domain.ts';

describe('registrableDomain', () => {
  it.each([
    ['example.test', 'example.test'],
    ['mx.mail.example.co.jp', 'example.co.jp'],
    ['WWW.Example.Co.Jp.', 'example.co.jp'],
    ['_dmarc.example.com', 'example.com'],
    ['www.例え.test', 'xn--r8jz45g.test'],
    ['xn--r8jz45g.test', 'xn--r8jz45g.test'],
    ['tenant.github.io', 'tenant.github.io'],
    ['a.tenant.github.io', 'tenant.github.io'],
    ['city.kawasaki.jp', 'city.kawasaki.jp'],
    ['a.b.kawasaki.jp', 'a.b.kawasaki.jp'],
  ])('of %s is %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it.each([
    '',
    '.',
    'localhost',
    'co.jp',
    'github.io',
    '192.0.2.1',
    '２０３.０.113.1',
    '::1',
    '[2001:db8::1]',
    'a b.example',
    'example..test',
    'http://example.test/',
    'user@example.test',
    '例え.test:80',
    `${'a.'.repeat(200)}example`,
  ])('of %s is none', (host) => {
    expect(registrableDomain(host)).toBeNull();
  });

  it('never throws, and is itself its own registrable domain', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.domain(), fc.ipV4(), fc.ipV6()), (host) => {
        const domain = registrableDomain(host);
        if (domain !== null) expect(registrableDomain(domain)).toBe(domain);
      }),
    );
  });
});

describe('publicSuffix', () => {
  it.each([
    ['www.example.co.jp', 'co.jp'],
    ['co.jp', 'co.jp'],
    ['tenant.github.io', 'github.io'],
    ['host.example', 'example'],
    ['localhost', null],
    ['192.0.2.1', null],
  ])('of %s is %s', (host, suffix) => {
    expect(publicSuffix(host)).toBe(suffix);
  });
});

describe('isSameOrganization', () => {
  it.each([
    ['mx.example.co.jp', 'www.example.co.jp', true],
    ['Example.test.', 'mail.example.test', true],
    ['www.例え.test', 'mail.xn--r8jz45g.test', true],
    ['github.io', 'github.io', true],
    ['one.github.io', 'two.github.io', false],
    ['example.co.jp', 'example.ne.jp', false],
    ['localhost', 'localhost', false],
    ['192.0.2.1', '192.0.2.1', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameOrganization(a, b)).toBe(expected);
    expect(isSameOrganization(b, a)).toBe(expected);
  });
});

test.each([
  ['shop.github.io', true],
  ['a.shop.github.io', true],
  ['github.com', false],
  ['www.shop.co.jp', false],
  ['localhost', false],
  ['192.0.2.1', false],
  ['no name', false],
])('isTenant: %s, %s', (host, expected) => {
  expect(isTenant(host)).toBe(expected);
});

describe('registeredDomain', () => {
  it.each([
    ['tenant.github.io', 'github.io'],
    ['a.b.github.io', 'github.io'],
    ['github.io', 'github.io'],
    ['WWW.Example.Co.Jp.', 'example.co.jp'],
    ['www.bücher.test', 'xn--bcher-kva.test'],
    ['co.jp', null],
    ['com', null],
    ['192.0.2.1', null],
    ['[2001:db8::1]', null],
    ['', null],
  ])('of %s is %s', (host, domain) => {
    expect(registeredDomain(host)).toBe(domain);
  });
});

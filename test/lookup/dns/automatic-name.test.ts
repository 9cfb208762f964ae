import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticName, isMarkedLooking } from '../../../src/lookup/dns/automatic-name.ts';

const shared = [
  'example.com',
  'www.example.com',
  'mail.news.example.co.jp',
  '_dmarc.example.com',
  'selector1._domainkey.example.com',
  'selector1-example-com._domainkey.example.com',
  'google._domainkey.example.com',
  's1024-2013-q3._domainkey.example.com',
  '20230601._domainkey.example.com',
  '202401._domainkey.example.com',
  'scph0618._domainkey.example.com',
  'k2._domainkey.mail.example.com',
  'em1234.example.com',
  'smtp01.example.ne.jp',
  'mx1-us-east-2.example.com',
  '1and1.example.com',
  'protection.outlook.com',
  'newsletter-subscriptions.example.com',
  'xn--n8jub0c.example.com',
  'a8f3k2x9q1.github.io',
  'd111111abcdef8.cloudfront.net',
];

const marked = [
  ['a token of letters and digits', 'a8f3k2x9q1.example.com'],
  ['a token below an ordinary label', 'a8f3k2x9q1.track.example.com'],
  ['a token above an ordinary label', 'click.a8f3k2x9q1.example.com'],
  ['a token after a word', 'bounce-7f3a9c2e.example.com'],
  ['a hash', 'd41d8cd98f00b204e9800998ecf8427e.example.com'],
  ['a running number', 'u1234567.example.com'],
  ['a number after a word', 'bounces-48151623.example.com'],
  ['a time in seconds', '1718000000.example.com'],
  ['random letters', 'xkqzvbnmtr.example.com'],
  ['many letters', 'abananaisafruitthatiseatenbymany.example.com'],
  ['an address in pieces', 'taro.yamada.at.example.jp.evil.example.com'],
  ['a random selector', 'ug7nbtf4gccmlpwj322ax3p6ow6yfsug._domainkey.example.com'],
  ['a long word in punycode', `xn--${'a8'.repeat(12)}.example.com`],
] as const;

describe('isMarkedLooking', () => {
  it.each(shared)('%s is a name of many messages', (name) => {
    expect(isMarkedLooking(name)).toBe(false);
  });

  it.each(marked)('%s: %s', (_, name) => {
    expect(isMarkedLooking(name)).toBe(true);
    expect(isMarkedLooking(`${name.toUpperCase()}.`)).toBe(true);
  });

  it('sees sixteen random hexadecimal digits nearly always', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 });
    const missed = fc
      .sample(digits, { numRuns: 1000, seed: 3 })
      .filter((token) => !isMarkedLooking(`${token.join('')}.example.com`));
    expect(missed.length).toBeLessThan(10);
  });
});

describe('automaticName', () => {
  it.each(shared)('%s is asked as it is', (name) => {
    expect(automaticName(name)).toBe(name);
  });

  it.each(marked)('%s gives way to the registrable domain: %s', (_, name) => {
    expect(automaticName(name)).toBe('example.com');
  });

  it.each([
    ['WWW.Example.COM.', 'www.example.com'],
    ['目利き.example.com', 'example.com'],
    ['25.2.0.192.in-addr.arpa', '25.2.0.192.in-addr.arpa'],
    [`${'0.'.repeat(32)}ip6.arpa`, `${'0.'.repeat(32)}ip6.arpa`],
  ])('for %s is %s', (name, asked) => {
    expect(automaticName(name)).toBe(asked);
  });

  it.each([
    '',
    '192.0.2.1',
    '[2001:db8::1]',
    'localhost',
    'co.jp',
    'printer.local',
    'pc.corp.lan',
    'a.onion',
    'a b.example',
  ])('for "%s" is none', (name) => {
    expect(automaticName(name)).toBeNull();
  });

  it('is a marked name never, and throws never', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string()), (name) => {
        const asked = automaticName(name);
        if (asked !== null) expect(isMarkedLooking(asked)).toBe(false);
      }),
    );
  });
});

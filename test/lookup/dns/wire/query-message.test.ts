import { describe, expect, it } from 'vitest';
import { plainName } from '../../../../src/lookup/dns/wire/domain-name.ts';
import { queryMessage } from '../../../../src/lookup/dns/wire/query-message.ts';

describe('plainName', () => {
  it.each([
    ['Example.TEST.', 'example.test'],
    ['_dmarc.example', '_dmarc.example'],
    [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
    [`${'a.'.repeat(126)}a`, `${'a.'.repeat(126)}a`],
  ])('takes %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it.each([
    '',
    '.',
    'a..b',
    '.a',
    'a..',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(127)}a`,
    '目利き.example',
    'a b.example',
  ])('refuses "%s"', (name) => {
    expect(plainName(name)).toBeNull();
  });
});

describe('queryMessage', () => {
  it('is the question of RFC 8484 §4.1.1 with EDNS, and keeps the asker’s network to itself (RFC 7871 §7.1.2)', () => {
    expect(Buffer.from(queryMessage('www.example.com', 'A')).toString('hex')).toBe(
      '00000100000100000000000103777777076578616d706c6503636f6d0000010001' +
        '0000291000000000000008' +
        '0008000400010000',
    );
  });
});

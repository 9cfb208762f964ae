import { describe, expect, test } from 'vitest';
import { readArcSets } from '../../src/mail/authentication/read-arc-sets.ts';
import { arcTestimony } from '../../src/verify/arc-testimony.ts';
import { sectionOf } from '../mail/octets.ts';

const sets = readArcSets(
  sectionOf(
    [
      'ARC-Authentication-Results: i=3; mx.home.example; arc=pass; spf=fail smtp.mailfrom=a.test',
      'ARC-Authentication-Results: i=2; lists.ozlabs.org; dkim=fail header.d=bank.example; arc=pass',
      'ARC-Authentication-Results: i=1; mx.google.com; spf=pass smtp.mailfrom=bank.example; dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example',
      'From: a@b.example',
      '',
      '',
    ].join('\r\n'),
  ),
);

const chain = (...sealers: readonly string[]) => ({ result: 'pass', length: sealers.length, sealers }) as const;

describe('the testimony of a forwarder', () => {
  test('is what the newest sealer recorded', () => {
    expect(arcTestimony(sets, chain('google.com'))).toMatchObject({
      sealer: 'google.com',
      instance: 1,
      spf: { result: 'pass' },
      dkim: [{ result: 'pass' }],
      dmarc: { result: 'pass' },
    });
    expect(arcTestimony(sets, chain('google.com', 'lists.ozlabs.org'))).toMatchObject({
      instance: 2,
      spf: null,
      dkim: [{ result: 'fail' }],
      dmarc: null,
    });
  });

  test('is that of the newest but the own side’s, by the names of its servers', () => {
    const isOwn = (host: string) => host === 'outlook.com';
    expect(arcTestimony(sets, chain('google.com', 'microsoft.com'), isOwn)).toMatchObject({ instance: 1 });
    expect(arcTestimony(sets, chain('microsoft.com'), isOwn)).toBeNull();
  });

  test.each([
    ['the newest is on no list', chain('google.com', 'sender.test')],
    ['the chain is broken', { ...chain('google.com'), result: 'fail' } as const],
    ['nobody sealed', { ...chain(), result: 'none' } as const],
    ['the sealer is not named', chain('')],
    ['its record is missing', { ...chain('google.com', 'google.com', 'google.com', 'google.com') }],
  ])('is none where %s', (_, evaluated) => {
    expect(arcTestimony(sets, evaluated)).toBeNull();
  });
});

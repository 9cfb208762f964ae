import { describe, expect, test } from 'vitest';
import { onlySpf as check } from '../../../src/checks/authentication/only-spf.ts';
import { aMail, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_authentication_only_spf';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'SPF alone',
      { 'Authentication-Results': recorded('spf=pass smtp.mailfrom=shop.example') },
      `low ${says}`,
      'author: news@shop.example',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    [
      'a signature beside it',
      { 'Authentication-Results': recorded('spf=pass smtp.mailfrom=shop.example', 'dkim=pass header.d=mailer.test') },
    ],
    ['a free mailbox', { From: 'a@gmail.com', 'Authentication-Results': recorded('spf=pass smtp.mailfrom=gmail.com') }],
    [
      'a bounce',
      { From: 'postmaster@shop.example', 'Authentication-Results': recorded('spf=pass smtp.mailfrom=shop.example') },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('not applicable: SPF of another organization', async () => {
  const said = await examine(
    check,
    aMail({ 'Authentication-Results': recorded('spf=pass smtp.mailfrom=mailer.test') }),
  );
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_spf_of_author'] });
});

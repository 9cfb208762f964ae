import { describe, expect, test } from 'vitest';
import { noRecipientNamed as check } from '../../../src/checks/header/no-recipient-named.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_no_recipient_named';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'undisclosed recipients',
      { To: 'undisclosed-recipients:;' },
      `low ${says}`,
      'structure: undisclosed-recipients:;',
    ],
    ['no To at all', { To: null }, `low ${says}`, 'structure: Shop <news@shop.example>'],
    ['an empty address', { To: '<>' }, `low ${says}`, 'structure: <>'],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a recipient', {}],
    ['a recipient in Cc', { To: null, Cc: 'hanako@recipient.test' }],
    ['a machine', { To: null, From: 'MAILER-DAEMON@shop.example' }],
    ['a draft', { To: null, Received: null }],
    [
      'a list',
      {
        To: null,
        'Return-Path': '<talk-bounces@lists.club.test>',
        'List-Id': 'Talk <talk.lists.club.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=lists.club.test'),
        Received: borderStamp('lists.club.test (lists.club.test [192.0.2.20])'),
      },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

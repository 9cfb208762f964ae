import { describe, expect, test } from 'vitest';
import { addressOfTheRecipient as check } from '../../../src/checks/author/address-of-the-recipient.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_address_of_the_recipient';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['the recipient by To', { From: 'hanako@recipient.test' }, `low ${says}`, 'author: hanako@recipient.test'],
    [
      'the recipient by the border’s stamp',
      { From: 'hanako@recipient.test', To: 'list: ;' },
      `low ${says}`,
      'author: hanako@recipient.test',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['another author', {}],
    [
      'SPF of the own domain',
      { From: 'hanako@recipient.test', 'Authentication-Results': recorded('spf=pass smtp.mailfrom=recipient.test') },
    ],
    [
      'a list that sends a member his own mail',
      {
        From: 'hanako@recipient.test',
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

test('not applicable: nothing came from outside', async () => {
  const inside = aMail({ From: 'hanako@recipient.test', Received: null });
  expect(await examine(check, inside)).toMatchObject({ kind: 'notApplicable', says: ['because_no_border'] });
});

import { describe, expect, test } from 'vitest';
import { senderOfAnotherOrganization as check } from '../../../src/checks/header/sender-of-another-organization.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_sender_of_another_organization';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['a stranger', { Sender: 'bob@other.test' }, `low ${says}`, 'sender: bob@other.test'],
    [
      'a service that returns, as a remark',
      { Sender: 'bounce@mailer.test', 'Return-Path': '<b@mailer.test>' },
      `note ${says}_service`,
      'sender: bounce@mailer.test',
    ],
    [
      'a service that hands over, as a remark',
      { Sender: 'bounce@mailer.test', Received: borderStamp('mx.mailer.test (mx.mailer.test [192.0.2.10])') },
      `note ${says}_service`,
      'sender: bounce@mailer.test',
    ],
    [
      'a list, as a remark',
      {
        Sender: 'talk-bounces@club.test',
        'Return-Path': '<talk-bounces@lists.club.test>',
        'List-Id': 'Talk <talk.lists.club.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=lists.club.test'),
        Received: borderStamp('lists.club.test (lists.club.test [192.0.2.20])'),
      },
      `note ${says}_service`,
      'sender: talk-bounces@club.test',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a colleague', { Sender: 'bob@mail.shop.example' }],
    [
      'a mail that the author’s domain signed',
      { Sender: 'bob@other.test', 'Authentication-Results': recorded('dkim=pass header.d=shop.example') },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('not applicable: no Sender', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_sender'] });
});

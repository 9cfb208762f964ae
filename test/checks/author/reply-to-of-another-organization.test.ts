import { describe, expect, test } from 'vitest';
import { replyToOfAnotherOrganization as check } from '../../../src/checks/author/reply-to-of-another-organization.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

describe('finds', () => {
  test.each([
    [
      'answers to another company, as a remark',
      { 'Reply-To': 'desk@other.test' },
      'note check_author_reply_to_of_another_organization',
      ['reply-to: desk@other.test', 'author: news@shop.example'],
    ],
    [
      'answers to a free mailbox though the author writes as a company',
      { 'Reply-To': 'Shop <shop.desk@gmail.com>' },
      'low check_author_reply_to_of_another_organization_free',
      ['reply-to: shop.desk@gmail.com', 'author: news@shop.example'],
    ],
    [
      'a free mailbox among several',
      { 'Reply-To': 'a@other.test, b@yahoo.co.jp' },
      'low check_author_reply_to_of_another_organization_free',
      ['reply-to: b@yahoo.co.jp', 'author: news@shop.example'],
    ],
    [
      'another free mailbox than the author’s own',
      { From: 'Ann <ann77@gmail.com>', 'Reply-To': 'Ann <ann.doe1@outlook.com>' },
      'low check_author_reply_to_of_another_organization_two_free',
      ['reply-to: ann.doe1@outlook.com', 'author: ann77@gmail.com'],
    ],
    [
      'a free mailbox behind a list that leaves the author as he is',
      {
        From: 'Ann <ann@shop.example>',
        'Return-Path': '<talk-bounces@lists.club.test>',
        'List-Id': 'Talk <talk.lists.club.test>',
        'Reply-To': 'Ann <ann77@gmail.com>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=lists.club.test'),
        Received: borderStamp('lists.club.test (lists.club.test [192.0.2.20])'),
      },
      'low check_author_reply_to_of_another_organization_free',
      ['reply-to: ann77@gmail.com', 'author: ann@shop.example'],
    ],
  ])('%s', async (_, otherwise, says, proof) => {
    expect(await examine(check, aMail(otherwise))).toMatchObject({ says: [says], proof });
  });
});

describe('is clear', () => {
  test.each([
    ['answers to another address of the author', { 'Reply-To': 'desk@help.shop.example' }],
    ['the author among several', { 'Reply-To': 'news@shop.example, hanako@gmail.com' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

describe('is no more than a remark', () => {
  test.each([
    ['two free mailboxes of one person', { From: 'ann@gmail.com', 'Reply-To': 'ann@yahoo.co.jp' }],
    [
      'a list that sends answers to the writer',
      {
        From: 'Ann via Talk <talk@lists.club.test>',
        'Return-Path': '<talk-bounces@lists.club.test>',
        'List-Id': 'Talk <talk.lists.club.test>',
        'Reply-To': 'Ann <ann@gmail.com>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=lists.club.test'),
        Received: borderStamp('lists.club.test (lists.club.test [192.0.2.20])'),
      },
    ],
  ])('%s', async (_, otherwise) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual(['note check_author_reply_to_of_another_organization']);
  });
});

test('not applicable: no Reply-To', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_reply_to'] });
});

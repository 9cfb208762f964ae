import { describe, expect, test } from 'vitest';
import { answerToAnotherMailbox as check } from '../../../src/checks/body/answer-to-another-mailbox.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_body_answer_to_another_mailbox';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a free mailbox in the text',
      { text: 'Write to me: jdoe1970@gmail.com\r\n' },
      `low ${says}`,
      'visible-text: jdoe1970@gmail.com',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['no address', {}],
    ['the author’s own', { From: 'jdoe@gmail.com', text: 'Write to me: JDoe@gmail.com\r\n' }],
    ['where an answer would go', { 'Reply-To': 'jdoe@gmail.com', text: 'Write to me: jdoe@gmail.com\r\n' }],
    ['a company’s address', { text: 'Write to desk@shop.example\r\n' }],
    ['a quotation', { text: 'Yes.\r\n\r\nOn Monday Hanako wrote:\r\n> write to jdoe@gmail.com\r\n' }],
    [
      'many links',
      {
        html: 'jdoe@gmail.com <a href="https://a.example">a</a> <a href="https://b.example">b</a> <a href="https://c.example">c</a> <a href="https://d.example">d</a>',
      },
    ],
    ['a bounce', { From: 'MAILER-DAEMON@shop.example', text: 'Could not deliver to jdoe@gmail.com\r\n' }],
    [
      'a list',
      {
        text: 'Write to me: jdoe1970@gmail.com\r\n',
        'Return-Path': '<talk-bounces@lists.club.test>',
        'List-Id': 'Talk <talk.lists.club.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=lists.club.test'),
        Received: borderStamp('lists.club.test (lists.club.test [192.0.2.20])'),
      },
    ],
    ['nothing came from outside', { Received: null, text: 'Write to me: jdoe1970@gmail.com\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

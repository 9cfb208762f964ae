import { describe, expect, test } from 'vitest';
import { messageIdOfTheOwnSide as check } from '../../../src/checks/header/message-id-of-the-own-side.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_message_id_of_the_own_side';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'an identifier of the recipient’s server',
      { 'Message-ID': '<20220802@mx.recipient.test>' },
      `low ${says}`,
      'message-id: mx.recipient.test',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['an identifier of the author', {}],
    ['an identifier of a third', { 'Message-ID': '<1@mailer.test>' }],
    ['a bounce', { 'Return-Path': '<>', 'Message-ID': '<1@mx.recipient.test>' }],
    ['a machine', { From: 'MAILER-DAEMON@shop.example', 'Message-ID': '<1@mx.recipient.test>' }],
    ['a colleague', { From: 'taro@recipient.test', 'Message-ID': '<1@mx.recipient.test>' }],
    [
      'handed over by the same provider',
      {
        'Message-ID': '<1@out7.recipient.test>',
        Received: borderStamp('out7.recipient.test (out7.recipient.test [192.0.2.10])'),
      },
    ],
    [
      'written in Gmail and sent to Gmail',
      {
        To: 'hanako@gmail.com',
        'Message-ID': '<1@mail.gmail.com>',
        Received: borderStamp('mail-f41.google.com (mail-f41.google.com [192.0.2.10])').replaceAll(
          'mx.recipient.test',
          'mx.google.com',
        ),
      },
    ],
    [
      'a list',
      {
        'Message-ID': '<1@mx.recipient.test>',
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

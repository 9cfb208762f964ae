import { describe, expect, test } from 'vitest';
import { replyWithoutThread as check } from '../../../src/checks/header/reply-without-thread.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_reply_without_thread';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['Re: without anything', { Subject: 'Re: invoice' }, `low ${says}`, 'subject: Re: invoice'],
    ['behind a list’s tag', { Subject: '[talk] Re: invoice' }, `low ${says}`, 'subject: [talk] Re: invoice'],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['no answer', {}],
    ['In-Reply-To', { Subject: 'Re: invoice', 'In-Reply-To': '<1@recipient.test>' }],
    ['References', { Subject: 'Re: invoice', References: '<1@recipient.test>' }],
    ['Thread-Index', { Subject: 'RE: invoice', 'Thread-Index': 'Adabc' }],
    ['a quotation', { Subject: 'Re: invoice', text: 'Yes.\r\n\r\n> Will you come?\r\n' }],
    [
      'a quotation below a line',
      { Subject: 'Re: invoice', text: 'Yes.\r\n\r\n----- Original Message -----\r\nFrom: Hanako\r\n' },
    ],
    ['a Japanese quotation', { Subject: 'Re: 見積', text: '了解です。\r\n\r\n差出人: 花子\r\n' }],
    ['a word that begins so', { Subject: 'Restaurant: booked' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

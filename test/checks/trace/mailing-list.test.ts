import { describe, expect, test } from 'vitest';
import { mailingList as check } from '../../../src/checks/trace/mailing-list.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const received = (client: string) => [
  `from ${client}\r\n\tby mx.recipient.test (Postfix) with ESMTPS id 4Xk1\r\n\tfor <hanako@recipient.test>; Tue, 02 Aug 2022 00:00:08 +0900`,
  'from mail.shop.example (mail.shop.example [198.51.100.31])\r\n\tby lists.club.test (Postfix) with ESMTPS id 77\r\n\tfor <devel@lists.club.test>; Tue, 02 Aug 2022 00:00:04 +0900',
];
const byList = received('lists.club.test (lists.club.test [203.0.113.31])');
const byStranger = received('mail.evil.test (mail.evil.test [203.0.113.66])');

const lists = { 'List-Id': '<devel.lists.club.test>', Sender: 'devel-bounces@lists.club.test' };

test('is clear and speaks for the mail that the list’s own servers took in and handed over', async () => {
  const said = await examine(check, aMail({ Received: byList, ...lists }));
  expect(said).toMatchObject({ kind: 'clear', says: ['check_trace_mailing_list'] });
  expect(said.proof[0]).toContain('by lists.club.test (Postfix)');
});

describe('does not apply', () => {
  test('to List fields and an intake that a stranger wrote', async () => {
    const said = await examine(check, aMail({ Received: byStranger, ...lists }));
    expect(said.kind).toBe('notApplicable');
  });

  test('to mail without a list', async () => {
    expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_mailing_list'] });
  });
});

import { describe, expect, test } from 'vitest';
import { unprovenListClient as check } from '../../../src/checks/trace/unproven-list-client.ts';
import { aMail, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const byList = (client: string, otherwise: Otherwise = {}) =>
  aMail({
    Received: [
      'from lists.club.test (lists.club.test [203.0.113.31])\r\n\tby mx.recipient.test (Postfix) with ESMTPS id 4Xk1\r\n\tfor <hanako@recipient.test>; Tue, 02 Aug 2022 00:00:08 +0900',
      `from ${client}\r\n\tby lists.club.test (Postfix) with ESMTPS id 77\r\n\tfor <devel@lists.club.test>; Tue, 02 Aug 2022 00:00:04 +0900`,
    ],
    'List-Id': '<devel.lists.club.test>',
    Sender: 'devel-bounces@lists.club.test',
    ...otherwise,
  });

describe('finds', () => {
  test.each([
    ['a client without a name', 'mail.shop.example (unknown [198.51.100.31])', 'nameless'],
    ['a subscriber’s line', 'mail.shop.example (p198-51-100-31.isp.test [198.51.100.31])', 'automatic'],
  ])('%s', async (_, client, what) => {
    const said = await examine(check, byList(client));
    expect(said.says).toEqual([`low check_trace_unproven_list_client_${what}`]);
    expect(said.proof[0]).toBe('trace: 198.51.100.31');
  });
});

describe('is clear', () => {
  test.each([
    ['a mail server with its name', byList('mail.shop.example (mail.shop.example [198.51.100.31])')],
    [
      'an author whose signature holds behind the list',
      byList('laptop (unknown [198.51.100.31])', {
        'Authentication-Results': recorded('dkim=pass header.d=shop.example'),
      }),
    ],
  ])('%s', async (_, mail) => {
    expect((await examine(check, mail)).kind).toBe('clear');
  });
});

test('not applicable: no list', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_mailing_list'] });
});

import { describe, expect, test } from 'vitest';
import { unprovenClient as check } from '../../../src/checks/trace/unproven-client.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_trace_unproven_client';
const exim = (client: string) =>
  `from ${client}\r\n\tby mx.recipient.test with esmtp (Exim 4.95)\r\n\tid 1uhQrB-0000WA-8G\r\n\tfor hanako@recipient.test; Tue, 02 Aug 2022 00:00:08 +0900`;

describe('finds', () => {
  test.each([
    [
      'a client without a name that passes itself off as the author’s server',
      borderStamp('mail.shop.example (unknown [192.0.2.98])'),
      `medium ${says}_author`,
      ['handed-over-by: 192.0.2.98', 'helo: mail.shop.example'],
    ],
    [
      'it as Exim writes it',
      exim('[192.0.2.98] (helo=shop.example)'),
      `medium ${says}_author`,
      ['handed-over-by: 192.0.2.98', 'helo: shop.example'],
    ],
    [
      'a client without a name, as a weaker sign',
      borderStamp('mta7.mass.test (unknown [192.0.2.98])'),
      `low ${says}_nameless`,
      ['handed-over-by: 192.0.2.98'],
    ],
    [
      'a client that goes by the author’s name though its address bears another, as a weaker sign',
      borderStamp('mail.shop.example (v98.rented.test [192.0.2.98])'),
      `low ${says}_other`,
      ['handed-over-by: 192.0.2.98', 'helo: mail.shop.example', 'trace: v98.rented.test'],
    ],
  ])('%s', async (_, Received, expected, proof) => {
    const said = await examine(check, aMail({ Received }));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toEqual(proof);
  });
});

describe('is clear', () => {
  test.each([
    ['a client whose name is borne out', borderStamp(), null],
    ['a mailing service under its own name', borderStamp('mta7.mass.test (mta7.mass.test [192.0.2.98])'), null],
    [
      'a mailing service whose hosts go by several names',
      borderStamp('mta7.mass.test (o7.mail.test [192.0.2.98])'),
      null,
    ],
    ['Exim’s form for a name that fits', exim('mta7.mass.test ([192.0.2.98])'), null],
    [
      'a small server without a name, whose signature passes',
      borderStamp('mail.shop.example (unknown [192.0.2.98])'),
      recorded('dkim=pass header.d=shop.example'),
    ],
  ])('%s', async (_, Received, results) => {
    const mail = aMail({ Received, 'Authentication-Results': results });
    expect((await examine(check, mail)).kind).toBe('clear');
  });
});

test.each([
  [
    'a mail program that logged in',
    'from unknown (HELO ?127.0.0.1?) (ann@third.test@192.0.2.98)\r\n  by mx.recipient.test with ESMTPA; 2 Aug 2022 00:00:05 +0900',
    'notApplicable',
    'because_authenticated_submission',
  ],
  [
    'a server that does not write down whether it looked for a name',
    'from mail.shop.example ([192.0.2.98])\r\n\tby mx.recipient.test with ESMTP id 7; Tue, 02 Aug 2022 00:00:05 +0900',
    'couldNotCheck',
    'because_no_name_looked_up',
  ],
  ['no trace', null, 'couldNotCheck', 'because_no_border'],
])('%s', async (_, Received, kind, because) => {
  expect(await examine(check, aMail({ Received }))).toMatchObject({ kind, says: [because] });
});

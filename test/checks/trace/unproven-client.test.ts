import { describe, expect, test } from 'vitest';
import { unprovenClient as check } from '../../../src/checks/trace/unproven-client.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { anOutside, type ClientInShort, nextMorning } from '../outside-of.ts';

const says = 'check_trace_unproven_client';
const exim = (client: string) =>
  `from ${client}\r\n\tby mx.recipient.test with esmtp (Exim 4.95)\r\n\tid 1uhQrB-0000WA-8G\r\n\tfor hanako@recipient.test; Tue, 02 Aug 2022 00:00:08 +0900`;

/** The stamp of a server that does not write down whether it looked for a name. */
const silent = (helo: string) =>
  `from ${helo} ([192.0.2.98])\r\n\tby mx.recipient.test with ESMTP id 7; Tue, 02 Aug 2022 00:00:05 +0900`;
const asked = (client: ClientInShort, askedAt = nextMorning) => ({
  outside: anOutside({ askedAt, client: { ip: '192.0.2.98', ...client } }),
});

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
  ])('%s', async (_, Received, expected, proof) => {
    const said = await examine(check, aMail({ Received }));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toEqual(proof);
  });
});

describe('finds, as looked up where the border did not', () => {
  test.each<[string, string, ClientInShort, string, string[]]>([
    ['a client without a name', 'mta7.mass.test', { names: null }, 'low _nameless_now', []],
    [
      'one that passes itself off as the author’s server',
      'mail.shop.example',
      { names: null },
      'medium _author_now',
      ['helo: mail.shop.example'],
    ],
    [
      'it where the author’s name leads elsewhere',
      'mail.shop.example',
      { names: null, helo: ['mail.shop.example', ['192.0.2.1']] },
      'medium _author_now',
      ['helo: mail.shop.example'],
    ],
    [
      'a weaker sign where the author’s name leads to the client',
      'mail.shop.example',
      { names: null, helo: ['mail.shop.example', ['192.0.2.98']] },
      'low _nameless_now',
      [],
    ],
    [
      'a name that does not lead back',
      'mta7.mass.test',
      { names: { 'mta7.mass.test': false } },
      'low _unconfirmed',
      [],
    ],
    [
      'one of the author’s that does not',
      'mta7.mass.test',
      { names: { 'mail.shop.example': false } },
      'medium _unconfirmed',
      [],
    ],
  ])('%s', async (_, helo, client, expected, proof) => {
    const said = await examine(check, aMail({ Received: silent(helo) }), asked(client));
    expect(said.says).toEqual([expected.replace(' ', ` ${says}`)]);
    expect(said.proof).toEqual(['handed-over-by: 192.0.2.98', ...proof]);
  });

  test('months after receipt, one step less', async () => {
    const later = asked({ names: null }, nextMorning + 90 * 86_400_000);
    expect((await examine(check, aMail({ Received: silent('a.mass.test') }), later)).says).toEqual([
      `note ${says}_nameless_now`,
    ]);
  });
});

describe('is clear, as looked up', () => {
  test.each<[string, ClientInShort]>([
    ['a name that leads back', { names: { 'mta7.mass.test': true } }],
    ['several names, of which one leads back', { names: { 'a.mass.test': false, 'b.mass.test': true } }],
    ['a name of which nobody could say whether it does', { names: { 'mta7.mass.test': null } }],
  ])('%s', async (_, client) => {
    const said = await examine(check, aMail({ Received: silent('mta7.mass.test') }), asked(client));
    expect(said.kind).toBe('clear');
  });
});

test('could not check: nobody answered, which is no missing name', async () => {
  const said = await examine(check, aMail({ Received: silent('mta7.mass.test') }), asked({ names: 'timeout' }));
  expect(said).toMatchObject({ kind: 'couldNotCheck', says: ['because_no_answer'] });
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
    silent('mail.shop.example'),
    'couldNotCheck',
    'because_lookups_off',
  ],
  ['no trace', null, 'couldNotCheck', 'because_no_border'],
])('%s', async (_, Received, kind, because) => {
  expect(await examine(check, aMail({ Received }))).toMatchObject({ kind, says: [because] });
});

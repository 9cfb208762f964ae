import { describe, expect, test } from 'vitest';
import { heloAgainstReverseName as check } from '../../../src/checks/trace/helo-against-reverse-name.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { anOutside, type ClientInShort, nextMorning } from '../outside-of.ts';

const says = 'check_trace_helo_against_reverse_name';
const stamp = (helo: string, rdns = 'v98.rented.test') => borderStamp(`${helo} (${rdns} [192.0.2.98])`);
const asked = (client: ClientInShort, askedAt = nextMorning) => ({
  outside: anOutside({ askedAt, client: { ip: '192.0.2.98', names: { 'v98.rented.test': true }, ...client } }),
});

describe('finds', () => {
  test.each([
    ['the author’s name at somebody else’s address', 'mail.shop.example', 'low'],
    ['a free-mail provider’s name', 'mx1.gmail.com', 'low'],
    ['any other organization’s name, as a remark', 'mta7.mass.test', 'note'],
  ])('%s', async (_, helo, severity) => {
    const said = await examine(check, aMail({ Received: stamp(helo) }));
    expect(said.says).toEqual([`${severity} ${says}`]);
    expect(said.proof).toEqual(['handed-over-by: 192.0.2.98', `helo: ${helo}`, 'trace: v98.rented.test']);
  });

  test.each<[string, ClientInShort, number, string]>([
    ['a name that leads elsewhere', { helo: ['mta7.mass.test', ['198.51.100.1']] }, nextMorning, 'low _elsewhere'],
    ['a name that does not exist', { helo: ['mta7.mass.test', null] }, nextMorning, 'low _elsewhere'],
    [
      'it months after receipt, as a remark',
      { helo: ['mta7.mass.test', null] },
      nextMorning + 90 * 86_400_000,
      'note _elsewhere',
    ],
    ['no answer, as if nobody had been asked', { helo: ['mta7.mass.test', 'timeout'] }, nextMorning, 'note '],
  ])('%s', async (_, client, askedAt, expected) => {
    const said = await examine(check, aMail({ Received: stamp('mta7.mass.test') }), asked(client, askedAt));
    expect(said.says).toEqual([expected.replace(' ', ` ${says}`)]);
  });
});

describe('is clear', () => {
  test.each([
    ['both names are of one organization', stamp('mta7.rented.test'), null],
    ['both differ by suffix alone', stamp('mail.shop.example', 'mx.shop.test'), null],
    ['the author’s signature passes', stamp('mail.shop.example'), recorded('dkim=pass header.d=shop.example')],
    ['SPF passes for the name given', stamp('mta7.mass.test'), recorded('spf=pass smtp.mailfrom=mass.test')],
  ])('%s', async (_, Received, results) => {
    const mail = aMail({ Received, 'Authentication-Results': results });
    expect((await examine(check, mail)).kind).toBe('clear');
  });

  test('a small company’s server at a provider: its name leads to the address', async () => {
    const known = asked({ helo: ['mail.shop.example', ['192.0.2.98']] });
    expect((await examine(check, aMail({ Received: stamp('mail.shop.example') }), known)).kind).toBe('clear');
  });
});

test.each([
  [
    'a client without a name',
    borderStamp('mail.shop.example (unknown [192.0.2.98])'),
    'notApplicable',
    'because_no_reverse_name',
  ],
  ['a HELO that is no public name', stamp('localhost'), 'notApplicable', 'because_no_helo'],
  ['no trace', null, 'notApplicable', 'because_no_border'],
  [
    'no name recorded, nobody asked',
    'from mail.shop.example ([192.0.2.98])\r\n\tby mx.recipient.test with ESMTP id 7; Tue, 02 Aug 2022 00:00:05 +0900',
    'couldNotCheck',
    'because_lookups_off',
  ],
])('%s', async (_, Received, kind, because) => {
  expect(await examine(check, aMail({ Received }))).toMatchObject({ kind, says: [because] });
});

import { describe, expect, test } from 'vitest';
import { automaticReverseName as check } from '../../../src/checks/trace/automatic-reverse-name.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { anOutside, type ClientInShort } from '../outside-of.ts';

const says = 'check_trace_automatic_reverse_name';
const stamp = (rdns: string, helo = 'mail.shop.example') => borderStamp(`${helo} (${rdns} [192.0.2.98])`);
const rented = 'ec2-192-0-2-98.eu-west-2.compute.amazonaws.com';
const submitted =
  'from unknown (HELO ?127.0.0.1?) (ann@third.test@192.0.2.98)\r\n  by mx.recipient.test with ESMTPA; 2 Aug 2022 00:00:05 +0900';
const asked = (client: ClientInShort) => ({ outside: anOutside({ client: { ip: '192.0.2.98', ...client } }) });

describe('finds', () => {
  test.each([
    ['a subscriber’s line', '192-0-2-98.dsl.isp.test', 'line'],
    ['a line in hexadecimal', 'pc0000262.dip.isp.test', 'line'],
    ['a rented machine', rented, 'rented'],
  ])('%s where a company’s server is claimed', async (_, rdns, what) => {
    const said = await examine(check, aMail({ Received: stamp(rdns) }));
    expect(said.says).toEqual([`low ${says}_${what}`]);
    expect(said.proof).toEqual(['handed-over-by: 192.0.2.98', `trace: ${rdns}`]);
  });

  test('a rented machine, as looked up', async () => {
    const Received =
      'from mail.shop.example ([192.0.2.98])\r\n\tby mx.recipient.test with ESMTP id 7; Tue, 02 Aug 2022 00:00:05 +0900';
    const said = await examine(check, aMail({ Received }), asked({ names: { [rented]: true } }));
    expect(said.says).toEqual([`low ${says}_rented`]);
    expect(said.proof).toEqual(['handed-over-by: 192.0.2.98']);
  });

  test('an account used from a rented machine, as a remark', async () => {
    const said = await examine(check, aMail({ Received: submitted }), asked({ names: { [rented]: true } }));
    expect(said.says).toEqual([`note ${says}_submitted`]);
  });

  test('a server at home whose own name leads to it, as a remark', async () => {
    const known = asked({ helo: ['mail.shop.example', ['192.0.2.98']] });
    const said = await examine(check, aMail({ Received: stamp('192-0-2-98.dsl.isp.test') }), known);
    expect(said.says).toEqual([`note ${says}_line`]);
  });
});

describe('is clear', () => {
  test.each([
    ['a name that somebody chose', stamp('mx.shop.example'), null],
    ['a mailing service’s numbered host', stamp('a2-98.smtp-out.mass.test'), null],
    ['a mail server whose name spells its address', stamp('192-0-2-98.outmail.social.test'), null],
    ['the author’s own machine', stamp('192-0-2-98.shop.example'), null],
    ['SPF passes for the author', stamp(rented), recorded('spf=pass smtp.mailfrom=shop.example')],
    ['the author’s signature passes', stamp(rented), recorded('dkim=pass header.d=shop.example')],
  ])('%s', async (_, Received, results) => {
    const mail = aMail({ Received, 'Authentication-Results': results });
    expect((await examine(check, mail)).kind).toBe('clear');
  });

  test('a person who logs in from home', async () => {
    const known = asked({ names: { '192-0-2-98.dsl.isp.test': true } });
    expect((await examine(check, aMail({ Received: submitted }), known)).kind).toBe('clear');
  });
});

test.each([
  [
    'a client without a name',
    borderStamp('mail.shop.example (unknown [192.0.2.98])'),
    'notApplicable',
    'because_no_reverse_name',
  ],
  ['no name recorded, nobody asked', submitted, 'couldNotCheck', 'because_lookups_off'],
  ['no trace', null, 'notApplicable', 'because_no_border'],
])('%s', async (_, Received, kind, because) => {
  expect(await examine(check, aMail({ Received }))).toMatchObject({ kind, says: [because] });
});

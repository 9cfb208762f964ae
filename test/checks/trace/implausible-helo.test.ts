import { describe, expect, test } from 'vitest';
import { implausibleHelo as check } from '../../../src/checks/trace/implausible-helo.ts';
import { aMail, borderStamp } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_trace_implausible_helo';
const from = (helo: string) => borderStamp(`${helo} (unknown [192.0.2.98])`);

describe('finds', () => {
  test.each([
    ['a loopback address', '[127.0.0.1]', `low ${says}_loopback`],
    ['localhost', 'localhost', `low ${says}_local`],
    ['a name that only the machine itself knows', 'vps.localdomain', `low ${says}_local`],
    ['an address from inside a home', '[192.168.1.20]', `low ${says}_private_address`],
    ['another public address', '203.0.113.77', `low ${says}_other_address`],
    ['the own side’s name', 'mx.recipient.test', `low ${says}_own`],
  ])('%s', async (_, helo, expected) => {
    const said = await examine(check, aMail({ Received: from(helo) }));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toEqual([`helo: ${helo}`, 'handed-over-by: 192.0.2.98']);
  });

  test('the client’s own address, as a remark', async () => {
    const said = await examine(check, aMail({ Received: from('[192.0.2.98]') }));
    expect(said.says).toEqual([`note ${says}_address`]);
  });

  test('a loopback address behind qmail’s question marks', async () => {
    const Received =
      'from unknown (HELO ?127.0.0.1?) (192.0.2.98)\r\n  by mx.recipient.test with SMTP; 2 Aug 2022 00:00:05 +0900';
    expect((await examine(check, aMail({ Received }))).says).toEqual([`low ${says}_loopback`]);
  });
});

describe('is clear', () => {
  test.each([
    ['a name', borderStamp()],
    ['a name of another organization than the author', from('mta7.mass.test')],
    ['a single label', from('exchange01')],
    [
      'a loopback address below the border: the sender’s word',
      [
        borderStamp(),
        'from localhost (localhost [127.0.0.1])\r\n\tby mx.shop.example (Postfix) with ESMTP id 2; Tue, 02 Aug 2022 00:00:05 +0900',
      ],
    ],
  ])('%s', async (_, Received) => {
    expect((await examine(check, aMail({ Received }))).kind).toBe('clear');
  });
});

test.each([
  [
    'a mail program that logged in says [127.0.0.1]',
    'from unknown (HELO ?127.0.0.1?) (ann@third.test@192.0.2.98)\r\n  by mx.recipient.test with ESMTPA; 2 Aug 2022 00:00:05 +0900',
    'notApplicable',
    'because_authenticated_submission',
  ],
  ['no trace', null, 'couldNotCheck', 'because_no_border'],
])('%s', async (_, Received, kind, because) => {
  expect(await examine(check, aMail({ Received }))).toMatchObject({ kind, says: [because] });
});

import { describe, expect, test } from 'vitest';
import { submissionUnderThirdDomain as check } from '../../../src/checks/trace/submission-under-third-domain.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_trace_submission_under_third_domain';
const date = 'Tue, 02 Aug 2022 00:00:05 +0900';
const qmail = (account: string, by = 'mx.recipient.test') =>
  `from unknown (HELO ?127.0.0.1?) (${account}@192.0.2.98)\r\n  by ${by} with ESMTPA; ${date}`;

describe('finds', () => {
  test('an account of another organization at the own side’s server', async () => {
    const said = await examine(check, aMail({ Received: qmail('kikawa@third.test') }));
    expect(said.says).toEqual([`medium ${says}`]);
    expect(said.proof).toEqual([
      'account: kikawa@third.test',
      'handed-over-by: 192.0.2.98',
      'author: news@shop.example',
    ]);
  });

  test('it as the handing-over server reports it', async () => {
    const said = await examine(
      check,
      aMail({
        Received: [
          borderStamp('smtp.hoster.test (smtp.hoster.test [192.0.2.40])'),
          qmail('kikawa@third.test', 'smtp.hoster.test'),
        ],
      }),
    );
    expect(said.says).toEqual([`medium ${says}`]);
    expect(said.proof[0]).toBe('account: kikawa@third.test');
  });
});

describe('is clear', () => {
  test.each([
    ['an account of the author', qmail('ann@shop.example')],
    ['an account of the author’s organization', qmail('ann@mail.shop.example')],
  ])('%s', async (_, Received) => {
    expect((await examine(check, aMail({ Received }))).kind).toBe('clear');
  });

  test('an account that a hoster names after itself', async () => {
    const Received = [
      borderStamp('smtp.hoster.test (smtp.hoster.test [192.0.2.40])'),
      qmail('customer7@hoster.test', 'smtp.hoster.test'),
    ];
    expect((await examine(check, aMail({ Received }))).kind).toBe('clear');
  });
});

test('a remark where the author’s domain stands behind the mail ("send as")', async () => {
  const said = await examine(
    check,
    aMail({
      Received: qmail('kikawa@third.test'),
      'Authentication-Results': recorded('dkim=pass header.d=shop.example'),
    }),
  );
  expect(said.says).toEqual([`note ${says}_confirmed`]);
});

test.each([
  ['no account is named', borderStamp()],
  ['an account of the own side: the mail never came from outside', qmail('taro@recipient.test')],
  [
    'an account without a domain',
    `from pc (pc [192.0.2.98])\r\n\t(Authenticated sender: ann)\r\n\tby mx.recipient.test (Postfix) with ESMTPSA id 7; ${date}`,
  ],
])('not applicable: %s', async (_, Received) => {
  expect(await examine(check, aMail({ Received }))).toMatchObject({
    kind: 'notApplicable',
    says: ['because_no_account'],
  });
});

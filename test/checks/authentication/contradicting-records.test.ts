import { describe, expect, test } from 'vitest';
import { contradictingRecords as check } from '../../../src/checks/authentication/contradicting-records.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const INNER =
  'from mx.recipient.test (localhost [127.0.0.1])\r\n\tby in.recipient.test (Postfix) with ESMTP id 9; Tue, 02 Aug 2022 00:00:09 +0900';

/** A mail with a record of the server inside, above that of the server at the border. */
function withRecords(inner: string, border: string): string {
  const mail = aMail({ Received: null });
  const fields = [
    `Authentication-Results: in.recipient.test; ${inner}`,
    `Received: ${INNER}`,
    `Authentication-Results: ${recorded(border)}`,
    `Received: ${borderStamp()}`,
  ];
  return `${fields.join('\r\n')}\r\n${mail}`;
}

describe('finds', () => {
  test('a server inside that did not let pass what the border’s did: the border’s counts', async () => {
    const said = await examine(
      check,
      withRecords('spf=softfail smtp.mailfrom=shop.example', 'spf=pass smtp.mailfrom=shop.example'),
    );
    expect(said.says).toEqual(['note check_authentication_contradicting_records_pass']);
    expect(said.proof).toEqual([
      'authentication: spf=pass smtp.mailfrom=shop.example',
      'authentication: spf=softfail smtp.mailfrom=shop.example',
    ]);
  });

  test('the contrary, and each method for itself', async () => {
    const said = await examine(
      check,
      withRecords(
        'dkim=fail header.d=shop.example; dmarc=pass header.from=shop.example',
        'dkim=pass header.d=shop.example; dmarc=fail header.from=shop.example',
      ),
    );
    expect(said.says).toEqual([
      'note check_authentication_contradicting_records_pass',
      'note check_authentication_contradicting_records',
    ]);
  });
});

test.each([
  ['they agree', 'spf=pass smtp.mailfrom=shop.example', 'spf=pass smtp.mailfrom=shop.example'],
  ['one found nothing to check', 'spf=none smtp.mailfrom=shop.example', 'spf=pass smtp.mailfrom=shop.example'],
  ['they speak of two signatures', 'dkim=fail header.d=list.test', 'dkim=pass header.d=shop.example'],
])('is clear: %s', async (_, inner, border) => {
  expect((await examine(check, withRecords(inner, border))).kind).toBe('clear');
});

test.each([
  ['one record', aMail({ 'Authentication-Results': recorded('spf=pass smtp.mailfrom=shop.example') })],
  ['none', aMail()],
  [
    'one that is believed and one that is not',
    aMail({
      'Authentication-Results': [
        recorded('spf=pass smtp.mailfrom=shop.example'),
        'mx.elsewhere.test; spf=fail smtp.mailfrom=shop.example',
      ],
    }),
  ],
])('not applicable: %s', async (_, mail) => {
  expect(await examine(check, mail)).toMatchObject({ kind: 'notApplicable', says: ['because_no_two_records'] });
});

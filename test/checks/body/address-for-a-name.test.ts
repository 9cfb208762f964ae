import { describe, expect, test } from 'vitest';
import { addressForAName as check } from '../../../src/checks/body/address-for-a-name.ts';
import { aMail, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_body_address_for_a_name';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a greeting',
      { text: 'Dear hanako@recipient.test,\r\nyour mailbox is full.\r\n' },
      `low ${says}_greeting`,
      'visible-text: hanako@recipient.test',
    ],
    [
      '様 behind it',
      { text: 'hanako@recipient.test 様\r\n重要なお知らせです。\r\n' },
      `low ${says}_greeting`,
      'visible-text: hanako@recipient.test',
    ],
    [
      'in HTML',
      { html: '<p>Hi <b>Hanako@recipient.test</b></p>' },
      `low ${says}_greeting`,
      'visible-text: Hanako@recipient.test',
    ],
    [
      'the subject',
      { Subject: 'hanako@recipient.test, you have mail' },
      `low ${says}_subject`,
      'subject: hanako@recipient.test, you have mail',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a name', { text: 'Dear Hanako,\r\n' }],
    ['a footer', { text: 'Hello.\r\nThis mail was sent to hanako@recipient.test.\r\n' }],
    ['another’s address', { text: 'Hello taro@recipient.test,\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('a remark where a service of the directory confirms itself', async () => {
  const notice = aMail({
    From: 'Google <no-reply@accounts.google.com>',
    Subject: 'Security alert for hanako@recipient.test',
    'Authentication-Results': recorded('dkim=pass header.d=accounts.google.com'),
  });
  expect((await examine(check, notice)).says).toEqual([`note ${says}_subject`]);
});

test('not applicable: nobody named', async () => {
  expect(await examine(check, aMail({ To: null }))).toMatchObject({
    kind: 'notApplicable',
    says: ['because_no_recipient'],
  });
});

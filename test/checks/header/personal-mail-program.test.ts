import { describe, expect, test } from 'vitest';
import { personalMailProgram as check } from '../../../src/checks/header/personal-mail-program.ts';
import { aMail, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_personal_mail_program';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a brand’s notice by Foxmail',
      { From: 'Amazon.co.jp <a@evil.example>', 'X-Mailer': 'Foxmail 6, 13, 102, 15 [cn]' },
      `medium ${says}_brand`,
      'structure: Foxmail 6, 13, 102, 15 [cn]',
    ],
    [
      'a brand’s forged address',
      { From: 'Amazon <account-update@amazon.co.jp>', 'X-Mailer': 'Microsoft Outlook 16.0' },
      `medium ${says}_brand`,
      'structure: Microsoft Outlook 16.0',
    ],
    [
      'a machine’s address',
      { From: 'Shop <no-reply@shop.example>', 'User-Agent': 'Mozilla Thunderbird' },
      `low ${says}`,
      'author: no-reply@shop.example',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a shop that answers with Outlook', { From: 'Shop <info@shop.example>', 'X-Mailer': 'Microsoft Outlook 16.0' }],
    [
      'an employee of a brand at his desk',
      { From: 'Hanako Yamada <hanako@amazon.co.jp>', 'X-Mailer': 'Microsoft Outlook 16.0' },
    ],
    [
      'a brand’s mail that authenticates',
      {
        From: 'Amazon <account-update@amazon.co.jp>',
        'X-Mailer': 'Microsoft Outlook 16.0',
        'Authentication-Results': recorded('dkim=pass header.d=amazon.co.jp'),
      },
    ],
    ['a program for newsletters', { From: 'Amazon.co.jp <a@evil.example>', 'X-Mailer': 'ExampleMailer 2.0' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('not applicable: no program named', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_mail_program'] });
});

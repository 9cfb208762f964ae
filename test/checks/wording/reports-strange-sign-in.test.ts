import { describe, expect, test } from 'vitest';
import { reportsStrangeSignIn as check } from '../../../src/checks/wording/reports-strange-sign-in.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'We detected an unusual sign-in to your profile.',
    'Someone tried to access your account.',
    'A login from a new device',
    '不審なログインが検出されました。',
    'カードの不正利用の可能性を検知しました。',
    'Ungewöhnliche Aktivität wurde festgestellt.',
    'Activité suspecte',
    '您的账户存在异常登录。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_reports_strange_sign_in']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'We detected an unusual sign-in to your profile.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'The driver of the new bus waits.',
    'I noticed a typo.',
    '新しい本が届きました。',
    'We signed the contract.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('We detected an unusual sign-in to your profile.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

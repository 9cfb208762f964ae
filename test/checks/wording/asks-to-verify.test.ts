import { describe, expect, test } from 'vitest';
import { asksToVerify as check } from '../../../src/checks/wording/asks-to-verify.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Please verify your account.',
    'Click the link below to confirm your identity.',
    'Update your payment method.',
    'お支払い方法を更新してください。',
    '下記のリンクより確認をお願いします。',
    'Bestätigen Sie Ihre Daten.',
    'Confirmez vos informations.',
    'Atualize seus dados.',
    '点击链接验证您的账户。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_asks_to_verify']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Please verify your account.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'I can confirm that it works.',
    'Please review my patch.',
    '来週の予定を見てください。',
    'The update of the library is out.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Please verify your account.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

import { describe, expect, test } from 'vitest';
import { speaksOfExpiringPassword as check } from '../../../src/checks/wording/speaks-of-expiring-password.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Your password expires today.',
    'Keep the same password',
    'Password expiration notice',
    'パスワードの有効期限が切れます。',
    'Ihr Passwort läuft ab.',
    '您的密码将在24小时后过期。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_speaks_of_expiring_password']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Your password expires today.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['The pass is open in winter.', 'Words that pass', '朝の体操です。', 'A password manager helps.'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Your password expires today.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

import { describe, expect, test } from 'vitest';
import { threatensSuspension as check } from '../../../src/checks/wording/threatens-suspension.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Your account has been suspended.',
    'To avoid permanent closure, log in.',
    'We will deactivate your mailbox.',
    'お客様のアカウントは一時的に停止されました。',
    'ご利用を制限させていただきました。',
    'Ihr Konto wurde vorübergehend gesperrt.',
    'Votre compte sera suspendu.',
    'Sua conta foi bloqueada.',
    '您的账户将被冻结。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_threatens_suspension']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Your account has been suspended.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'The issue has been closed.',
    'The road is closed on Sunday.',
    '会議は終了しました。',
    'My account of the journey is long.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Your account has been suspended.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

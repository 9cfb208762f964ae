import { describe, expect, test } from 'vitest';
import { speaksOfFullOrHeldMail as check } from '../../../src/checks/wording/speaks-of-full-or-held-mail.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Your mailbox is almost full.',
    'You have 5 pending messages.',
    'Upgrade your mailbox quota',
    'メールボックスの容量が不足しています。',
    '保留中のメールがあります。',
    'Ihr Postfach ist voll.',
    '您的邮箱已满。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_speaks_of_full_or_held_mail']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Your mailbox is almost full.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['The hall was full.', 'A message from Ken.', '容量の大きい鍋', 'The box of letters is in the attic.'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Your mailbox is almost full.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

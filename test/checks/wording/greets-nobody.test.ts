import { describe, expect, test } from 'vitest';
import { greetsNobody as check } from '../../../src/checks/wording/greets-nobody.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Dear customer,',
    'Dear beneficiary',
    'お客様各位',
    'Sehr geehrter Kunde,',
    'Cher client',
    'Prezado cliente',
    '尊敬的客户',
    'お客様 いつもご利用ありがとうございます。',
    'Madame, Monsieur,',
    'アカウントユーザーの皆様',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_greets_nobody']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Dear customer,' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'Dear Hanako,',
    'Hello, it is fine now',
    '花子様',
    'Hi there',
    'お客様のご注文を発送しました。',
    'Sehr geehrter Herr Müller,',
    'Chère Madame Dupont,',
    'Estimado señor García:',
    'Geachte heer Jansen,',
    'Gentile signora Rossi,',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Dear customer,'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

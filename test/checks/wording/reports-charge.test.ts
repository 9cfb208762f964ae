import { describe, expect, test } from 'vitest';
import { reportsCharge as check } from '../../../src/checks/wording/reports-charge.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Your subscription has been renewed.',
    'Thank you for your purchase.',
    'If you did not authorize this, to cancel call our team',
    'ご利用明細のお知らせ',
    'Ihr Abonnement wurde verlängert.',
    'Sua fatura chegou',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_reports_charge']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Your subscription has been renewed.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'He is in charge.',
    'The sun renews the day.',
    '散歩の記録',
    'A plan of the house',
    'If you have concerns regarding your privacy, please contact us.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Your subscription has been renewed.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

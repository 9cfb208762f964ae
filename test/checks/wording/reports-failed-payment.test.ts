import { describe, expect, test } from 'vitest';
import { reportsFailedPayment as check } from '../../../src/checks/wording/reports-failed-payment.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Your payment was declined.',
    'Update your billing information',
    'お支払い方法が承認されませんでした。',
    '未納の料金についてのお知らせ',
    'Ihre Zahlung ist fehlgeschlagen.',
    'Votre paiement a été refusé.',
    'Seu pagamento foi recusado.',
    '您的付款失败',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_reports_failed_payment']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Your payment was declined.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['The test failed.', 'A card from Rome', '払い箱の掃除', 'He paid a visit.'])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Your payment was declined.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

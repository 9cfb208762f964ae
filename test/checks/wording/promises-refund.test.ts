import { describe, expect, test } from 'vitest';
import { promisesRefund as check } from '../../../src/checks/wording/promises-refund.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'You are eligible to receive a tax refund.',
    'Claim your refund',
    '還付金を受け取る手続きのお知らせ',
    '税金の未納に関するお知らせ',
    'Ihre Steuererstattung können Sie erhalten.',
    'Você tem valores a receber.',
    '退税补贴申领通知',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_promises_refund']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'You are eligible to receive a tax refund.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'The text is fine.',
    'A taxi to the station',
    '税込みの価格',
    'He refused.',
    'Write your social security number on the form.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('You are eligible to receive a tax refund.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

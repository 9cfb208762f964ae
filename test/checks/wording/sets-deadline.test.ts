import { describe, expect, test } from 'vitest';
import { setsDeadline as check } from '../../../src/checks/wording/sets-deadline.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Please answer within 24 hours.',
    'Immediate action required',
    '48時間以内にお手続きください。',
    '至急ご確認ください。',
    'Innerhalb von 24 Stunden handeln.',
    'Dans les 48 heures.',
    'Prazo de 24 horas.',
    '请在24小时内处理。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_sets_deadline']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Please answer within 24 hours.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'See you in the evening.',
    'The meeting takes an hour.',
    '明日の会議の資料です。',
    'The shop is open daily.',
    'My head will hurt for the next 3 days.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Please answer within 24 hours.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

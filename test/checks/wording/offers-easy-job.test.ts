import { describe, expect, test } from 'vitest';
import { offersEasyJob as check } from '../../../src/checks/wording/offers-easy-job.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each(['Earn as a mystery shopper', 'A part-time job offer with a weekly salary', '在宅の仕事を募集、報酬あり'])(
    '%s',
    async (text) => {
      const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
      expect(says).toEqual(['low check_wording_offers_easy_job']);
      expect(proof[0]).toMatch(/^visible-text: ./);
    },
  );

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Earn as a mystery shopper' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['He did a good job.', 'Work in progress', '仕事が終わりました。', 'I am home.'])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Earn as a mystery shopper'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

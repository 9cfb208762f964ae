import { describe, expect, test } from 'vitest';
import { offersLoanOrInvestment as check } from '../../../src/checks/wording/offers-loan-or-investment.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'We offer personal loans at 3 percent.',
    'An investor is looking for a partner in your country.',
    'Guaranteed profit',
    '審査なしで即日融資が可能',
    'Kredit zu niedrigen Zinsen',
    'Oferta de préstamo urgente con interés',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_offers_loan_or_investment']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'We offer personal loans at 3 percent.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['He is alone.', 'We invest time.', '投げた球', 'A bank of the river'])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('We offer personal loans at 3 percent.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

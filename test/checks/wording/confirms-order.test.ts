import { describe, expect, test } from 'vitest';
import { confirmsOrder as check } from '../../../src/checks/wording/confirms-order.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Your order has been processed.',
    'If you did not make this purchase',
    'ご注文の確認',
    'Ihre Bestellung wurde versandt',
    'Sua compra foi aprovada e confirmada',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_confirms_order']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Your order has been processed.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['In order to test', 'The order of magnitude', '注意書き', 'He purchased nothing.'])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Your order has been processed.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

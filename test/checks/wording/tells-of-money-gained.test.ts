import { describe, expect, test } from 'vitest';
import { tellsOfMoneyGained as check } from '../../../src/checks/wording/tells-of-money-gained.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

describe('finds a sum that the reader is said to have gained', () => {
  test.each([
    ['in a greeting that repeats what was entered', { text: 'Hello +$3,250 forms.example/x, thanks for joining.\r\n' }],
    ['in the subject', { Subject: 'Time to withdraw your +21,440$' }],
    ['in a coin', { text: 'User name: www.page.example - 31 200 USD BINANCE\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).says).toEqual(['medium check_wording_tells_of_money_gained']);
  });
});

describe('is clear', () => {
  test.each([
    ['a payment to the cent', { text: 'Payment received: +$1,250.00 from Ken.\r\n' }],
    ['a change with its percentage', { text: 'Your fund today: +$1,250 (+2.3%)\r\n' }],
    ['a statement of many sums', { text: 'Salary +$3,000\r\nRent back +$1,200\r\nInterest +$1,100\r\n' }],
    ['a telephone number', { text: 'Call +1 202 555 0100 for 1,000 $ off.\r\n' }],
    ['a price', { text: 'The server costs $4,500, or 4 000 USD without disks.\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

import { describe, expect, test } from 'vitest';
import { asksForGiftCards as check } from '../../../src/checks/wording/asks-for-gift-cards.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Can you buy some gift cards for me?',
    'Scratch the back and send the codes on each card',
    'ギフトカードを購入して番号を送ってください。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_asks_for_gift_cards']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Can you buy some gift cards for me?' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['We sell gifts and cards.', 'A card game', '贈り物を買いました。', 'Send me the code review.'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Can you buy some gift cards for me?'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

import { describe, expect, test } from 'vitest';
import { asksForErrand as check } from '../../../src/checks/wording/asks-for-errand.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Are you available right now?',
    'I need you to run an errand.',
    '業務用のLINEグループを作成してください。',
    '振込先の口座が変更になりましたのでお願い',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_asks_for_errand']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Are you available right now?' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['The room is available.', 'A cell of the table', '線路の工事', 'We meet at noon.'])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Are you available right now?'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

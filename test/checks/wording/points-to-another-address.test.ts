import { describe, expect, test } from 'vitest';
import { pointsToAnotherAddress as check } from '../../../src/checks/wording/points-to-another-address.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Reply to my private email below.',
    'Contact me on WhatsApp +44 20 7946 0000',
    'LINEの友だち追加をして連絡ください。',
    'Responda no whatsapp +55 11 5555',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_points_to_another_address']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Reply to my private email below.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['See the mail on the table.', 'A line of code', '線を引きました。', 'He replied yesterday.'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Reply to my private email below.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

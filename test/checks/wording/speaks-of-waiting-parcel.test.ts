import { describe, expect, test } from 'vitest';
import { speaksOfWaitingParcel as check } from '../../../src/checks/wording/speaks-of-waiting-parcel.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Your package could not be delivered.',
    'Pay the customs fee.',
    'Redelivery fee',
    'お荷物をお届けできませんでした。',
    '再配達のご案内',
    'Ihr Paket konnte nicht zugestellt werden.',
    'Votre colis est en attente.',
    'Sua encomenda está retida.',
    '您的包裹无法派送。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_speaks_of_waiting_parcel']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Your package could not be delivered.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['The package compiles.', 'A part of it', '荷造りをしました。', 'Ship the release.'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Your package could not be delivered.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

import { describe, expect, test } from 'vitest';
import { offersFundOfStranger as check } from '../../../src/checks/wording/offers-fund-of-stranger.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'You are the next of kin of my late client.',
    'The sum of 5 million US dollars',
    'I have a confidential business proposal.',
    '多額の遺産の相続について協力を',
    'Eine Erbschaft von 5 Millionen Euro',
    'Sou o advogado pessoal de um cliente falecido',
    'Quiero hacer una donación a usted de fondos',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_offers_fund_of_stranger']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'You are the next of kin of my late client.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'The funny story',
    'He ran a mile.',
    '庭の話です。',
    'The fund of the list is small.',
    'Our mutual business',
    'I sat in the hospital as she struggled to live.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('You are the next of kin of my late client.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

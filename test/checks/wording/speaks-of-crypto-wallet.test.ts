import { describe, expect, test } from 'vitest';
import { speaksOfCryptoWallet as check } from '../../../src/checks/wording/speaks-of-crypto-wallet.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Connect your wallet to claim the airdrop.',
    'You can withdraw 0.5 BTC.',
    'Dear Ledger User, a patch is out.',
    'ウォレットの認証が必要です。',
    '领取您的空投钱包奖励领取',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_speaks_of_crypto_wallet']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Connect your wallet to claim the airdrop.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each([
    'He lost his purse.',
    'The phrase is long.',
    '財布を落としました。',
    'Tokens of the lexer',
    'Scan your device for viruses.',
    'The general ledger is out of date.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Connect your wallet to claim the airdrop.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

import { describe, expect, test } from 'vitest';
import { asksForWallet as check } from '../../../src/checks/wording/asks-for-wallet.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what wants at a wallet', () => {
  test.each([
    'Connect your wallet to go on.',
    'Please validate your crypto wallet.',
    'Enter your recovery phrase',
    'Wallet verification required',
    'Your wallet has not been synchronized.',
    'Scan your Nano to be secure.',
    'All unverified wallets will be closed.',
    'Claim your NIGHT tokens today.',
    'The airdrop is now live',
    'You are eligible for the airdrop.',
    'ウォレットの認証が必要です。',
    'リカバリーフレーズを入力してください。',
    'Verbinden Sie Ihre Wallet jetzt.',
    'Connectez votre portefeuille crypto.',
    'Conecte su billetera digital.',
    'Sincronize sua carteira digital.',
    'Verifieer uw wallet.',
    'Collega il tuo wallet.',
    '请验证您的钱包。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['medium check_wording_asks_for_wallet']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });
});

describe('is clear of what only speaks of it', () => {
  test.each([
    'Bitcoin closed at 40,000 dollars, and trading was calm.',
    'Never tell anybody a recovery phrase: no company asks for it.',
    'I lost my wallet in the train.',
    'Connect your phone to the wall socket.',
    'The release updates the wallet library and its tests.',
    'Claim your seat.',
    'The lexer returns the token.',
    'Scan your device for viruses.',
    '財布を落としました。',
    'Ich habe meine Brieftasche verloren.',
  ])('%s', async (text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Connect your wallet to go on.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

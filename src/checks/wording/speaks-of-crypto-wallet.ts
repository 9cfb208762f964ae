import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('wallet', 'check_wording_speaks_of_crypto_wallet');

/** Airdrops, coins to be withdrawn, wallets at risk, owners of a wallet addressed as such. */
export const speaksOfCryptoWallet = check({
  id: 'wording/speaks-of-crypto-wallet',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

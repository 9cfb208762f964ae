import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('handover', 'check_wording_asks_for_wallet', 'medium');

/** A wallet to be connected, verified or scanned, its recovery phrase to be entered, tokens to be claimed. */
export const asksForWallet = check({
  id: 'wording/asks-for-wallet',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

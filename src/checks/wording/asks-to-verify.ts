import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('verify', 'check_wording_asks_to_verify');

/** A request to verify, confirm or update an account, an identity, a payment method, or to follow a link for that. */
export const asksToVerify = check({
  id: 'wording/asks-to-verify',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

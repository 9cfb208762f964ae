import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('password', 'check_wording_speaks_of_expiring_password');

/** Words that a password expires, is to be kept, renewed or reset. */
export const speaksOfExpiringPassword = check({
  id: 'wording/speaks-of-expiring-password',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

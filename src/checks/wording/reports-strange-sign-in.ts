import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('signin', 'check_wording_reports_strange_sign_in');

/** Words of an unusual sign-in, a new device, a payment that somebody else made, a security alert. */
export const reportsStrangeSignIn = check({
  id: 'wording/reports-strange-sign-in',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

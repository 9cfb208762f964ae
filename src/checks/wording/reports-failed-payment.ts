import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('payment', 'check_wording_reports_failed_payment');

/** A payment that failed, a card that was declined, a bill that is overdue. */
export const reportsFailedPayment = check({
  id: 'wording/reports-failed-payment',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

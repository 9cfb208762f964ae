import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('refund', 'check_wording_promises_refund');

/** Tax refunds, benefits, compensation that wait; taxes that are owed. */
export const promisesRefund = check({
  id: 'wording/promises-refund',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

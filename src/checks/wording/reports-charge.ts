import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('charge', 'check_wording_reports_charge');

/** A subscription that was renewed, an amount that was charged, an invoice with a number to call. */
export const reportsCharge = check({
  id: 'wording/reports-charge',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

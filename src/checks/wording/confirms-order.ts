import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('order', 'check_wording_confirms_order');

/** Confirmations of orders, and "if you did not make this purchase". */
export const confirmsOrder = check({
  id: 'wording/confirms-order',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

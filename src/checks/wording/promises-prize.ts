import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('prize', 'check_wording_promises_prize');

/** Words that the reader won or was chosen, a gift for a survey, points to be redeemed. */
export const promisesPrize = check({
  id: 'wording/promises-prize',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

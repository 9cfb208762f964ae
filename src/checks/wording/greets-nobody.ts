import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('greeting', 'check_wording_greets_nobody');

/** "Dear customer", お客様各位, "Dear beneficiary". */
export const greetsNobody = check({
  id: 'wording/greets-nobody',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('errand', 'check_wording_asks_for_errand');

/** "Are you available?", a task for somebody in a meeting, a LINE group for the company, a changed bank account, an urgent transfer. */
export const asksForErrand = check({
  id: 'wording/asks-for-errand',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

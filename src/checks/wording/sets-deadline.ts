import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('deadline', 'check_wording_sets_deadline');

/** A short deadline in hours or days, "immediate action required", a last warning, 至急, 以内. */
export const setsDeadline = check({
  id: 'wording/sets-deadline',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

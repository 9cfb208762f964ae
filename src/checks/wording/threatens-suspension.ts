import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('suspension', 'check_wording_threatens_suspension');

/** Words that an account, a card, a mailbox or a service was or will be suspended, locked, limited, closed or deleted, or that the law will be called in. */
export const threatensSuspension = check({
  id: 'wording/threatens-suspension',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

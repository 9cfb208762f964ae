import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('romance', 'check_wording_courts_the_reader');

/** Strangers who are lonely, photos to be seen, dating, and pills for it. */
export const courtsTheReader = check({
  id: 'wording/courts-the-reader',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('parcel', 'check_wording_speaks_of_waiting_parcel');

/** A parcel that could not be delivered, a redelivery, a fee of customs or postage. */
export const speaksOfWaitingParcel = check({
  id: 'wording/speaks-of-waiting-parcel',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

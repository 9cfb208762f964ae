import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('job', 'check_wording_offers_easy_job');

/** Work from home for strangers, mystery shoppers, payment agents. */
export const offersEasyJob = check({
  id: 'wording/offers-easy-job',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

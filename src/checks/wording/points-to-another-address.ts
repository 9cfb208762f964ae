import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('elsewhere', 'check_wording_points_to_another_address');

/** Requests to answer to a private address, by WhatsApp, Telegram or LINE. */
export const pointsToAnotherAddress = check({
  id: 'wording/points-to-another-address',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

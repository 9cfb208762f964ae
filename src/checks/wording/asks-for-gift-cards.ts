import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('giftcard', 'check_wording_asks_for_gift_cards');

/** A request to buy gift cards, to scratch them and to send the codes. */
export const asksForGiftCards = check({
  id: 'wording/asks-for-gift-cards',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

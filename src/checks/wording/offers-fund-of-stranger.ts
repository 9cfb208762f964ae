import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('fund', 'check_wording_offers_fund_of_stranger');

/** Inheritances, millions of dollars, next of kin, consignments, donations of the dying, strictly confidential deals. */
export const offersFundOfStranger = check({
  id: 'wording/offers-fund-of-stranger',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

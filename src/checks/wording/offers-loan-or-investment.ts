import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('loan', 'check_wording_offers_loan_or_investment');

/** Loans without questions, investors who seek partners, profits that are guaranteed. */
export const offersLoanOrInvestment = check({
  id: 'wording/offers-loan-or-investment',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('document', 'check_wording_shares_documents');

/** A document that was shared, a fax or voice mail, something to sign, an invoice that is attached. */
export const sharesDocuments = check({
  id: 'wording/shares-documents',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});

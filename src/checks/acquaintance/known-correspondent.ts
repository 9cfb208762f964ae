import { isSharedDomain } from '../../mail/trace/own-side/own-side.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Finds nothing: where the recipient has written to the author before and the author is confirmed, says so in the mail's favour. */
export const knownCorrespondent = check({
  id: 'acquaintance/known-correspondent',
  needs: ['acquaintance', 'author', 'authenticated'],
  examine({ acquaintance, author, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const isKnown = acquaintance.correspondents.has(address.text.text.toLowerCase());
    // At a provider strangers write under the same domain.
    const isOfKnown = acquaintance.domains.includes(address.domain) && !isSharedDomain(author?.organization ?? '');
    if (!isKnown && !isOfKnown) return notApplicable('never_written_to');
    const confirmation = authorConfirmation({ author, authenticated });
    if (confirmation === null) return notApplicable('author_not_confirmed', { domain: shownValue(address.domain) });
    return clear({
      explanation: {
        key: `check_acquaintance_known_correspondent${isKnown ? '' : '_domain'}`,
        params: isKnown ? { address: shownValue(address.text.text) } : { domain: shownValue(address.domain) },
      },
      evidence: [headerEvidence('author', address.text), confirmation.proof],
      about: [{ field: 'From.addrSpec' }],
    });
  },
});

import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Finds nothing: where the own side recorded, or evaluation here shows, that the Author Domain stands behind the mail, says so in its favour. */
export const authorConfirmed = check({
  id: 'authentication/author-confirmed',
  needs: ['author', 'authenticated'],
  examine({ author, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const confirmation = authorConfirmation({ author, authenticated });
    if (confirmation === null) return notApplicable('author_not_confirmed', { domain: shownValue(address.domain) });
    return clear({
      explanation: {
        key: `check_authentication_author_confirmed${confirmation.by === 'mekiki' ? '_evaluated' : ''}`,
        params: { domain: shownValue(confirmation.domain), method: confirmation.method.toUpperCase() },
      },
      evidence: [confirmation.proof, headerEvidence('author', address.text)],
      about: [{ field: 'From.addrSpec' }],
    });
  },
});

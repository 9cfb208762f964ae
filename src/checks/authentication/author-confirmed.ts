import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, couldNotCheck, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Finds nothing: where the own side recorded, or evaluation here shows, that the Author Domain stands behind the mail, says so in its favour. */
export const authorConfirmed = check({
  id: 'authentication/author-confirmed',
  needs: ['author', 'authentication', 'evaluated', 'authenticated'],
  examine({ author, authentication, evaluated, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const { spf, dkim, dmarc } = authentication;
    if (spf === null && dkim === null && dmarc === null && evaluated === null) return couldNotCheck('nothing_recorded');
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

import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** First telling field: the reverse path against the author. */
export const reversePathOfAnotherOrganization = check({
  id: 'author/reverse-path-of-another-organization',
  needs: ['author', 'claims', 'authenticated'],
  examine({ author, claims, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    if (claims.returnPath === null) return couldNotCheck('no_reverse_path');
    const reversePath = claims.returnPath.value?.addrSpec ?? null;
    if (reversePath?.domain == null) return notApplicable('empty_reverse_path');
    if (!isForeign(reversePath.domain, address.domain)) return clear();
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    return foundOrClear([
      {
        severity: 'note',
        explanation: {
          key: 'check_author_reverse_path_of_another_organization',
          params: { author: shownValue(address.domain), reversePath: shownValue(reversePath.domain) },
        },
        evidence: [headerEvidence('reverse-path', reversePath.text), headerEvidence('author', address.text)],
        about: [{ field: 'Return-Path' }],
      },
    ]);
  },
});

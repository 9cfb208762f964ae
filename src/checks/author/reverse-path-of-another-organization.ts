import { isSameOrganization } from '../../domain/registrable-domain.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** First telling field: the reverse path against the author. */
export const reversePathOfAnotherOrganization = check({
  id: 'author/reverse-path-of-another-organization',
  needs: ['author', 'claims', 'authenticated'],
  examine({ author, claims, authenticated }) {
    const address = author?.mailbox.addrSpec;
    if (author?.domain == null || address == null) return notApplicable('no_author_domain');
    if (claims.returnPath === null) return couldNotCheck('no_reverse_path');
    const reversePath = claims.returnPath.value?.addrSpec ?? null;
    if (reversePath?.domain == null) return notApplicable('empty_reverse_path');
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    const { domain } = reversePath;
    if (domain === author.domain || isSameOrganization(domain, author.domain)) return clear();
    return foundOrClear([
      {
        severity: 'note',
        explanation: {
          key: 'check_author_reverse_path_of_another_organization',
          params: { author: shownValue(author.domain), reversePath: shownValue(domain) },
        },
        evidence: [headerEvidence('reverse-path', reversePath.text), headerEvidence('author', address.text)],
        about: [{ field: 'Return-Path' }],
      },
    ]);
  },
});

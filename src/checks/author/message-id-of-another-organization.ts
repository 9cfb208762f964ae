import { registrableDomain } from '../../domain/registrable-domain.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation, isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Second telling field: the domain of the message identifier against the author. */
export const messageIdOfAnotherOrganization = check({
  id: 'author/message-id-of-another-organization',
  needs: ['author', 'claims', 'authenticated'],
  examine({ author, claims, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const domain = claims.messageId?.value.domain ?? null;
    if (domain === null || registrableDomain(domain.text) === null) return notApplicable('no_message_id_domain');
    if (!isForeign(domain.text, address.domain)) return clear();
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    if (isAuthenticatedOrganization(domain.text, authenticated)) return clear();
    return foundOrClear([
      {
        severity: 'note',
        explanation: {
          key: 'check_author_message_id_of_another_organization',
          params: { author: shownValue(address.domain), messageId: shownValue(domain.text) },
        },
        evidence: [headerEvidence('message-id', domain), headerEvidence('author', address.text)],
        about: [{ field: 'Message-ID' }],
      },
    ]);
  },
});

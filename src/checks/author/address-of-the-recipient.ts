import { authorAddress } from '../author-address.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';

/** The mail gives the recipient's own address as its author, and came from outside without his provider's word for it. */
export const addressOfTheRecipient = check({
  id: 'author/address-of-the-recipient',
  needs: ['author', 'claims', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, claims, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const { trace, authenticated } = facts;
    const border = trace.border === null ? undefined : trace.hops[trace.border]?.stamp;
    if (border === undefined) return notApplicable('no_border');
    const written = address.text.text.toLowerCase();
    const recipient = (claims.to?.value ?? []).find(({ addrSpec }) => addrSpec?.text.text.toLowerCase() === written);
    if (recipient === undefined && border.for?.text.text.toLowerCase() !== written) return clear();
    const isSubmitted = border.isAuthenticated || border.authenticatedAs !== null;
    const isKnown = isSubmitted || isAuthenticatedOrganization(address.domain, authenticated);
    if (isKnown || intermediaryOf(facts) !== null) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_author_address_of_the_recipient', params: {} },
        evidence: [headerEvidence('author', address.text)],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

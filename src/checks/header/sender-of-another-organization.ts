import { authorAddress } from '../author-address.ts';
import { authorConfirmation, isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Sender names another organization than the author's, and neither is known to stand behind the mail (RFC 5322 §3.6.2). */
export const senderOfAnotherOrganization = check({
  id: 'header/sender-of-another-organization',
  needs: ['author', 'claims', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, claims, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const sender = claims.sender?.value[0]?.addrSpec ?? null;
    if (sender?.domain == null) return notApplicable('no_sender');
    if (!isForeign(sender.domain, address.domain)) return clear();
    const { authenticated } = facts;
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    // Lists and services that send for others name themselves in the envelope, or hand the mail over.
    const { handedOverBy } = facts.trace;
    const way = [claims.returnPath?.value?.addrSpec?.domain, handedOverBy?.rdns?.text, handedOverBy?.helo?.text];
    const isOnWay = way.some((name) => name != null && !isForeign(name, sender.domain ?? ''));
    const isKnown = isOnWay || isAuthenticatedOrganization(sender.domain, authenticated);
    const isExplained = isKnown || facts.trace.border === null || intermediaryOf(facts) !== null;
    return foundOrClear([
      {
        severity: isExplained ? 'note' : 'low',
        explanation: {
          key: `check_header_sender_of_another_organization${isExplained ? '_service' : ''}`,
          params: { author: shownValue(address.domain), sender: shownValue(sender.text.text) },
        },
        evidence: [headerEvidence('sender', sender.text), headerEvidence('author', address.text)],
        about: [{ field: 'Sender' }],
      },
    ]);
  },
});

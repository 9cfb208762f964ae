import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Finds nothing: where the user said that he knows the sender, and the author is confirmed, says so in the mail's favour. */
export const trustedSender = check({
  id: 'acquaintance/trusted-sender',
  needs: ['acquaintance', 'author', 'authenticated'],
  examine({ acquaintance, author, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const named = [address.text.text.toLowerCase(), address.domain].find((name) =>
      acquaintance.trustedSenders.has(name),
    );
    if (named === undefined) return notApplicable('not_trusted');
    const confirmation = authorConfirmation({ author, authenticated });
    if (confirmation === null) return notApplicable('author_not_confirmed', { domain: shownValue(address.domain) });
    return clear({
      explanation: { key: 'check_acquaintance_trusted_sender', params: { name: shownValue(named) } },
      evidence: [headerEvidence('author', address.text), confirmation.proof],
      about: [{ field: 'From.addrSpec' }],
    });
  },
});

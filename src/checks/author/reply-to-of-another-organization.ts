import { isFreeMailDomain } from '../../domain/free-mail.ts';
import type { AddrSpec } from '../../mail/header/address.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Answers go to another organization than the author's; more telling where that is a free mailbox. */
export const replyToOfAnotherOrganization = check({
  id: 'author/reply-to-of-another-organization',
  needs: ['author', 'claims', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, claims, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const answered = (claims.replyTo?.value ?? []).flatMap(({ addrSpec }) => (addrSpec === null ? [] : [addrSpec]));
    if (answered.length === 0) return notApplicable('no_reply_to');
    const isFree = ({ domain }: AddrSpec) => domain !== null && isFreeMailDomain(domain);
    const isElsewhere = ({ domain }: AddrSpec) => domain !== null && isForeign(domain, address.domain);
    const named = answered.find(isFree) ?? answered[0];
    if (named === undefined || !answered.every(isElsewhere)) return clear();
    const isTelling = isFree(named) && !isFreeMailDomain(address.domain) && intermediaryOf(facts) === null;
    return foundOrClear([
      {
        severity: isTelling ? 'low' : 'note',
        explanation: {
          key: `check_author_reply_to_of_another_organization${isTelling ? '_free' : ''}`,
          params: { author: shownValue(address.domain), replyTo: shownValue(named.text.text) },
        },
        evidence: [headerEvidence('reply-to', named.text), headerEvidence('author', address.text)],
        about: [{ field: 'Reply-To' }],
      },
    ]);
  },
});

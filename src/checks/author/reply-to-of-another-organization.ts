import { isFreeMailDomain } from '../../domain/free-mail.ts';
import { isSameOrganization } from '../../domain/registrable-domain.ts';
import type { AddrSpec } from '../../mail/header/address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Answers go to another organization than the author's; to a free mailbox though the author writes from none. */
export const replyToOfAnotherOrganization = check({
  id: 'author/reply-to-of-another-organization',
  needs: ['author', 'claims', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, claims, ...facts }) {
    const address = author?.mailbox.addrSpec;
    if (author?.domain == null || address == null) return notApplicable('no_author_domain');
    if (claims.replyTo === null) return notApplicable('no_reply_to');
    const authorDomain = author.domain;
    const others = claims.replyTo.value.flatMap(({ addrSpec }) => (addrSpec === null ? [] : [addrSpec]));
    const foreign = others.filter((other) => other.domain !== null && !isSameOrganization(other.domain, authorDomain));
    const isFree = ({ domain }: AddrSpec) => domain !== null && isFreeMailDomain(domain);
    const named = foreign.find(isFree) ?? foreign[0];
    if (named?.domain == null || foreign.length < others.length) return clear();
    const isTelling = isFree(named) && !isFreeMailDomain(authorDomain) && intermediaryOf(facts) === null;
    return foundOrClear([
      {
        severity: isTelling ? 'low' : 'note',
        explanation: {
          key: `check_author_reply_to_of_another_organization${isTelling ? '_free' : ''}`,
          params: { author: shownValue(authorDomain), replyTo: shownValue(named.text.text) },
        },
        evidence: [headerEvidence('reply-to', named.text), headerEvidence('author', address.text)],
        about: [{ field: 'Reply-To' }],
      },
    ]);
  },
});

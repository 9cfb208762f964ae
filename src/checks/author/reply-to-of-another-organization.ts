import { isFreeMailDomain } from '../../domain/free-mail.ts';
import type { AddrSpec } from '../../mail/header/address.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Answers go to another organization than the author's, or from one free mailbox to another; more telling where it is a free mailbox. */
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
    if (named === undefined) return clear();
    const isFreeAuthor = isFreeMailDomain(address.domain);
    // Two mailboxes of one person at two providers bear one name.
    const isTwoFree =
      isFreeAuthor && answered.every((other) => isFree(other) && localPart(other) !== localPart(address));
    if (!isTwoFree && !answered.every(isElsewhere)) return clear();
    // A list that writes in its own name sends answers to the writer, or to itself.
    const path = claims.returnPath?.value?.addrSpec?.domain ?? null;
    const isMunged = intermediaryOf(facts) !== null && path !== null && !isForeign(path, address.domain);
    const isTelling = isTwoFree || (isFree(named) && !isFreeAuthor && !isMunged);
    const what = isTwoFree ? '_two_free' : isTelling ? '_free' : '';
    return foundOrClear([
      {
        severity: isTelling ? 'low' : 'note',
        explanation: {
          key: `check_author_reply_to_of_another_organization${what}`,
          params: {
            author: shownValue(isTwoFree ? address.text.text : address.domain),
            replyTo: shownValue(named.text.text),
          },
        },
        evidence: [headerEvidence('reply-to', named.text), headerEvidence('author', address.text)],
        about: [{ field: 'Reply-To' }],
      },
    ]);
  },
});

function localPart({ localPart: text }: { readonly localPart: string }): string {
  return text.toLowerCase().replace(/[._-]/g, '');
}

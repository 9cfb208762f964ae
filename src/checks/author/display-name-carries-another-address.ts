import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign, isSisterDomain } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { namedAddresses } from '../named-domain.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The display name shows an address of another organization than the one that the mail bears. */
export const displayNameCarriesAnotherAddress = check({
  id: 'author/display-name-carries-another-address',
  needs: ['author', 'claims', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, claims, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const name = author?.mailbox.displayName ?? null;
    if (name === null) return notApplicable('no_display_name');
    const named = namedAddresses(name.text).find(
      ({ domain }) => isForeign(domain, address.domain) && !isSisterDomain(domain, address.domain),
    );
    if (named === undefined) return clear();
    const answersTo = (claims.replyTo?.value ?? []).map(({ addrSpec }) => addrSpec?.text.text.toLowerCase());
    const shown = name.slice(named.from, named.to);
    const isRelayed = /\bvia\b|経由/i.test(name.text) || answersTo.includes(shown.text.trim().toLowerCase());
    if (isRelayed || intermediaryOf(facts) === 'list') return clear();
    return foundOrClear([
      {
        severity: 'medium',
        explanation: {
          key: 'check_author_display_name_carries_another_address',
          params: { shown: shownValue(shown.text), author: shownValue(address.text.text) },
        },
        evidence: [headerEvidence('display-name', shown), headerEvidence('author', address.text)],
        about: [{ field: 'From.displayName' }],
      },
    ]);
  },
});

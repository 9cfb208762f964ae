import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign, isSisterDomain } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { namedDomains } from '../named-domain.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The display name is, or holds, a domain of another organization than the address. */
export const displayNameCarriesAnotherDomain = check({
  id: 'author/display-name-carries-another-domain',
  needs: ['author', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const name = author?.mailbox.displayName ?? null;
    if (name === null) return notApplicable('no_display_name');
    const named = namedDomains(name.text).find(
      ({ domain, isAddress }) =>
        !isAddress && isForeign(domain, address.domain) && !isSisterDomain(domain, address.domain),
    );
    if (named === undefined) return clear();
    if (/\bvia\b|経由/i.test(name.text) || intermediaryOf(facts) === 'list') return clear();
    const isWhole = named.to - named.from === name.text.trim().length;
    return foundOrClear([
      {
        severity: isWhole ? 'medium' : 'low',
        explanation: {
          key: 'check_author_display_name_carries_another_domain',
          params: { shown: shownValue(named.domain), author: shownValue(address.domain) },
        },
        evidence: [
          headerEvidence('display-name', name.slice(named.from, named.to)),
          headerEvidence('author', address.text),
        ],
        about: [{ field: 'From.displayName' }],
      },
    ]);
  },
});

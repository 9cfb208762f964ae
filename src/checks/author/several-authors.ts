import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** From names authors of several organizations (RFC 5322 §3.6.2 allows it; people hardly ever do). */
export const severalAuthors = check({
  id: 'author/several-authors',
  needs: ['claims'],
  examine({ claims }) {
    if (claims.from === null) return notApplicable('no_author');
    const [first, ...rest] = claims.from.value.flatMap(({ addrSpec }) => (addrSpec?.domain == null ? [] : [addrSpec]));
    const { domain } = first ?? {};
    if (first === undefined || domain == null) return clear();
    const other = rest.find((address) => address.domain !== null && isForeign(address.domain, domain));
    if (other === undefined) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: {
          key: 'check_author_several_authors',
          params: { author: shownValue(first.text.text), other: shownValue(other.text.text) },
        },
        evidence: [headerEvidence('author', first.text), headerEvidence('author', other.text)],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

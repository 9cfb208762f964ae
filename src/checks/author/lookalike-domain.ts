import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { lookalikeSeverity, resembledBrand } from '../lookalike-severity.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The author writes under a domain that resembles a brand's, or one that the recipient knows, without being theirs. */
export const lookalikeDomain = check({
  id: 'author/lookalike-domain',
  needs: ['author', 'brands'],
  examine({ author, brands }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const lookalike = brands.authorLookalike;
    const severity = lookalike === null ? null : lookalikeSeverity(lookalike, brands, false);
    if (lookalike === null || severity === null) return clear();
    return foundOrClear([
      {
        severity,
        explanation: {
          key: `check_author_lookalike_domain_${lookalike.kind.replaceAll('-', '_')}`,
          params: {
            author: shownValue(address.domain),
            resembled: lookalike.genuine,
            brand: resembledBrand(lookalike, brands)?.id ?? lookalike.genuine,
          },
        },
        evidence: [headerEvidence('author', address.text)],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

import { isUnderAbusedSuffix } from '../../domain/abused-suffix.ts';
import { isTenantDomain } from '../../domain/open-host.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';

/** Author, return address or handing server lie where a name costs nothing: below a service's default domain, or under a suffix that is given away. */
export const throwawayDomain = check({
  id: 'author/throwaway-domain',
  needs: ['author', 'claims', 'trace'],
  examine({ author, claims, trace }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const path = claims.returnPath?.value?.addrSpec ?? null;
    const returned = path?.domain != null && isForeign(path.domain, address.domain) ? path.domain : null;
    const helo = (trace.listBorder ?? trace.handedOverBy)?.helo ?? null;
    const found =
      kindOf(address.domain) !== null
        ? ({ by: 'author', domain: address.domain, text: address.text, field: 'From.addrSpec' } as const)
        : path !== null && returned !== null && kindOf(returned) !== null
          ? ({ by: 'reverse-path', domain: returned, text: path.text, field: 'Return-Path' } as const)
          : helo !== null && isUnderAbusedSuffix(helo.text)
            ? ({ by: 'helo', domain: helo.text, text: helo, field: 'Received' } as const)
            : null;
    if (found === null || isOwnSide(found.domain, trace)) return clear();
    const place = found.by === 'reverse-path' ? 'return' : found.by;
    return foundOrClear([
      {
        severity: 'low',
        explanation: {
          key: `check_author_throwaway_domain_${kindOf(found.domain)}_${place}`,
          params: { domain: shownValue(found.domain) },
        },
        evidence: [headerEvidence(found.by, found.text)],
        about: [{ field: found.field }],
      },
    ]);
  },
});

function kindOf(domain: string): 'tenant' | 'suffix' | null {
  return isTenantDomain(domain) ? 'tenant' : isUnderAbusedSuffix(domain) ? 'suffix' : null;
}

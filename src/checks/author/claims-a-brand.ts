import { namedBrands } from '../../domain/brand-names.ts';
import { authorAddress } from '../author-address.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { type About, clear, type Evidence, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import type { Posing } from '../posing.ts';
import { shownValue } from '../shown-value.ts';

/** So many links are named as evidence. */
const maxEvidence = 3;

/** So many names are read in a subject. */
const maxNames = 5;

/** The mail gives itself out for a brand's, and nothing ties it to the brand: neither its author's domain nor what authenticates. */
export const claimsABrand = check({
  id: 'author/claims-a-brand',
  needs: ['author', 'brands', 'links', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, brands, links, ...facts }) {
    if (brands.claims.length === 0) return notApplicable('no_brand_named');
    const { posing } = brands;
    if (posing === null) return clear();
    const address = authorAddress(author);
    const isKnownAuthor = address !== null && isAuthenticatedOrganization(address.domain, facts.authenticated);
    const severity = posing.isByAddress
      ? severityByAddress(posing)
      : severityByName(posing, isKnownAuthor, intermediaryOf(facts) === 'list');
    if (severity === null) return clear();
    const leads = posing.foreignLinks.slice(0, maxEvidence).flatMap((index) => {
      const link = links[index];
      return link === undefined ? [] : [linkTargetEvidence(link)];
    });
    const [first, ...rest] = telling(posing);
    return foundOrClear([
      {
        severity,
        explanation: {
          key: `check_author_claims_a_brand${sentence(posing, severity)}`,
          params: { brand: posing.brand.id, author: shownValue(address?.domain ?? author?.mailbox.raw.text ?? '') },
        },
        evidence: [first, ...rest, ...leads],
        about: [...fieldsOf(posing), ...posing.foreignLinks.map((link): About => ({ link }))],
      },
    ]);
  },
});

/** Which sentence fits: of the whole, of sender and links, of a forged address, of signs that may be innocent. */
function sentence({ isByAddress, foreignLinks, leadsToBrand }: Posing, severity: Severity): string {
  if (isByAddress) return '_address';
  if (severity === 'low') return '_perhaps';
  if (severity === 'high') return '_firmly';
  return foreignLinks.length > 0 && !leadsToBrand ? '_links' : '';
}

/** The brand's domain stands in From, unproven; no link leads to the brand. A service that counts clicks may explain it. */
function severityByAddress({ firmness, foreignLinks, leadsToBrand, claims }: Posing): Severity | null {
  const isNamed = claims.some(({ by }) => by === 'display-name' || by === 'subject');
  return isNamed && firmness > 4 && foreignLinks.length > 0 && !leadsToBrand ? 'medium' : null;
}

function severityByName(posing: Posing, isKnownAuthor: boolean, isByList: boolean): Severity | null {
  const { firmness, foreignLinks, leadsToBrand, isByName, isBySister, claims } = posing;
  const leadsElsewhere = foreignLinks.length > 0;
  if (isBySister) return isByName && leadsElsewhere ? 'low' : null;
  if (isByName) {
    if (isKnownAuthor && leadsToBrand && !leadsElsewhere) return 'low';
    return firmness >= 6 && leadsElsewhere ? 'high' : 'medium';
  }
  const places = new Set(claims.map(({ by }) => by));
  const isNamedTwice = places.has('local-part') && places.has('subject');
  if (!leadsElsewhere || (leadsToBrand && !isNamedTwice)) return null;
  if (!isByList && firmness >= 5 && (places.has('display-name') || isNamedTwice)) return 'medium';
  // Members of a list speak of brands, lists bear their names as tags, and add links of their own.
  if (isByList && !isNamedBehindTags(posing)) return null;
  const least = !isByList && (places.has('display-name') || places.has('local-part')) ? 3 : 4;
  return firmness >= least ? 'low' : null;
}

/** Whether the subject names the brand behind the tags that lists put before it. */
function isNamedBehindTags({ brand, claims }: Posing): boolean {
  const subject = claims.find(({ by }) => by === 'subject')?.evidence.reads ?? '';
  const rest = subject.replace(/^(?:\s*(?:re|fwd?)\s*:|\s*\[[^\]]{0,60}\])+/i, '');
  return namedBrands(rest, maxNames).some((named) => named.brand.group === brand.group);
}

/** The proofs of the claims, those of the text only where there is no other. */
function telling({ claims }: Posing): readonly [Evidence, ...Evidence[]] {
  const [first, ...rest] = claims.filter(({ by }) => by !== 'text');
  return first === undefined ? [claims[0].evidence] : [first.evidence, ...unique(rest.map(({ evidence }) => evidence))];
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((piece) => [`${piece.role} ${piece.reads}`, piece])).values()];
}

function fieldsOf({ claims, isByAddress }: Posing): About[] {
  const places = new Set(claims.map(({ by }) => by));
  return [
    ...(places.has('display-name') ? [{ field: 'From.displayName' } as const] : []),
    ...(places.has('subject') ? [{ field: 'Subject' } as const] : []),
    ...(isByAddress ? [{ field: 'From.addrSpec' } as const] : []),
  ];
}

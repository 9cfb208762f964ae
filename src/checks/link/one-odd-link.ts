import { registrableDomain } from '../../domain/registrable-domain.ts';
import { isRelayed } from '../../mail/link/final-target.ts';
import type { BrandFacts } from '../brand-facts.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import type { WebLink } from '../web-links.ts';

/** Fewer links make no "most". */
const minLinks = 3;

/** The odd one may stand behind a picture and a button at once. */
const maxOdd = 2;

/** Most links lead to one brand that has not sent the mail, and one leads to a stranger: the one that the rest is there for. */
export const oneOddLink = check({
  id: 'link/one-odd-link',
  needs: ['isTied', 'web', 'brands'],
  examine({ isTied, web, brands }) {
    if (web.length < minLinks) return notApplicable('few_links');
    const brand = brandOfMost(web, brands);
    if (brand === null || isTied(brand.host)) return clear();
    const odd = web.filter(
      ({ index, host, link }) =>
        link.where !== 'text' && brands.owners[index] == null && !isRelayed(link) && !isTied(host),
    );
    const organizations = new Set(odd.map(({ host }) => registrableDomain(host) ?? host));
    const [first, ...more] = odd;
    if (first === undefined || odd.length > maxOdd || organizations.size > 1) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: {
          key: 'check_link_one_odd_link',
          params: { host: shownValue(first.host), brand: brand.id, count: brand.count },
        },
        evidence: [linkTargetEvidence(first.link)],
        about: [first, ...more].map(({ index }) => ({ link: index })),
      },
    ]);
  },
});

/** The brand to whose hosts more than half of the links lead; null where there is none. */
function brandOfMost(
  web: readonly WebLink[],
  { owners }: BrandFacts,
): { readonly id: string; readonly host: string; readonly count: number } | null {
  const counts = new Map<string, { readonly id: string; readonly host: string; count: number }>();
  for (const { index, host } of web) {
    const brand = owners[index]?.brand;
    if (brand === undefined) continue;
    const known = counts.get(brand.group);
    if (known === undefined) counts.set(brand.group, { id: brand.id, host, count: 1 });
    else known.count++;
  }
  return [...counts.values()].find(({ count }) => 2 * count > web.length) ?? null;
}

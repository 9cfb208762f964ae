import { brandOfAddressDomain } from '../../domain/brand-directory.ts';
import { registrableDomain } from '../../domain/registrable-domain.ts';
import { isRelayed } from '../../mail/link/final-target.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import type { BrandClaim } from '../brand-claims.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** A mail that names a brand leads to one host alone, which is neither the brand's nor the author's. */
export const everyLinkToOneStranger = check({
  id: 'link/every-link-to-one-stranger',
  needs: ['author', 'authenticated', 'isTied', 'web', 'brands', 'header', 'trace', 'authentication'],
  examine({ isTied, web, brands, ...facts }) {
    const { author } = facts;
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const first = web.find(({ link }) => link.where !== 'text');
    if (first === undefined) return notApplicable('no_web_link');
    const organization = registrableDomain(first.host) ?? first.host;
    const isAlone = web.every(
      ({ host, link }) => (registrableDomain(host) ?? host) === organization && !isRelayed(link),
    );
    if (!isAlone || isTied(first.host)) return clear();
    const others = new Set([
      brands.owners[first.index]?.brand.group,
      brandOfAddressDomain(address.domain)?.brand.group,
    ]);
    const named = brands.claims.filter(({ by, brand }) => by !== 'address' && !others.has(brand.group));
    const claim = named.find(isFirm) ?? named[0];
    if (claim === undefined || intermediaryOf(facts) === 'list') return clear();
    const isWeak = !isFirm(claim) && authorConfirmation(facts) !== null;
    return foundOrClear([
      {
        severity: isWeak ? 'note' : 'low',
        explanation: {
          key: 'check_link_every_link_to_one_stranger',
          params: { host: shownValue(first.host), author: shownValue(address.domain), brand: claim.brand.id },
        },
        evidence: [linkTargetEvidence(first.link), claim.evidence],
        about: web.map(({ index }) => ({ link: index })),
      },
    ]);
  },
});

/** Of what the mail says of itself; in its text it may speak of others. */
function isFirm({ by }: BrandClaim): boolean {
  return by === 'display-name' || by === 'subject';
}

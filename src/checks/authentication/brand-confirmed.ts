import { isFoundedlyAuthenticated } from '../brand-facts.ts';
import { check } from '../check.ts';
import { clear, notApplicable } from '../outcome.ts';

/**
 * Finds nothing: where the mail names a brand and authenticates as that brand's house, by an entry of the directory that
 * something founds, says so in the mail's favour.
 */
export const brandConfirmed = check({
  id: 'authentication/brand-confirmed',
  needs: ['authenticated', 'brands'],
  examine({ authenticated, brands }) {
    if (brands.claims.length === 0) return notApplicable('no_brand_named');
    const claim = brands.claims.find(({ brand }) => isFoundedlyAuthenticated(brand, brands));
    const entry = brands.authenticated.find(({ brand }) => brand.group === claim?.brand.group);
    const proof = authenticated.find(({ domain }) => domain.endsWith(entry?.domain ?? '\0'))?.proof;
    if (claim === undefined || entry === undefined || proof === undefined) return notApplicable('brand_unconfirmed');
    return clear({
      explanation: {
        key: 'check_authentication_brand_confirmed',
        params: { brand: claim.brand.id, domain: entry.domain },
      },
      evidence: [claim.evidence, proof],
      about: [{ field: 'From.addrSpec' }],
    });
  },
});

import type { Brand } from '../domain/brand-directory.ts';
import type { Lookalike } from '../domain/lookalike.ts';
import type { BrandFacts } from './brand-facts.ts';
import type { Severity } from './outcome.ts';

const ofStrength = { strong: 'high', fair: 'medium', weak: 'medium' } as const;
const ofStrengthOfSender = { strong: 'medium', fair: 'low', weak: 'low' } as const;

/** A name in the text or within a subject is no claim yet. */
const minFirmness = 2;

/**
 * How much a resemblance says; null where it says nothing. A weak one counts only where the mail gives itself out for the brand
 * without proof, and a fair one then counts more; not where author's address and other links are the brand's. Less where the host
 * is of an organization that stands behind the mail.
 */
export function lookalikeSeverity(lookalike: Lookalike, brands: BrandFacts, isOfSender: boolean): Severity | null {
  const { strength } = lookalike;
  if (isPosedAs(lookalike, brands)) return strength === 'weak' ? ofStrength.weak : 'high';
  if (strength === 'weak') return null;
  return isOfSender ? ofStrengthOfSender[strength] : ofStrength[strength];
}

/** The brand to tell a reader: of a house's brands the one that the mail names. */
export function resembledBrand({ brand }: Lookalike, { posing }: BrandFacts): Brand | null {
  return brand !== null && posing?.brand.group === brand.group ? posing.brand : brand;
}

function isPosedAs({ brand }: Lookalike, { posing }: BrandFacts): boolean {
  if (brand === null || posing === null || posing.brand.group !== brand.group) return false;
  return posing.firmness >= minFirmness && !(posing.isByAddress && posing.leadsToBrand);
}

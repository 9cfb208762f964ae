import { isFoundedlyAuthenticated } from '../checks/brand-facts.ts';
import type { Facts } from '../checks/facts.ts';
import { resembledBrand } from '../checks/lookalike-severity.ts';
import type { Params } from '../checks/outcome.ts';
import { type Brand, brands, isFounded } from '../domain/brand-directory.ts';
import type { Verdict } from '../verdict/weigh.ts';
import type { ReportedLink } from './report.ts';
import type { Language } from './words.ts';

const byId: ReadonlyMap<string, Brand> = new Map(brands.map((brand) => [brand.id, brand]));

/** The values of a sentence, brands (named by their ids) by their names in the language. */
export function withBrandNames(params: Params, language: Language): Params {
  const brand = typeof params.brand === 'string' ? byId.get(params.brand) : undefined;
  return brand === undefined ? params : { ...params, brand: brand.name[language] };
}

/** What a report says of a link's brand. */
export type OfBrand = Pick<ReportedLink, 'imitates' | 'imitatesBy' | 'official'>;

/** Whose the links of a mail are, and whose they are made to look like, in the order of the links. */
export function linkBrands({ brands: facts, links }: Facts, verdict: Verdict, language: Language): OfBrand[] {
  const found = (check: string) => {
    const findings = verdict.findings.filter((one) => one.check === check && one.finding.severity !== 'note');
    return new Set(
      findings.flatMap(({ finding }) => finding.about.flatMap((about) => ('link' in about ? about.link : []))),
    );
  };
  const resembling = found('link/lookalike-host');
  const mismatched = found('link/displayed-host-mismatch');
  const posing = found('author/claims-a-brand');
  return links.map((_, index) => {
    const owner = facts.owners[index] ?? null;
    if (owner !== null && isFounded(owner) && isFoundedlyAuthenticated(owner.brand, facts)) {
      return { ...nobody, official: { brand: owner.brand.name[language], isTracker: owner.isTracking } };
    }
    const lookalike = facts.lookalikes[index] ?? null;
    const resembled = lookalike !== null && resembling.has(index) ? resembledBrand(lookalike, facts) : null;
    const shown = mismatched.has(index) ? facts.shown[index]?.brand : null;
    const byName = shown ?? resembled ?? null;
    if (byName !== null) return { ...nobody, imitates: byName.name[language], imitatesBy: 'name' };
    const brand = posing.has(index) ? facts.posing?.brand : undefined;
    return brand === undefined ? nobody : { ...nobody, imitates: brand.name[language], imitatesBy: 'mail' };
  });
}

const nobody: OfBrand = { imitates: null, imitatesBy: null, official: null };

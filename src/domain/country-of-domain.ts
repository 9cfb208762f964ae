import { registrableDomain } from './registrable-domain.ts';

/** Codes of countries whose suffix the world uses for other things than the country. */
const WORLDLY = new Set(
  'ac ag ai am as bz cc cd cf cm co cx dj fm ga gd gg gl gq gs ht im io je la lc ly md me ml mn ms mu nf nu pn ps pw sc sh si sn so sr st su sx sy tc tk tl tm to tt tv ug us vc vg vu ws'.split(
    ' ',
  ),
);

/** Suffixes of other letters than their country's code (ISO 3166-1), or of none. */
const OTHERWISE: ReadonlyMap<string, string | null> = new Map([
  ['uk', 'GB'],
  ['eu', null],
]);

/** The country (ISO 3166-1 alpha-2) that a domain's suffix names; null where it names none, or where the world uses it for other things. */
export function countryOfDomain(domain: string): string | null {
  const suffix = registrableDomain(domain)?.split('.').at(-1) ?? '';
  if (!/^[a-z]{2}$/.test(suffix) || WORLDLY.has(suffix)) return null;
  return OTHERWISE.has(suffix) ? (OTHERWISE.get(suffix) ?? null) : suffix.toUpperCase();
}

/**
 * The country (ISO 3166-1 alpha-2) that an English name or a two-letter code stands for, in any case: registries write
 * `United States` where others write `US`. Null for what is no country's name.
 */
export function countryOfName(name: string): string | null {
  const text = name.trim();
  if (/^[A-Za-z]{2}$/.test(text)) return isCountry(text.toUpperCase()) ? text.toUpperCase() : null;
  codes ??= codesByName();
  return codes.get(text.toLowerCase()) ?? null;
}

let names: Intl.DisplayNames | null = null;
let codes: ReadonlyMap<string, string> | null = null;

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Codes that CLDR names though ISO 3166-1 assigns them to no country: former ones and aliases, groups, islands on the
 * exceptional list, and what is for tests.
 */
const noCountries: ReadonlySet<string> = new Set(
  'AN BU CS DD DY FX HV NH NT QU RH SU TP UK VD YD YU ZR AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '),
);

function nameOf(code: string): string | null {
  names ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return names.of(code) ?? null;
}

function isCountry(code: string): boolean {
  return !noCountries.has(code) && nameOf(code) !== null;
}

function codesByName(): ReadonlyMap<string, string> {
  const found = new Map(otherNames);
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = noCountries.has(code) ? null : nameOf(code);
    if (name !== null) found.set(name.toLowerCase(), code);
  }
  return found;
}

/** ISO 3166's own short names where CLDR calls the country otherwise. */
const otherNames: readonly (readonly [string, string])[] = [
  ['united states of america', 'US'],
  ['united kingdom of great britain and northern ireland', 'GB'],
  ['hong kong', 'HK'],
  ['macao', 'MO'],
  ['korea, republic of', 'KR'],
  ['korea, the republic of', 'KR'],
  ['republic of korea', 'KR'],
  ['taiwan, province of china', 'TW'],
  ['viet nam', 'VN'],
  ['russian federation', 'RU'],
  ['the netherlands', 'NL'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
  ['iran, islamic republic of', 'IR'],
  ['moldova, republic of', 'MD'],
  ['tanzania, united republic of', 'TZ'],
  ['bolivia, plurinational state of', 'BO'],
  ['venezuela, bolivarian republic of', 'VE'],
];

let byName: ReadonlyMap<string, string> | null = null;

/**
 * The country (ISO 3166-1 alpha-2) that an English name or a two-letter code stands for, in any case: registries write
 * `United States` where others write `US`. Null for what is no country's name.
 */
export function countryOfName(name: string): string | null {
  const key = name.trim().toLowerCase();
  byName ??= countriesByName();
  return byName.get(key) ?? null;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that CLDR names though ISO 3166-1 assigns them to no country: aliases, groups, and places of test. */
const noCountries: readonly string[] = [
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'XK',
  'ZZ',
];

function countriesByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(code);
    const isCanonical = name !== undefined && new Intl.Locale('und', { region: code }).region === code;
    if (!isCanonical || noCountries.includes(code)) continue;
    found.set(code.toLowerCase(), code);
    found.set(name.toLowerCase(), code);
  }
  for (const [name, code] of otherNames) found.set(name, code);
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

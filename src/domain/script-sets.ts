/** Scripts that names are written in; Han stands with the writing systems that use it. */
const scripts = [
  ['Latin', /\p{scx=Latin}/u],
  ['Greek', /\p{scx=Greek}/u],
  ['Cyrillic', /\p{scx=Cyrillic}/u],
  ['Armenian', /\p{scx=Armenian}/u],
  ['Cherokee', /\p{scx=Cherokee}/u],
  ['Hebrew', /\p{scx=Hebrew}/u],
  ['Arabic', /\p{scx=Arabic}/u],
  ['Georgian', /\p{scx=Georgian}/u],
  ['Thai', /\p{scx=Thai}/u],
  ['Devanagari', /\p{scx=Devanagari}/u],
  ['Han', /\p{scx=Han}/u],
  ['Hiragana', /\p{scx=Hiragana}/u],
  ['Katakana', /\p{scx=Katakana}/u],
  ['Hangul', /\p{scx=Hangul}/u],
  ['Bopomofo', /\p{scx=Bopomofo}/u],
] as const;

export type ScriptName = (typeof scripts)[number][0];

const own: readonly (readonly [ScriptName, RegExp])[] = scripts.map(([name]) => [
  name,
  new RegExp(`\\p{sc=${name}}`, 'u'),
]);

/** What may stand together: UTS 39 §5.2, "highly restrictive". */
const together: readonly (readonly ScriptName[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

/** The one script that a character belongs to (UAX 24); null for signs of all scripts and for scripts that are not told apart. */
export function scriptOf(character: string): ScriptName | null {
  return own.find(([, pattern]) => pattern.test(character))?.[0] ?? null;
}

/** The scripts that the letters of a text belong to; letters of several scripts (`ー`) count for all of them. */
export function scriptsOf(text: string): ReadonlySet<ScriptName> {
  const found = new Set<ScriptName>();
  for (const character of text.normalize('NFKC')) {
    if (!/\p{L}/u.test(character)) continue;
    const of = scripts.filter(([, pattern]) => pattern.test(character)).map(([name]) => name);
    if (of.length === 1) found.add(of[0] as ScriptName);
  }
  return found;
}

/** Whether a text mixes scripts that no writing system mixes (UTS 39 §5.1, §5.2): `pаypal` with a Cyrillic а. */
export function isMixedScript(text: string): boolean {
  const found = [...scriptsOf(text)];
  return found.length > 1 && !together.some((allowed) => found.every((name) => allowed.includes(name)));
}

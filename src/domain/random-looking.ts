/**
 * Pairs of letters that next to no name holds, in English, German, the Romance languages, romanized Japanese or
 * Chinese: what chance draws within a few letters.
 */
const strangePair =
  /(?=b[qxz]|c[bjvwx]|d[qx]|f[gjqvxz]|g[jqx]|h[jqxz]|j[bcdfghjlmnpqrstvwxz]|k[qx]|l[qx]|m[jqz]|p[qvxz]|q[^uio]|rx|sx|t[jqx]|v[bcdfghjkmnpqtwxz]|w[gjpqvxz]|x[bdfgjkmnqrvwxz]|y[jq]|z[bdfgjkmnpqrsvx])/g;

/** One such pair stands where two words or names meet. */
const manyStrangePairs = 2;

/** Fewer letters and digits of a label tell nothing: abbreviations pile up consonants and digits too. */
const minLabel = 7;
const manyChanges = 3;

/** Fewer letters tell nothing of a local part or a link's host: initials are joined to names (`jjwhite`, `cjbonline`). */
const minRun = 12;
/** Share of the letters at which lower case turns into upper case. */
const manyCapitals = 0.2;

/** Numbers that stand for words in names: b2b, web2go, 4you. */
const wordlike = /[24]/g;

/** The longest run of letters in a text; empty where it has none. */
export function longestLetterRun(text: string): string {
  return [...text.matchAll(/[A-Za-z]+/g)].reduce((most, [run]) => (run.length > most.length ? run : most), '');
}

/**
 * Whether a run of letters is one that no language spells: letters in strange
 * pairs or in a pile, capitals at random. Linear.
 */
export function isRandomRun(run: string): boolean {
  if (run.length < minRun) return false;
  const capitals = (run.match(/[a-z](?=[A-Z])/g) ?? []).length;
  return capitals >= manyCapitals * run.length || strangePairs(run) >= manyStrangePairs || hasPile(run);
}

/**
 * Whether a label of a domain looks drawn by chance: digits strewn between letters, or letters in pairs that no
 * language spells. Linear.
 */
export function isRandomLabel(label: string): boolean {
  return label
    .toLowerCase()
    .split('-')
    .some((part) => part.length >= minLabel && (isStrewn(part) || strangePairs(part) >= manyStrangePairs));
}

/** Whether a word is one that no language spells: letters in strange pairs, or five consonants and more in a row. */
export function isUnspeakableWord(word: string): boolean {
  return strangePairs(word) > 0 || /[^aeiouy]{5}|^[^aeiouy]{4}/i.test(word);
}

/** How often letters turn into digits and digits into letters. */
export function changesToDigits(label: string): number {
  return (label.match(/[a-z](?=[0-9])|[0-9](?=[a-z])/g) ?? []).length;
}

function isStrewn(part: string): boolean {
  if (/^[0-9a-f]+$/.test(part) || !/[013-9]/.test(part.replace(wordlike, ''))) return false;
  return changesToDigits(part) >= manyChanges;
}

function strangePairs(text: string): number {
  return (text.toLowerCase().match(strangePair) ?? []).length;
}

/** Six consonants in a row, doubled letters and usual digraphs counted as one. */
function hasPile(run: string): boolean {
  const spelt = run
    .toLowerCase()
    .replace(/(.)\1+/g, '$1')
    .replace(/sch|[cpst]h|ck|ng|t[sz]/g, 'c');
  return /[^aeiouy]{6}/.test(spelt);
}

/** Fewer characters tell nothing: abbreviations pile up consonants and digits too. */
const minLength = 7;
const manySwitches = 3;
const manyStrangePairs = 2;

/**
 * Pairs of letters that next to no name holds, in English, German, the Romance languages, romanized Japanese or
 * Chinese: what chance draws within a few letters.
 */
const strangePair =
  /(?=b[qxz]|c[bjvwx]|d[qx]|f[gjqvxz]|g[jqx]|h[jqxz]|j[bcdfghjlmnpqrstvwxz]|k[qx]|l[qx]|m[jqz]|p[qvxz]|q[^uio]|rx|sx|t[jqx]|v[bcdfghjkmnpqtwxz]|w[gjpqvxz]|x[bdfgjkmnqrvwxz]|y[jq]|z[bdfgjkmnpqrsvx])/g;

/** Numbers that stand for words in names: b2b, web2go, 4you. */
const wordlike = /[24]/g;

/**
 * Whether a label of a domain looks drawn by chance: digits strewn between letters, or letters in pairs that no
 * language spells. Linear.
 */
export function isRandomLabel(label: string): boolean {
  return label
    .toLowerCase()
    .split('-')
    .some((part) => part.length >= minLength && (isStrewn(part) || isUnspeakable(part)));
}

function isStrewn(part: string): boolean {
  if (/^[0-9a-f]+$/.test(part) || !/[013-9]/.test(part.replace(wordlike, ''))) return false;
  return (part.match(/[a-z](?=[0-9])|[0-9](?=[a-z])/g) ?? []).length >= manySwitches;
}

function isUnspeakable(part: string): boolean {
  return (part.match(strangePair) ?? []).length >= manyStrangePairs;
}

/** Whether a word is one that no language spells: letters in strange pairs, or five consonants and more in a row. */
export function isUnspeakableWord(word: string): boolean {
  const letters = word.toLowerCase();
  return (letters.match(strangePair) ?? []).length > 0 || /[^aeiouy]{5}|^[^aeiouy]{4}/.test(letters);
}

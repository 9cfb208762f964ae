/** One place of a phrase: any of its words may stand there. */
export interface PhrasePlace {
  /** A word may be several, as "log in". One that ends with `*` has any ending. */
  readonly words: readonly string[];
  readonly isOptional: boolean;
  /** Other words may stand before it, within the sentence. */
  readonly isAfterGap: boolean;
}

export type PhrasePattern = readonly PhrasePlace[];

/**
 * Reads a phrase as the lexicon writes it: `(verify|confirm) your (bank)? account .. suspend*`. In brackets words of which one
 * stands there, with `?` or none; `#` is a number; `..` lets other words stand between, within a sentence.
 */
export function parsePhrase(phrase: string): PhrasePattern {
  const places: PhrasePlace[] = [];
  let isAfterGap = false;
  let plain: string[] = [];
  const put = (words: readonly string[], isOptional: boolean) => {
    places.push({ words, isOptional, isAfterGap });
    isAfterGap = false;
  };
  const endPlain = () => {
    if (plain.length > 0) put([plain.join(' ')], false);
    plain = [];
  };
  for (const [token] of phrase.matchAll(/\([^()]*\)\??|\.\.|[^\s()]+/g)) {
    if (token === '..') {
      endPlain();
      isAfterGap = places.length > 0;
    } else if (token.startsWith('(')) {
      endPlain();
      put(token.replace(/^\(|\)\??$/g, '').split('|'), token.endsWith('?'));
    } else plain.push(token);
  }
  endPlain();
  return places;
}

import { isMixedScript } from './script-sets.ts';
import { skeleton } from './skeleton.ts';

/** How a word is written so that programs do not read what people see. */
export type Disguise = 'mixed' | 'drawn' | 'invisible' | 'struck';

/** A disguised word and where it stands. UTF-16 code units. */
export interface DisguisedWord {
  readonly disguise: Disguise;
  readonly from: number;
  readonly to: number;
}

/** As much of a text as is read. In UTF-16 code units. */
const maxRead = 500;

/**
 * Between letters only: emoji are joined and varied, and Indic and Arabic scripts are spelt, with some of these characters; ideographs
 * have variants of their own.
 */
const invisible =
  /(?<=[\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])(?:[\u200b\u2060-\u2064\ufeff\u180e]|[\ufe03-\ufe0f]|\u034f)+(?=[\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/u;

/** Vowel signs and points of another script over Latin letters: most fonts draw nothing there. */
const strangeMark = /(?<=\p{Script=Latin})(?![\p{Script=Inherited}\p{Script=Common}])\p{M}+(?=\p{Script=Latin})/u;

/** Latin letters that are drawings of letters, for formulas, phonetics and seals. Wide ones are ordinary Japanese. */
const drawn =
  /[\u{1d400}-\u{1d7cb}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u24b6-\u24e9\u1d00-\u1d2b]{3,}/u;

/** Lines through letters. */
const struck = /(?:[\p{L}\p{N}][\u0335-\u0338]){3,}/u;

const plain = /^[\x20-\x7e]*$/;

/** The first word that is disguised; null where none is. Linear. */
export function disguisedWord(text: string): DisguisedWord | null {
  const read = text.slice(0, maxRead);
  if (plain.test(read)) return null;
  for (const [disguise, pattern] of [
    ['drawn', drawn],
    ['struck', struck],
    ['invisible', invisible],
    ['invisible', strangeMark],
  ] as const) {
    const match = pattern.exec(read);
    if (match !== null) return { disguise, from: match.index, to: match.index + match[0].length };
  }
  for (const { 0: word, index } of read.matchAll(/[\p{L}\p{M}]{4,}/gu)) {
    if (isMixed(word)) return { disguise: 'mixed', from: index, to: index + word.length };
  }
  return null;
}

/** Letters of several scripts that read as one Latin word. A first letter alone may be a unit or a formula: µ, Δ. */
function isMixed(word: string): boolean {
  return isMixedScript(word.slice(1)) && /^[a-z]+$/.test(skeleton(word).replace(/[^\p{L}]/gu, ''));
}

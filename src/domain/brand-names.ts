import { type Brand, brands } from './brand-directory.ts';
import { type FoldedText, foldedText } from './skeleton.ts';

/** A brand that a text names, and where in the text. */
export interface NamedBrand {
  readonly brand: Brand;
  /** UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** The name is an ordinary word, or a short one. */
  readonly isOrdinary: boolean;
  /** The name is not written as the brand writes it: other letters that look the same, or invisible ones between. */
  readonly isDisguised: boolean;
}

interface KnownName {
  readonly brand: Brand;
  readonly skeleton: string;
  /** Its letters, spelled out, and how many gaps stand between them. */
  readonly spelling: string;
  readonly gaps: number;
  readonly isOrdinary: boolean;
}

/** Names in Latin letters of fewer code units are ordinary. */
const minDistinctiveLength = 4;

/** Names by the first two code units of their skeletons (`startOf`), longest first. */
const byStart: ReadonlyMap<number, readonly KnownName[]> = (() => {
  const map = new Map<number, KnownName[]>();
  for (const brand of brands) {
    for (const [names, isOrdinary] of [
      [brand.names, false],
      [brand.ordinary, true],
    ] as const) {
      for (const name of names) {
        const { text } = lettersOf(foldedText(name));
        const start = startOf(text, 0);
        const isShort = name.length < minDistinctiveLength && /^[\x00-\x7f]*$/.test(name);
        map.set(start, [
          ...(map.get(start) ?? []),
          {
            brand,
            skeleton: text,
            spelling: plainLetters(name),
            gaps: name.split(/[^\p{L}\p{N}]+/u).length - 1,
            isOrdinary: isOrdinary || isShort,
          },
        ]);
      }
    }
  }
  for (const names of map.values()) names.sort((a, b) => b.skeleton.length - a.skeleton.length);
  return map;
})();

const noNames: readonly never[] = [];

function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/**
 * The brands that a text names, in its order, at most `max`; of names that overlap the longest. Letter case, width, look-alike
 * letters, invisible characters and gaps between letters do not hide a name. Linear.
 */
export function namedBrands(text: string, max: number): NamedBrand[] {
  const folded = lettersOf(foldedText(text));
  const found: NamedBrand[] = [];
  for (let at = 0; at < folded.text.length - 1 && found.length < max; at++) {
    const named = nameAt(text, folded, at);
    if (named === null) continue;
    found.push(named.named);
    at += named.length - 1;
  }
  return found;
}

function nameAt(text: string, folded: FoldedText, at: number): { named: NamedBrand; length: number } | null {
  if (folded.from[at] === folded.from[at - 1]) return null;
  for (const name of byStart.get(startOf(folded.text, at)) ?? noNames) {
    const { skeleton, brand, isOrdinary, spelling } = name;
    if (!folded.text.startsWith(skeleton, at)) continue;
    const from = folded.from[at] as number;
    const to = endOf(text, folded, at + skeleton.length);
    if (to === null || !standsAlone(text, from, to, name)) continue;
    const isDisguised = plainLetters(text.slice(from, to)) !== spelling;
    return { named: { brand, from, to, isOrdinary, isDisguised }, length: skeleton.length };
  }
  return null;
}

/** Where the last letter of a match ends in the text; null where the match ends within a letter (`rn` for m). */
function endOf(text: string, { from }: FoldedText, end: number): number | null {
  const last = from[end - 1] as number;
  if (from[end] === last) return null;
  return last + ((text.codePointAt(last) as number) > 0xffff ? 2 : 1);
}

/** A name in Latin letters stands between other signs or scripts, in one piece, in its own words or letter by letter. */
function standsAlone(text: string, from: number, to: number, { skeleton, gaps }: KnownName): boolean {
  const isLatin = /^[a-z0-9]+$/.test(skeleton);
  if (!isLatin) return true;
  const before = text
    .slice(Math.max(0, from - 20), from)
    .replace(/\p{Default_Ignorable_Code_Point}+$/u, '')
    .slice(-1);
  const after = text
    .slice(to, to + 20)
    .replace(/^\p{Default_Ignorable_Code_Point}+/u, '')
    .slice(0, 1);
  const first = text.charAt(from);
  const isWordBefore = isWordLetter(before) && !(isLower(before) && !isLower(first));
  if (isWordBefore || (isWordLetter(after) && !(isLower(text.charAt(to - 1)) && isUpper(after)))) return false;
  const within = text.slice(from, to).match(/[^\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/gu)?.length ?? 0;
  return within <= gaps || within >= skeleton.length - 1;
}

function isWordLetter(character: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]$/u.test(character);
}

function isLower(character: string): boolean {
  return /^\p{Ll}$/u.test(character);
}

function isUpper(character: string): boolean {
  return /^\p{Lu}$/u.test(character);
}

/** Only the letters and digits of a folded text: no gap between letters hides a name. */
function lettersOf({ text, from }: FoldedText): FoldedText {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (!isLetter(character)) continue;
    letters += character;
    places.push(from[at] as number);
  }
  places.push(from[text.length] as number);
  return { text: letters, from: places };
}

function isLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (code >= 0x3041 && code <= 0x9fff) || /[\p{L}\p{N}\p{Cs}]/u.test(character);
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Default_Ignorable_Code_Point}]+/gu, '');
}

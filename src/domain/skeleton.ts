import confusables from '../data/confusables.json' with { type: 'json' };

/** A text as the eye reads it, with the place in the original of each of its code units. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 code units of the original, one for each code unit of `text` and one more for its end. */
  readonly from: readonly number[];
}

/** Sources by what they are taken for. */
const prototypes: ReadonlyMap<string, string> = new Map(
  Object.entries(confusables.table).flatMap(([prototype, sources]) =>
    [...sources].map((source) => [source, prototype] as const),
  ),
);

/** Long and short forms of the same kanji, as forgers mix them (UTS 39 keeps them apart). */
const variants: ReadonlyMap<string, string> = new Map(
  [...'國国稅税銀银运運输輸输輸东東电電气気氣気气気险険險険證証证証劵券員员'].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1] as string] as const] : [],
  ),
);

const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
/** Labels of hosts mostly are: nothing but capitals and what is taken for another letter changes. */
const isAscii = /^[\x20-\x7e]*$/;
const asciiSeen = /[A-Z01|im]/g;
const isMark = /^[\u3099\u309a\uff9e\uff9f]$/;
const accentedLatin = /^(\p{Script=Latin})\p{M}+$/u;

/**
 * The skeleton of a text: two texts that look alike have the same (UTS 39 §4). Beyond the standard, so that names compare:
 * compatibility forms, letter case, accents on Latin letters and what is invisible count for nothing, and `i` is `l`, whose
 * capital is drawn like it. Only to compare with another skeleton, never to show.
 */
export function skeleton(text: string): string {
  return isAscii.test(text) ? text.replace(asciiSeen, (one) => direct.get(one) ?? one) : foldedText(text).text;
}

/** The skeleton with the way back to the text. Linear. */
export function foldedText(text: string): FoldedText {
  const from: number[] = [];
  const pieces: string[] = [];
  let at = 0;
  let before = '';
  // Few characters of a text are not plain, and those recur.
  const met = new Map<string, string>();
  const otherThanPlain = (character: string) => {
    const known = met.get(character) ?? skeletonOfCharacter(character);
    met.set(character, known);
    return known;
  };
  const add = (piece: string, start: number) => {
    pieces.push(piece);
    for (let index = 0; index < piece.length; index++) from.push(start);
  };
  for (const character of text) {
    const start = at;
    at += character.length;
    const isPlain = isPlainCode(character.codePointAt(0) as number);
    if (!isPlain && ignorable.test(character)) continue;
    const voiced = !isPlain && isMark.test(character) && before !== '' ? voicedKana(before, character) : null;
    if (voiced !== null) {
      from.length -= (pieces.pop() as string).length;
      add(skeletonOfCharacter(voiced), start);
    } else add(isPlain ? (direct.get(character) ?? character) : otherThanPlain(character), start);
    before = character;
  }
  from.push(at);
  return { text: pieces.join(''), from };
}

/** One voiced kana, where the second character is a mark that voices the first. */
function voicedKana(before: string, mark: string): string | null {
  const whole = (before + mark).normalize('NFKC');
  return whole.length === 1 ? whole : null;
}

/** ASCII above controls, and kana and kanji, which NFKC leaves as they are: most characters of most texts. */
function isPlainCode(code: number): boolean {
  if (code < 0x7f) return code >= 0x20;
  return (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fc) || (code >= 0x3400 && code <= 0x9fff);
}

function skeletonOfCharacter(character: string): string {
  return lowered([...character.normalize('NFKC')].map((one) => prototypes.get(one) ?? withoutAccent(one)).join(''));
}

function withoutAccent(character: string): string {
  return accentedLatin.exec(character.normalize('NFD'))?.[1] ?? character;
}

function lowered(text: string): string {
  const lower = text.toLowerCase();
  const seen = [...lower].map((one) => variants.get(one) ?? prototypes.get(one) ?? one).join('');
  return seen.toLowerCase().replaceAll('i', 'l');
}

/** Skeletons of the plain characters that are not their own. */
const direct: ReadonlyMap<string, string> = new Map(
  [
    ...Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index)),
    ...prototypes.keys(),
    ...variants.keys(),
  ]
    .filter((character) => isPlainCode(character.codePointAt(0) as number))
    .map((character) => [character, skeletonOfCharacter(character)]),
);

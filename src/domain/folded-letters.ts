import { skeleton } from './skeleton.ts';

/**
 * The letters of a text as the eye reads them, without all that stands between, with the way back to the text. A number is one
 * `#`. `from` has one place more than there are letters, for the end. `marks` says what stands before a letter.
 */
export interface FoldedLetters {
  readonly text: string;
  /** UTF-16 code units of the text. */
  readonly from: Uint32Array;
  readonly marks: Uint8Array;
}

/** A word begins, or a letter of a script that sets no spaces stands here. */
export const startsWord = 1;
/** A gap stands before it. */
export const isAfterGap = 2;
/** A sentence or a block ended before it. */
export const isAfterEnd = 4;
/** The letter is written with another one that looks like it, or something invisible stands before it within a word. */
export const isDisguised = 8;

/** What becomes of each UTF-16 code unit: one of these, or the letter that it is taken for. */
const unknown = 0;
const gap = 1;
const invisible = 2;
const sentenceEnd = 3;
const digit = 4;
const point = 5;
const lineEnd = 6;
const surrogate = 7;
const softHyphen = 8;
const mark = 9;
/** From here on an index into `spelled`: one character that is taken for several. */
const severalFrom = 0xe000;
const severalTo = 0xf8ff;

const known = new Uint16Array(0x10000);
const spelled: string[] = [];
const beyond = new Map<string, string>();
/** Set of code units that are letters of a foreign look: read as an ASCII letter without being one with an accent. */
const foreign = new Uint8Array(0x10000);

const numberSign = 0x23;
/** Scripts from here on set no spaces, or none that tell: kana, kanji, hangul. */
const firstUnspaced = 0x2e80;
const zeroWidth = '\u200b';

/** The letters of a text. Linear. `isBlocked`: each line end ends a block, as in text that was laid out from HTML. */
export function foldedLetters(text: string, isBlocked: boolean): FoldedLetters {
  const room = text.length * 2 + 2;
  const codes = new Uint16Array(room);
  const from = new Uint32Array(room + 1);
  const marks = new Uint8Array(room);
  let count = 0;
  let before = startsWord | isAfterGap | isAfterEnd;
  let lines = 0;
  let hidden = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    const unit = text.charCodeAt(at);
    const what = (known[unit] as number) || classify(unit);
    let letters = '';
    let more = 0;
    if (what >= 0x61 && what < severalFrom) {
      // Nearly all: one letter for one.
      const isWord = before !== 0 || what >= firstUnspaced || last >= firstUnspaced || last === numberSign;
      codes[count] = what;
      from[count] = at;
      marks[count] = before === 0 ? (isWord ? startsWord : 0) | hidden : before | startsWord;
      if (foreign[unit] !== 0) marks[count] = (marks[count] as number) | isDisguised;
      count += 1;
      last = what;
      before = 0;
      lines = 0;
      hidden = 0;
      continue;
    }
    switch (what) {
      case gap:
        before |= startsWord | isAfterGap;
        break;
      case softHyphen:
        break;
      case invisible:
        hidden = isDisguised;
        break;
      case lineEnd:
        lines += 1;
        before |= startsWord | isAfterGap | (isBlocked || lines > 1 ? isAfterEnd : 0);
        break;
      case sentenceEnd:
        before |= startsWord | isAfterGap | isAfterEnd;
        break;
      case point:
        before |= startsWord | isAfterGap | (isEndAt(text, at) ? isAfterEnd : 0);
        break;
      case digit: {
        const end = endOfNumber(text, at);
        letters = end > at ? '#' : skeleton(text.charAt(at));
        more = end > at ? startsWord : isDisguised;
        at = Math.max(at, end - 1);
        break;
      }
      case mark: {
        const whole = count === 0 ? '' : (text.charAt(from[count - 1] as number) + text.charAt(at)).normalize('NFKC');
        if (whole.length === 1) codes[count - 1] = skeleton(whole).charCodeAt(0);
        break;
      }
      case surrogate: {
        const character = String.fromCodePoint(text.codePointAt(at) as number);
        if (character.length < 2) break;
        letters = beyondPlane(character);
        at += 1;
        if (letters === zeroWidth) {
          letters = '';
          hidden = isDisguised;
        } else if (letters === '') before |= startsWord | isAfterGap;
        else if (/^[a-z]/.test(letters)) more = isDisguised;
        break;
      }
      default:
        letters = spelled[what - severalFrom] ?? '';
        more = foreign[unit] === 0 ? 0 : isDisguised;
    }
    for (let index = 0; index < letters.length; index++) {
      const code = letters.charCodeAt(index);
      const isWord = before !== 0 || code >= firstUnspaced || last >= firstUnspaced || last === numberSign;
      codes[count] = code;
      from[count] = start;
      marks[count] = before | more | (isWord ? startsWord : 0) | (before === 0 ? hidden : 0);
      count += 1;
      last = code;
      before = 0;
      lines = 0;
      hidden = 0;
    }
  }
  from[count] = text.length;
  return { text: textOf(codes, count), from: from.subarray(0, count + 1), marks: marks.subarray(0, count) };
}

function isUnspaced(code: number): boolean {
  return code >= firstUnspaced && code < severalFrom;
}

/** A point ends a sentence before white space alone: not in a host, not in an abbreviation spelled with points. */
function isEndAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next <= 0x20 || next === 0xa0;
}

/** Where the number that begins at `at` ends: `at` itself where a single digit stands for a letter of a word (`l0gin`). */
function endOfNumber(text: string, at: number): number {
  const previous = at === 0 ? unknown : classOf(text.charCodeAt(at - 1));
  if (previous > mark && !isUnspaced(text.charCodeAt(at - 1))) return at;
  let end = at + 1;
  while (end < text.length) {
    const what = classOf(text.charCodeAt(end));
    const isWithin = what === digit || (isSeparator(text.charAt(end)) && classOf(text.charCodeAt(end + 1)) === digit);
    if (!isWithin) break;
    end += 1;
  }
  const next = end < text.length ? classOf(text.charCodeAt(end)) : gap;
  return end === at + 1 && next > mark && !isUnspaced(text.charCodeAt(end)) ? at : end;
}

function isSeparator(character: string): boolean {
  return character === '.' || character === ',';
}

function classOf(unit: number): number {
  if (Number.isNaN(unit)) return gap;
  return (known[unit] as number) || classify(unit);
}

function classify(unit: number): number {
  known[unit] = classOfCharacter(unit, String.fromCharCode(unit));
  return known[unit] as number;
}

function classOfCharacter(unit: number, character: string): number {
  if (unit === 0xad) return softHyphen;
  if (unit === 0x0a || unit === 0x2028 || unit === 0x2029) return lineEnd;
  if (unit >= 0xd800 && unit < severalFrom) return surrogate;
  if (unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f) return mark;
  if (/[0-9０-９]/.test(character)) return digit;
  if (/[.．]/.test(character)) return point;
  if (/[!?。！？｡…]/.test(character)) return sentenceEnd;
  if (/[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}]/u.test(character)) return invisible;
  if (!/\p{L}/u.test(character) && !/[a-z]/.test(skeleton(character))) return gap;
  if (character === '|') return gap;
  const letters = lettersOf(character);
  if (letters === '') return gap;
  const isPlain = unit < 0x80 || /\p{Script=Latin}/u.test(character.normalize('NFKC'));
  foreign[unit] = !isPlain && /^[a-z]/.test(letters) ? 1 : 0;
  const [letter = ''] = letters;
  if (letters.length === 1) return letter.charCodeAt(0);
  if (spelled.length > severalTo - severalFrom) return gap;
  spelled.push(letters);
  return severalFrom + spelled.length - 1;
}

function beyondPlane(character: string): string {
  const before = beyond.get(character);
  if (before !== undefined) return before;
  const letters = /[\p{Default_Ignorable_Code_Point}\p{M}]/u.test(character) ? zeroWidth : lettersOf(character);
  beyond.set(character, letters);
  return letters;
}

/** What a character is taken for, letters alone, at most two. */
function lettersOf(character: string): string {
  return skeleton(character)
    .replace(/[^\p{L}]+/gu, '')
    .replace(/[\u{10000}-\u{10ffff}\ue000-\uf8ff]/gu, '')
    .slice(0, 2);
}

const chunk = 8_192;

function textOf(codes: Uint16Array, count: number): string {
  let text = '';
  for (let at = 0; at < count; at += chunk) {
    const piece = codes.subarray(at, Math.min(at + chunk, count)) as unknown as number[];
    text += String.fromCharCode.apply(null, piece);
  }
  return text;
}

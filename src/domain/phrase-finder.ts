import {
  type FoldedLetters,
  foldedLetters,
  isAfterEnd,
  isAfterGap,
  isDisguised,
  startsWord,
} from './folded-letters.ts';
import { type PhrasePattern, parsePhrase } from './phrase-pattern.ts';

/** A phrase and what it is about. */
export interface Phrase<Subject> {
  readonly subject: Subject;
  /** As `parsePhrase` reads it. */
  readonly phrase: string;
}

/** A phrase that a text holds. */
export interface FoundPhrase<Subject> {
  readonly subject: Subject;
  /** UTF-16 code units of the text. */
  readonly from: number;
  readonly to: number;
  /** Written with letters that only look like its own, with something invisible in it, or letter by letter. */
  readonly isDisguised: boolean;
}

/** Finds phrases in one pass over the letters of a text. `isBlocked` as for `foldedLetters`. */
export type PhraseFinder<Subject> = (text: string, isBlocked: boolean) => FoundPhrase<Subject>[];

/** Letters that may stand in a gap of a phrase. */
const maxGap = 32;
/** So many phrases are told of one text. */
const maxFound = 300;
/** So many places are remembered at which the beginning of a phrase was met: words overlap ("email", "email account"). */
const remembered = 3;

/** A word, with the steps of phrases that it makes. */
interface Word {
  readonly letters: string;
  readonly gaps: number;
  readonly isOpenEnded: boolean;
  readonly isSpaced: boolean;
  readonly steps: number[];
}

/** The phrases taken apart: steps by number, each a place of a phrase, and the words that make them. */
interface Dictionary<Subject> {
  /** By `startCode`. */
  readonly byStart: ReadonlyMap<number, readonly Word[]>;
  /** Set for the lower bits of each of its keys: most places of a text begin no word. */
  readonly isStart: Uint8Array;
  readonly steps: readonly Step<Subject>[];
}

/** A place of a phrase: one of its words stands here after what stands before. */
interface Step<Subject> {
  readonly subject: Subject;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Steps of which one stands before it. */
  readonly before: readonly number[];
  /** Letters that may stand between, for each of `before`. */
  readonly gaps: readonly number[];
}

/** Makes a finder. What a text costs grows with its length and with how many of the words it holds, not with how many phrases there are. */
export function phraseFinder<Subject>(phrases: readonly Phrase<Subject>[]): PhraseFinder<Subject> {
  const { byStart, isStart, steps } = dictionary(phrases);
  /** Where each step was met last, a few places each: from where its phrase runs, and where it ends. */
  const starts = new Int32Array(steps.length * remembered);
  const ends = new Int32Array(steps.length * remembered);
  const disguises = new Uint8Array(steps.length * remembered);
  const latest = new Int32Array(steps.length);
  const turns = new Uint8Array(steps.length);

  const { firsts, lasts, befores, gaps, bounds } = flat(steps);

  /** The place of the memory at which the beginning of a step's phrase stands; -1 where there is none. */
  const begun = (number: number, at: number, marks: Uint8Array): number => {
    for (let index = bounds[number] as number; index < (bounds[number + 1] as number); index++) {
      const previous = befores[index] as number;
      const gap = gaps[index] as number;
      if (at - (latest[previous] as number) > gap) continue;
      for (let slot = previous * remembered; slot < (previous + 1) * remembered; slot++) {
        const end = ends[slot] as number;
        if (end >= 0 && end <= at && at - end <= gap && !hasEndBetween(end, at, marks)) return slot;
      }
    }
    return -1;
  };

  return (text, isBlocked) => {
    const letters = foldedLetters(text, isBlocked);
    const { marks, from } = letters;
    const found: FoundPhrase<Subject>[] = [];
    ends.fill(-1);
    latest.fill(-maxGap - 1);
    const meetAll = (words: readonly Word[] | undefined, at: number) => {
      for (const word of words ?? nothing) {
        const met = meet(word, letters, at);
        if (met === Meeting.none) continue;
        const to = at + word.letters.length;
        for (const number of word.steps) {
          const isFirst = firsts[number] === 1;
          const slotBefore = isFirst ? -1 : begun(number, at, marks);
          if (!isFirst && slotBefore < 0) continue;
          const turn = turns[number] as number;
          const slot = number * remembered + turn;
          turns[number] = (turn + 1) % remembered;
          starts[slot] = slotBefore < 0 ? at : (starts[slotBefore] as number);
          ends[slot] = to;
          latest[number] = Math.max(to, latest[number] as number);
          disguises[slot] = met === Meeting.disguised || (slotBefore >= 0 && disguises[slotBefore] === 1) ? 1 : 0;
          if (lasts[number] === 0) continue;
          found.push({
            subject: (steps[number] as Step<Subject>).subject,
            from: from[starts[slot] as number] as number,
            to: endIn(text, from, to),
            isDisguised: disguises[slot] === 1,
          });
        }
      }
    };
    const count = letters.text.length;
    for (let at = 0; at < count && found.length < maxFound; at++) {
      if (((marks[at] as number) & startsWord) === 0) continue;
      for (let length = 1; length <= longestStart && at + length <= count; length++) {
        const code = startCode(letters.text, at, length);
        if (isStart[code & startBits] === 1) meetAll(byStart.get(code), at);
      }
    }
    return found;
  };
}

/** Steps as numbers in rows: what stands before step n is at `bounds[n]` to `bounds[n + 1]`. */
function flat(steps: readonly Step<unknown>[]) {
  const bounds = new Int32Array(steps.length + 1);
  for (const [index, { before }] of steps.entries()) bounds[index + 1] = (bounds[index] as number) + before.length;
  return {
    firsts: Uint8Array.from(steps, ({ isFirst }) => (isFirst ? 1 : 0)),
    lasts: Uint8Array.from(steps, ({ isLast }) => (isLast ? 1 : 0)),
    befores: Int32Array.from(steps.flatMap(({ before }) => before)),
    gaps: Int32Array.from(steps.flatMap(({ gaps }) => gaps)),
    bounds,
  };
}

/** Words are kept by as many of their first letters. */
const longestStart = 3;
const startBits = 0xffff;
const nothing: readonly never[] = [];

/** A number for the first letters of a word. Two may share one: what stands there is compared in full. */
function startCode(letters: string, at: number, length: number): number {
  let code = length;
  for (let index = 0; index < length; index++) code = (code * 811 + letters.charCodeAt(at + index)) & 0x3fffffff;
  return code;
}

function isSpacedScript(letters: string): boolean {
  return letters.charCodeAt(0) < 0x2e80;
}

function dictionary<Subject>(phrases: readonly Phrase<Subject>[]): Dictionary<Subject> {
  const words = new Map<string, Word>();
  const byStart = new Map<number, Word[]>();
  const steps: Step<Subject>[] = [];
  const wordOf = (written: string): Word => {
    const before = words.get(written);
    if (before !== undefined) return before;
    const word = readWord(written);
    words.set(written, word);
    const start = startCode(word.letters, 0, Math.min(word.letters.length, longestStart));
    const others = byStart.get(start);
    if (others === undefined) byStart.set(start, [word]);
    else others.push(word);
    return word;
  };
  for (const { subject, phrase } of phrases) {
    const pattern = parsePhrase(phrase);
    const base = steps.length;
    for (const [index, place] of pattern.entries()) {
      const before = placesBefore(pattern, index);
      for (const written of place.words) wordOf(written).steps.push(steps.length);
      steps.push({
        subject,
        isFirst: pattern.slice(0, index).every(({ isOptional }) => isOptional),
        isLast: pattern.slice(index + 1).every(({ isOptional }) => isOptional),
        before: before.map((earlier) => base + earlier.index),
        gaps: before.map(({ isGapped }) => (isGapped ? maxGap : 0)),
      });
    }
  }
  const isStart = new Uint8Array(startBits + 1);
  for (const start of byStart.keys()) isStart[start & startBits] = 1;
  return { byStart, isStart, steps };
}

/** The places that may stand directly before a place: those before it, past what may be left out. */
function placesBefore(pattern: PhrasePattern, index: number): { index: number; isGapped: boolean }[] {
  const before: { index: number; isGapped: boolean }[] = [];
  let isGapped = pattern[index]?.isAfterGap ?? false;
  for (let at = index - 1; at >= 0; at--) {
    before.push({ index: at, isGapped });
    const place = pattern[at];
    if (place?.isOptional !== true) break;
    isGapped ||= place.isAfterGap;
  }
  return before;
}

const Meeting = { none: 0, plain: 1, disguised: 2 } as const;

function readWord(written: string): Word {
  // A sign for any number stands where the letters of the text bear one.
  const { text, marks } = foldedLetters(written.replace(/\*$/, '').replaceAll('#', ' 00 ').trim(), true);
  const gaps = marks.reduce((sum, mark, index) => sum + (index > 0 && (mark & isAfterGap) !== 0 ? 1 : 0), 0);
  return { letters: text, gaps, isOpenEnded: written.endsWith('*'), isSpaced: isSpacedScript(text), steps: [] };
}

function meet({ letters, gaps, isOpenEnded, isSpaced }: Word, folded: FoldedLetters, at: number): number {
  const { text, from, marks } = folded;
  if (!text.startsWith(letters, at)) return Meeting.none;
  const end = at + letters.length;
  // Within a letter that is taken for two no word ends.
  if (from[end] === from[end - 1]) return Meeting.none;
  if (!isOpenEnded && end < text.length && ((marks[end] as number) & startsWord) === 0) return Meeting.none;
  let apart = 0;
  let disguised = ((marks[at] as number) & isDisguised) !== 0;
  for (let index = at + 1; index < end; index++) {
    const mark = marks[index] as number;
    if ((mark & isAfterEnd) !== 0) return Meeting.none;
    if ((mark & isAfterGap) !== 0) apart += 1;
    if ((mark & isDisguised) !== 0) disguised = true;
  }
  const isSpelledOut = letters.length > 4 && apart > gaps && apart >= 0.6 * (letters.length - 1);
  if (isSpaced && apart > gaps && !isSpelledOut) return Meeting.none;
  return disguised || isSpelledOut ? Meeting.disguised : Meeting.plain;
}

function hasEndBetween(from: number, to: number, marks: Uint8Array): boolean {
  for (let index = from; index <= to; index++) if (((marks[index] as number) & isAfterEnd) !== 0) return true;
  return false;
}

/** Where the last letter before letter `end` ends in the text: a number with its last digit. */
function endIn(text: string, from: Uint32Array, end: number): number {
  const start = from[end - 1] as number;
  const number = /^[0-9０-９](?:[.,]?[0-9０-９])*/.exec(text.slice(start, start + 40));
  return start + Math.max(1, number?.[0].length ?? 0, (text.codePointAt(start) as number) > 0xffff ? 2 : 1);
}

import type { VisibleText } from '../../mail/body/body.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { visibleText } from '../visible-text.ts';

/** So many places are no accident of copying or of a template. */
const many = 3;

/** So many places are looked at; what is said counts no more. */
const maxPlaces = 200;

/** Code units that are shown before and behind a place. */
const around = 12;

/**
 * Characters that are not seen, between letters of scripts whose spelling has no use for them (Persian, Indic and Thai
 * have). Japanese breaks its lines with U+200B and U+2060, and ideographs have variants.
 */
const invisible =
  /(?<=[\p{sc=Latin}\p{sc=Cyrillic}])(?:[\u180e\u200b-\u200f\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]|\u034f){1,200}(?=[\p{sc=Latin}\p{sc=Cyrillic}])|(?<=[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}])(?:[\u180e\u200c-\u200f\u2061-\u2064\ufeff]|[\ufe03-\ufe0f]|\u034f){1,200}(?=[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}])|(?<=\p{L}[\xad\u200b\u2060]{1,9}\p{L}[\xad\u200b\u2060]{1,9}\p{L})[\xad\u200b\u2060]{1,9}(?=\p{L})/gu;

/** Any of those characters: most texts hold none, and are told so in a tenth of the time. */
const anyInvisible = /[\xad\u180e\u200b-\u200f\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]|\u034f/;

/** Hidden text or invisible characters stand within words, so that filters do not read what people see. */
export const splitWords = check({
  id: 'body/split-words',
  needs: ['body'],
  examine({ body }) {
    const text = visibleText(body);
    if (text === null || text.text === '') return notApplicable('no_text');
    return foundOrClear([
      ...finding(text, 'hidden', text.splits.slice(0, maxPlaces)),
      ...finding(text, 'invisible', invisiblePlaces(text.text)),
    ]);
  },
});

function invisiblePlaces(text: string): number[] {
  if (!anyInvisible.test(text)) return [];
  const places: number[] = [];
  let looked = 0;
  for (const { index } of text.matchAll(invisible)) {
    if (!isInAddress(text, index)) places.push(index);
    if (++looked === maxPlaces) break;
  }
  return places;
}

function finding(text: VisibleText, by: 'hidden' | 'invisible', places: readonly number[]): Finding[] {
  const [first] = places;
  if (first === undefined) return [];
  const from = Math.max(0, first - around);
  const reads = text.text.slice(from, first + around);
  return [
    {
      severity: places.length >= many ? 'medium' : 'low',
      explanation: {
        key: `check_body_split_words_${by}`,
        params: { words: shownValue(reads), count: places.length },
      },
      evidence: [locusEvidence('visible-text', text.locus(from, first + around), reads)],
      about: [],
    },
  ];
}

/** Addresses and paths are broken with invisible characters where the line may end. */
function isInAddress(text: string, at: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - 100), at))?.[0] ?? '';
  const behind = /^\S*/.exec(text.slice(at, at + 100))?.[0] ?? '';
  return /[/@_\\]|\w\.\w/.test(before + behind);
}

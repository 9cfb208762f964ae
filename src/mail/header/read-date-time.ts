import type { TracedText } from '../source/traced-text.ts';
import type { DateTime } from './date-time.ts';
import { zoneMinutesOf } from './zone.ts';

/** Longest date-time that is looked at, comments included. */
const MAX_LENGTH = 256;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Years before it are no date of a mail (RFC 5322 §3.3). */
const FIRST_YEAR = 1900;

interface Parts {
  year?: number;
  /** January is 0. */
  month?: number;
  day?: number;
  /** Seconds since midnight. */
  time?: number;
  zone?: { readonly minutes: number | null };
}

/**
 * Reads a date-time (RFC 5322 §3.3, with §4.3's two-digit years and zone names), and what is met in its
 * place: no seconds, no day name or one in another language, `1-Jan-2024`, asctime's order, ISO 8601. A
 * zone that stands only in a comment counts. The epoch is null where a part is missing or impossible
 * (31 April, 25:00). Never throws.
 */
export function readDateTime(text: TracedText): DateTime {
  const parts: Parts = {};
  const { plain, comment } = withoutComments(text.text.slice(0, MAX_LENGTH));
  for (const word of plain.replace(/ *: */g, ':').split(/[\s,]+/)) readWord(word, parts);
  if (parts.zone === undefined) readZone(comment, parts);
  return { text, epoch: epochOf(parts), zoneMinutes: parts.zone?.minutes ?? null };
}

function readWord(word: string, parts: Parts): void {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T(.+))?$/i.exec(word);
  if (iso !== null) {
    parts.year ??= Number(iso[1]);
    parts.month ??= Number(iso[2]) - 1;
    parts.day ??= Number(iso[3]);
    if (iso[4] !== undefined) readWord(iso[4], parts);
    return;
  }
  const hyphened = /^(\d{1,2})-([a-z]{3,9})-(\d{2,4})$/i.exec(word);
  if (hyphened !== null) {
    for (const part of hyphened.slice(1)) readWord(part, parts);
    return;
  }
  const clock = /^(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d+)?(z|[-+]\d{2}:?\d{2})?$/i.exec(word);
  if (clock !== null && parts.time === undefined) {
    parts.time = secondsOf(clock);
    if (clock[4] !== undefined) readZone(clock[4], parts);
    return;
  }
  if (/^\d{1,4}$/.test(word)) readNumber(word, parts);
  else if (/^[ap]m$/i.test(word)) readHalfDay(word, parts);
  else if (parts.month === undefined && isMonth(word)) parts.month = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  else if (parts.time !== undefined) readZone(word, parts);
}

function isMonth(word: string): boolean {
  return /^[a-z]{3,9}\.?$/i.test(word) && MONTHS.includes(word.slice(0, 3).toLowerCase());
}

/** The first number is the day and the second the year, in RFC 5322's order and in asctime's. */
function readNumber(digits: string, parts: Parts): void {
  if (parts.day === undefined && digits.length <= 2) parts.day = Number(digits);
  else if (parts.year === undefined) parts.year = fullYear(Number(digits), digits.length);
}

function fullYear(year: number, digits: number): number {
  if (digits === 2) return year < 50 ? year + 2000 : year + 1900;
  return digits === 3 ? year + 1900 : year;
}

function readHalfDay(word: string, parts: Parts): void {
  if (parts.time === undefined) return;
  const isAfternoon = word.toLowerCase() === 'pm';
  if (parts.time >= 12 * 3600 && parts.time < 13 * 3600) parts.time -= 12 * 3600;
  if (isAfternoon && parts.time < 12 * 3600) parts.time += 12 * 3600;
}

function readZone(word: string, parts: Parts): void {
  if (parts.zone !== undefined) return;
  const minutes = zoneMinutesOf(word);
  if (minutes !== undefined) parts.zone = { minutes };
}

/** Seconds since midnight, a leap second included; NaN for an impossible time. */
function secondsOf([, hours, minutes, seconds = '0']: readonly (string | undefined)[]): number {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  return h < 24 && m < 60 && s <= 60 ? h * 3600 + m * 60 + s : Number.NaN;
}

function epochOf({ year, month, day, time, zone }: Parts): number | null {
  if (year === undefined || month === undefined || day === undefined || time === undefined) return null;
  if (year < FIRST_YEAR || Number.isNaN(time)) return null;
  const midnight = new Date(Date.UTC(year, month, day));
  if (midnight.getUTCMonth() !== month || midnight.getUTCDate() !== day) return null;
  return midnight.getTime() + (time - (zone?.minutes ?? 0) * 60) * 1000;
}

/** The text with its comments (RFC 5322 §3.2.2) taken out, and the text of the last one. */
function withoutComments(text: string): { plain: string; comment: string } {
  let plain = '';
  let comment = '';
  let depth = 0;
  for (const character of text) {
    if (character === '(' && depth++ === 0) comment = '';
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) comment += character;
    else plain += character;
    if (depth === 0 && character === ')') plain += ' ';
  }
  return { plain, comment: comment.trim() };
}

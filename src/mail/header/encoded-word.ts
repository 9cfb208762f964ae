import { charsetOf } from '../source/charset.ts';
import { decodeTraced } from '../source/decode-traced.ts';
import { guessCharset, isAscii } from '../source/guess-charset.ts';
import { hasIso2022Escape } from '../source/iso-2022-jp.ts';
import type { Span } from '../source/span.ts';
import type { TracedText } from '../source/traced-text.ts';
import { TracedTextBuilder } from '../source/traced-text-builder.ts';
import { type EncodedWord, findEncodedWords } from './find-encoded-words.ts';

/**
 * Text with its encoded-words (RFC 2047, language suffix of RFC 2231 §5) decoded; each gives one run that
 * leads back to all its octets. Decoded wherever they stand, in quoted strings too, as mail programs do.
 * White space between two of them is dropped; neighbours of one charset are decoded together, because
 * many programs split in the middle of a character. Where a charset is unknown or plainly not the one
 * used, the octets are read by what they look like.
 */
export function decodeEncodedWords(text: TracedText): TracedText {
  const words = findEncodedWords(text.text);
  if (words.length === 0) return text;
  const builder = new TracedTextBuilder(text.span().start);
  let at = 0;
  for (let first = 0; first < words.length; ) {
    let next = first + 1;
    while (next < words.length && isContinued(text.text, words[next - 1] as EncodedWord, words[next] as EncodedWord)) {
      next++;
    }
    const group = words.slice(first, next);
    const from = (group[0] as EncodedWord).from;
    if (first === 0 || !isWhite(text.text, at, from)) builder.append(text.slice(at, from));
    appendDecoded(builder, group, (word) => text.span(word.from, word.to));
    at = (group.at(-1) as EncodedWord).to;
    first = next;
  }
  builder.append(text.slice(at));
  return builder.build();
}

/** Octets as traced text (from octet 0 on) by a label that may be wrong. */
export function decodeLabelled(octets: Uint8Array, label: string): TracedText {
  const charset = charsetOf(label);
  if (charset === null || /^(us-?)?ascii$/i.test(label)) return decodeTraced(octets, 0, guessCharset(octets));
  if (isAscii(octets) && hasIso2022Escape(octets)) return decodeTraced(octets, 0, 'iso-2022-jp');
  const decoded = decodeTraced(octets, 0, charset);
  if (!isMostlyUnknown(decoded.text)) return decoded;
  const guessed = guessCharset(octets);
  return guessed === 'windows-1252' ? decoded : decodeTraced(octets, 0, guessed);
}

function isContinued(text: string, word: EncodedWord, next: EncodedWord): boolean {
  return word.charset.toLowerCase() === next.charset.toLowerCase() && isWhite(text, word.to, next.from);
}

function isWhite(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!' \t\r\n'.includes(text[i] as string)) return false;
  return true;
}

/** Decodes words of one charset as one stretch of octets and gives each its part of the text; a character cut in two leads to both words. */
function appendDecoded(
  builder: TracedTextBuilder,
  words: readonly EncodedWord[],
  spanOf: (word: EncodedWord) => Span,
): void {
  const octets = new Uint8Array(words.reduce((length, word) => length + word.octets.length, 0));
  const ends: number[] = [];
  for (const word of words) {
    octets.set(word.octets, ends.at(-1) ?? 0);
    ends.push((ends.at(-1) ?? 0) + word.octets.length);
  }
  const { text, runs } = decodeLabelled(octets, (words[0] as EncodedWord).charset);
  let pending = '';
  let first = 0;
  let last = 0;
  const flush = () => {
    builder.push(pending, spanOf(words[first] as EncodedWord).start, spanOf(words[last] as EncodedWord).end);
    pending = '';
  };
  for (const run of runs) {
    const isExact = run.end - run.start === run.length;
    for (let at = 0; at < run.length; ) {
      const start = run.start + (isExact ? at : 0);
      let from = last;
      while ((ends[from] as number) <= start) from++;
      const end = isExact ? Math.min(run.end, ends[from] as number) : run.end;
      let to = from;
      while ((ends[to] as number) < end) to++;
      if (from !== first || to !== last) flush();
      first = from;
      last = to;
      const length = isExact ? end - start : run.length;
      pending += text.slice(run.at + at, run.at + at + length);
      at += length;
    }
  }
  flush();
}

/** A cut character is no sign of a wrong label; every fourth one unknown is. */
function isMostlyUnknown(text: string): boolean {
  let unknown = 0;
  let high = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) high++;
    if (code === 0xfffd) unknown++;
  }
  return unknown * 4 > high;
}

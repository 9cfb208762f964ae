import { decodeIso2022Jp } from './iso-2022-jp.ts';
import { TracedText } from './traced-text.ts';
import { TracedTextBuilder } from './traced-text-builder.ts';
import { utf8CodePoint, utf8Length } from './utf8.ts';
import { decodeAscii, decodeWindows1252 } from './windows-1252.ts';

/** Octets of the character at a place, as WHATWG's decoder of the charset takes them together. */
type Width = (octets: Uint8Array, at: number) => number;

const WIDTHS: ReadonlyMap<string, Width> = new Map([
  ['shift_jis', shiftJisWidth],
  ['euc-jp', eucJpWidth],
  ['gb18030', gb18030Width],
  ['gbk', gb18030Width],
  ['big5', pairWidth],
  ['euc-kr', pairWidth],
]);

/**
 * Octets that stand at `start` of the source, decoded by `charset` (a name that `charsetOf` gives, or
 * 'us-ascii' where no octet is above 127), each character tied to its octets; ASCII stretches share one exact run. UTF-16 gives one
 * run for all. What the charset does not know becomes U+FFFD. Never throws.
 */
export function decodeTraced(octets: Uint8Array, start: number, charset: string): TracedText {
  if (charset === 'us-ascii') return TracedText.linear(decodeAscii(octets), start);
  if (charset === 'iso-2022-jp') return decodeIso2022Jp(octets, start);
  if (charset === 'utf-8') return decodeUtf8(octets, start);
  const width = WIDTHS.get(charset);
  if (width !== undefined) return decodeMultibyte(octets, start, charset, width);
  if (charset.startsWith('utf-16')) {
    return TracedText.whole(decodeLoosely(octets, charset), { start, end: start + octets.length });
  }
  const text = charset === 'windows-1252' ? decodeWindows1252(octets) : decodeLoosely(octets, charset);
  return TracedText.linear(text, start);
}

/** By a charset that gives one code unit an octet, or UTF-16; by windows-1252 where the decoder is missing. */
function decodeLoosely(octets: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(octets);
  } catch {
    return decodeWindows1252(octets);
  }
}

function decodeUtf8(octets: Uint8Array, start: number): TracedText {
  const builder = new TracedTextBuilder(start);
  for (let at = 0; at < octets.length; ) {
    const ascii = asciiEnd(octets, at);
    if (ascii > at) {
      builder.push(decodeAscii(octets.subarray(at, ascii)), start + at, start + ascii);
      at = ascii;
      continue;
    }
    const length = utf8Length(octets, at);
    const next = at + Math.abs(length);
    const text = length < 0 ? '\ufffd' : String.fromCodePoint(utf8CodePoint(octets, at, length));
    builder.push(text, start + at, start + next);
    at = next;
  }
  return builder.build();
}

function decodeMultibyte(octets: Uint8Array, start: number, charset: string, width: Width): TracedText {
  const builder = new TracedTextBuilder(start);
  const decoder = new TextDecoder(charset, { fatal: true });
  const known = new Map<number, string>();
  for (let at = 0; at < octets.length; ) {
    const ascii = asciiEnd(octets, at);
    if (ascii > at) {
      builder.push(decodeAscii(octets.subarray(at, ascii)), start + at, start + ascii);
      at = ascii;
      continue;
    }
    const next = Math.min(octets.length, at + width(octets, at));
    let key = 1;
    for (let i = at; i < next; i++) key = key * 256 + (octets[i] as number);
    let character = known.get(key);
    if (character === undefined) {
      character = decodeCharacter(decoder, octets.subarray(at, next));
      known.set(key, character);
    }
    builder.push(character, start + at, start + next);
    at = next;
  }
  return builder.build();
}

/** An unknown character is U+FFFD; an ASCII octet that stood where a trail octet was due stays itself (WHATWG). */
function decodeCharacter(decoder: TextDecoder, octets: Uint8Array): string {
  try {
    return decoder.decode(octets);
  } catch {
    const last = octets.at(-1) as number;
    return last < 0x80 ? `\ufffd${String.fromCharCode(last)}` : '\ufffd';
  }
}

function asciiEnd(octets: Uint8Array, from: number): number {
  let at = from;
  while (at < octets.length && (octets[at] as number) < 0x80) at++;
  return at;
}

function shiftJisWidth(octets: Uint8Array, at: number): number {
  const lead = octets[at] as number;
  return (lead > 0x80 && lead < 0xa0) || (lead >= 0xe0 && lead < 0xfd) ? 2 : 1;
}

function eucJpWidth(octets: Uint8Array, at: number): number {
  const lead = octets[at] as number;
  const second = octets[at + 1] ?? 0;
  if (lead === 0x8f && second > 0xa0 && second < 0xff) return 3;
  return lead === 0x8e || lead === 0x8f || (lead > 0xa0 && lead < 0xff) ? 2 : 1;
}

function pairWidth(octets: Uint8Array, at: number): number {
  const lead = octets[at] as number;
  return lead > 0x80 && lead < 0xff ? 2 : 1;
}

function gb18030Width(octets: Uint8Array, at: number): number {
  const lead = octets[at] as number;
  if (lead < 0x81 || lead === 0xff) return 1;
  const isDigit = (octet: number | undefined) => octet !== undefined && octet >= 0x30 && octet <= 0x39;
  if (!isDigit(octets[at + 1])) return 2;
  const third = octets[at + 2] ?? 0;
  return third > 0x80 && third < 0xff && isDigit(octets[at + 3]) ? 4 : 1;
}

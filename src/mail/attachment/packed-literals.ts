import { percentDecoded } from '../../domain/percent-decoded.ts';
import { decodeTransfer } from '../body/transfer-decoding.ts';
import { decodeOctets } from '../source/charset.ts';

/** Text that a script keeps encoded in a string, and where that string stands in the page. In UTF-16 code units. */
export interface PackedLiteral {
  readonly text: string;
  /** Where the call that decodes it begins. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Strings of one page that are decoded, and code units of one. */
const MAX_LITERALS = 20;
const MAX_LITERAL = 4_000_000;

/** A shorter string hides nothing. In code units. */
const MIN_LITERAL = 16;

const OPENING = /\b(unescape|decodeURIComponent|decodeURI|atob)\s{0,9}\(\s{0,9}(["'`])/g;

/** Strings that a page decodes with `unescape`, `decodeURIComponent` or `atob`, as far as they are written out. Nothing is run. */
export function packedLiterals(page: string): PackedLiteral[] {
  const found: PackedLiteral[] = [];
  for (const { 0: opening, 1: name, 2: quote = '"', index } of page.matchAll(OPENING)) {
    if (found.length >= MAX_LITERALS) break;
    const from = index + opening.length;
    const to = page.indexOf(quote, from);
    if (to - from < MIN_LITERAL || to - from > MAX_LITERAL) continue;
    const literal = page.slice(from, to);
    found.push({ text: name === 'atob' ? fromBase64(literal) : fromEscapes(literal), at: index, from, to });
  }
  return found;
}

function fromBase64(literal: string): string {
  const octets = new TextEncoder().encode(literal);
  return decodeOctets(decodeTransfer(octets, { start: 0, end: octets.length }, 'base64').octets, 'utf-8');
}

/** ECMAScript, B.2.1.2: `%uXXXX` and `%XX`; the latter, taken together, also as UTF-8. */
function fromEscapes(literal: string): string {
  const text = literal.replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const whole = percentDecoded(text);
  if (whole !== text) return whole;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const octets = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
    return decodeOctets(octets, 'utf-8');
  });
}

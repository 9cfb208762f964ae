import { decodeOctets } from '../source/charset.ts';
import { decodeTraced } from '../source/decode-traced.ts';
import type { Span } from '../source/span.ts';
import type { TracedText } from '../source/traced-text.ts';

/** A text is cut into pieces of about so many octets; a question decodes one or two of them again. */
const PIECE_OCTETS = 1_024;

/** So many pieces are kept: a link's text and its address, asked about in turn, lie in two or three. */
const KEPT_PIECES = 4;

/** A piece decoded with its octets. */
interface Piece {
  readonly index: number;
  readonly traced: TracedText;
  /** Code units of the piece, line ends made LF, that were CRLF. */
  readonly doubleEnds: readonly number[];
}

/**
 * Leads code units of a text, decoded by `charset` and its line ends made LF, back to octets. Nothing is
 * computed before the first question.
 */
export class TextMap {
  readonly #octets: Uint8Array;
  readonly #charset: string;
  #marks: { readonly units: number[]; readonly octets: number[] } | null = null;
  /** Newest first. */
  readonly #pieces: Piece[] = [];

  constructor(octets: Uint8Array, charset: string) {
    this.#octets = octets;
    this.#charset = charset;
  }

  /** Octets that code units `from` to `to` were decoded from; an empty range gives the place before unit `from`. */
  octets(from: number, to: number): Span {
    const { start } = this.#unit(from);
    return { start, end: to > from ? Math.max(start, this.#unit(to - 1).end) : start };
  }

  #unit(at: number): Span {
    this.#marks ??= this.#setMarks();
    const { units, octets } = this.#marks;
    let low = 0;
    let high = units.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((units[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    const base = octets[low] as number;
    const { traced, doubleEnds } = this.#pieceOf(low, base, octets[low + 1] ?? this.#octets.length);
    const local = at - (units[low] as number);
    const before = countBelow(doubleEnds, local);
    const first = local + before;
    const last = doubleEnds[before] === local ? first + 1 : first;
    if (this.#charset.startsWith('utf-16')) {
      const end = this.#octets.length;
      return { start: Math.min(base + first * 2, end), end: Math.min(base + last * 2 + 2, end) };
    }
    const { start } = traced.span(first, first + 1);
    const { end } = traced.span(last, last + 1);
    return { start: base + start, end: base + end };
  }

  #pieceOf(index: number, start: number, end: number): Piece {
    const known = this.#pieces.find((piece) => piece.index === index);
    if (known !== undefined) return known;
    const piece = this.#readPiece(index, start, end);
    this.#pieces.unshift(piece);
    this.#pieces.length = Math.min(this.#pieces.length, KEPT_PIECES);
    return piece;
  }

  #readPiece(index: number, start: number, end: number): Piece {
    const traced = decodeTraced(this.#octets.subarray(start, end), 0, this.#charset);
    const doubleEnds: number[] = [];
    for (let at = traced.text.indexOf('\r\n'); at >= 0; at = traced.text.indexOf('\r\n', at + 2)) {
      doubleEnds.push(at - doubleEnds.length);
    }
    return { index, traced, doubleEnds };
  }

  #setMarks(): { units: number[]; octets: number[] } {
    const marks = { units: [0], octets: [0] };
    let length = 0;
    for (let at = 0; at < this.#octets.length; ) {
      const end = this.#pieceEnd(at);
      if (end >= this.#octets.length) break;
      length += withSingleEnds(decodeOctets(this.#octets.subarray(at, end), this.#charset)).length;
      marks.units.push(length);
      marks.octets.push(end);
      at = end;
    }
    return marks;
  }

  /** Where no character and no line end is cut: after an octet below 30, which no multibyte character holds. */
  #pieceEnd(start: number): number {
    const { length } = this.#octets;
    if (this.#charset === 'iso-2022-jp') return length;
    let end = start + PIECE_OCTETS;
    if (this.#charset.startsWith('utf-16')) {
      while (end < length && !this.#endsUnit16(end)) end += 2;
    } else {
      while (end < length && !isSafeCut(this.#octets[end - 1] as number)) end++;
    }
    return Math.min(end, length);
  }

  /** Whether the UTF-16 code unit before `end` is neither CR nor the first half of a pair. */
  #endsUnit16(end: number): boolean {
    const [high, low] =
      this.#charset === 'utf-16be'
        ? [this.#octets[end - 2], this.#octets[end - 1]]
        : [this.#octets[end - 1], this.#octets[end - 2]];
    return (high !== 0 || low !== 0x0d) && ((high as number) & 0xfc) !== 0xd8;
  }
}

/** Text with CRLF made LF, as mailparser gives it. */
export function withSingleEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
}

function isSafeCut(octet: number): boolean {
  return octet < 0x30 && octet !== 0x0d;
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

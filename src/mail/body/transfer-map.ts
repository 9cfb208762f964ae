import type { Span } from '../source/span.ts';
import { isIdentity, transferCursor } from './transfer-decoding.ts';

/** Decoded octets between two marks: what a question costs at most. */
const MARK_EVERY = 128;

/**
 * Leads decoded octets back to the octets of the source that encode them. Nothing is computed before the
 * first question; then one walk sets marks, and each question walks from the mark before it.
 */
export class TransferMap {
  readonly #octets: Uint8Array;
  readonly #span: Span;
  readonly #encoding: string;
  #marks: { readonly decoded: number[]; readonly source: number[] } | null = null;

  constructor(octets: Uint8Array, span: Span, encoding: string) {
    this.#octets = octets;
    this.#span = span;
    this.#encoding = encoding;
  }

  /**
   * Octets of the source that encode the decoded octets `from` to `to`: exact in quoted-printable, whole
   * quanta of four in base64. An empty range gives the place before octet `from`.
   */
  source(from: number, to: number): Span {
    if (isIdentity(this.#encoding)) {
      const { start, end } = this.#span;
      return { start: Math.min(start + from, end), end: Math.min(start + Math.max(from, to), end) };
    }
    const first = this.#encodedAt(from);
    if (to <= from) return { start: first.start, end: first.start };
    return { start: first.start, end: this.#encodedAt(to - 1).end };
  }

  /** The octets that encode decoded octet `index`; the end of the body where there is none. */
  #encodedAt(index: number): Span {
    this.#marks ??= this.#setMarks();
    const { decoded, source } = this.#marks;
    let low = 0;
    let high = decoded.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((decoded[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    const cursor = transferCursor(this.#octets, this.#span, this.#encoding, source[low]);
    let length = decoded[low] as number;
    while (cursor.next()) {
      length += cursor.count;
      if (length > index) return { start: cursor.start, end: cursor.end };
    }
    return { start: this.#span.end, end: this.#span.end };
  }

  #setMarks(): { decoded: number[]; source: number[] } {
    const marks = { decoded: [0], source: [this.#span.start] };
    const cursor = transferCursor(this.#octets, this.#span, this.#encoding);
    let length = 0;
    let next = MARK_EVERY;
    while (cursor.next()) {
      length += cursor.count;
      if (length < next) continue;
      marks.decoded.push(length);
      marks.source.push(cursor.at);
      next = length + MARK_EVERY;
    }
    return marks;
  }
}

import type { Entity } from '../body/body.ts';
import { decodedLength, decodeTransfer, isIdentity } from '../body/transfer-decoding.ts';
import { TransferMap } from '../body/transfer-map.ts';
import { maxDigestOctets } from '../limits.ts';
import type { Locus } from '../source/locus.ts';
import type { Span } from '../source/span.ts';

/** Decoded octets of an attachment from octet `at` on, which know what encodes them. */
export interface Stretch {
  readonly octets: Uint8Array;
  readonly at: number;
  /** The place of the attachment's decoded octets `from` to `to`. */
  locus(from: number, to: number): Locus;
}

/** Octets that one is encoded in, where a sender does not pad at will. */
const ENCODED_AT_MOST = 4;

/** Where a line of an encoded body begins. */
interface LineGrid {
  /** Digits in a line; more than the body has where all is one line. */
  readonly digits: number;
  /** Octets from one line to the next. */
  readonly step: number;
}

/** The octets of an attachment, decoded only where they are looked at. */
export class AttachmentOctets {
  readonly size: number;
  readonly #octets: Uint8Array;
  readonly #entity: Entity;
  #whole: Uint8Array | null = null;

  constructor(octets: Uint8Array, entity: Entity) {
    this.#octets = octets;
    this.#entity = entity;
    this.size = decodedLength(octets, entity.body, entity.transferEncoding);
  }

  /** All of it; null above `maxDigestOctets`. */
  whole(): Uint8Array | null {
    if (this.size > maxDigestOctets) return null;
    const { body, transferEncoding } = this.#entity;
    this.#whole ??= decodeTransfer(this.#octets, body, transferEncoding).octets;
    return this.#whole;
  }

  /** The first `limit` octets. */
  head(limit: number): Stretch {
    const whole = this.whole();
    if (whole !== null) return this.#stretch(whole.subarray(0, limit), 0, this.#entity.body, 0);
    const { body, transferEncoding } = this.#entity;
    return this.#stretch(decodeTransfer(this.#octets, body, transferEncoding, limit).octets, 0, body, 0);
  }

  /**
   * Octets from `from` on, at most `limit` of them. Of a large base64 body they are found by counting its lines;
   * where those are not equally long, and in a large quoted-printable body, null.
   */
  from(from: number, limit: number): Stretch | null {
    const whole = this.whole();
    const { body, transferEncoding } = this.#entity;
    const first = Math.max(0, Math.min(from, this.size));
    if (whole !== null) return this.#stretch(whole.subarray(first, first + limit), first, body, 0);
    if (first === 0) return this.head(limit);
    if (isIdentity(transferEncoding)) {
      const start = body.start + first;
      return this.#stretch(this.#octets.subarray(start, Math.min(body.end, start + limit)), first, body, 0);
    }
    const grid = transferEncoding === 'base64' ? this.#grid() : null;
    if (grid === null) return null;
    const quantum = Math.floor(first / 3) * 4;
    const line = Math.floor(quantum / grid.digits);
    const start = body.start + line * grid.step + (quantum - line * grid.digits);
    if (start >= body.end || (line > 0 && this.#octets[body.start + line * grid.step - 1] !== 0x0a)) return null;
    const span = { start, end: body.end };
    const skipped = first % 3;
    const { octets } = decodeTransfer(this.#octets, span, transferEncoding, limit + skipped);
    return this.#stretch(octets.subarray(skipped), first, span, first - skipped);
  }

  /** A stretch of which the encoded `span` begins with decoded octet `spanAt`. */
  #stretch(octets: Uint8Array, at: number, span: Span, spanAt: number): Stretch {
    const { part, transferEncoding } = this.#entity;
    const reach = span.start + (at - spanAt + octets.length) * ENCODED_AT_MOST + 64;
    const map = new TransferMap(this.#octets, { start: span.start, end: Math.min(span.end, reach) }, transferEncoding);
    return {
      octets,
      at,
      locus(from, to) {
        const source = map.source(Math.max(0, from - spanAt), Math.max(0, to - spanAt));
        const decoded = { start: from, end: Math.max(from, to) };
        return isIdentity(transferEncoding)
          ? { in: 'source', span: source }
          : { in: 'entity', part, span: decoded, source };
      },
    };
  }

  #grid(): LineGrid | null {
    const { start, end } = this.#entity.body;
    const lineEnd = this.#octets.indexOf(0x0a, start);
    if (lineEnd < 0 || lineEnd >= end) return { digits: end - start + 4, step: 0 };
    const digits = lineEnd - start - (this.#octets[lineEnd - 1] === 0x0d ? 1 : 0);
    return digits > 0 && digits % 4 === 0 ? { digits, step: lineEnd + 1 - start } : null;
  }
}

import type { Span } from '../source/span.ts';
import { Base64Cursor } from './base64.ts';
import { QuotedPrintableCursor } from './quoted-printable.ts';
import type { TransferCursor } from './transfer-cursor.ts';

/** Octets after a transfer encoding is undone. */
export interface Decoded {
  readonly octets: Uint8Array;
  /** Places that the encoding does not allow, among what was decoded. */
  readonly faults: number;
}

/** Above this, the lines of a base64 body are counted instead of its digits. */
const COUNTED_BY_DIGIT = 1_048_576;

/** Whether the octets of a body are what it says: 7bit, 8bit, binary (RFC 2045 §6.2) and encodings that nobody knows. */
export function isIdentity(encoding: string): boolean {
  return encoding !== 'base64' && encoding !== 'quoted-printable';
}

/**
 * Undoes the transfer encoding of the octets in `span`, at most the first `limit` octets of the result.
 * An identity encoding gives a view, not a copy. Never throws.
 */
export function decodeTransfer(octets: Uint8Array, span: Span, encoding: string, limit = Infinity): Decoded {
  if (isIdentity(encoding)) {
    return { octets: octets.subarray(span.start, Math.min(span.end, span.start + limit)), faults: 0 };
  }
  const cursor = transferCursor(octets, span, encoding);
  const decoded = new Uint8Array(Math.min(span.end - span.start, limit + 3));
  const { values } = cursor;
  let length = 0;
  while (length < limit && cursor.next()) {
    for (let i = 0; i < cursor.count; i++) decoded[length + i] = values[i] as number;
    length += cursor.count;
  }
  return { octets: decoded.subarray(0, Math.min(length, limit)), faults: cursor.faults };
}

/**
 * Number of octets that `decodeTransfer` would give. Of a base64 body above 1 MiB whose lines are equally
 * long it is told by their number, so that what cannot be base64 inside a line is counted with it.
 */
export function decodedLength(octets: Uint8Array, span: Span, encoding: string): number {
  if (isIdentity(encoding)) return span.end - span.start;
  if (encoding === 'base64' && span.end - span.start > COUNTED_BY_DIGIT) {
    const length = lengthByLines(octets, span);
    if (length !== null) return length;
  }
  const cursor = transferCursor(octets, span, encoding);
  let length = 0;
  while (cursor.next()) length += cursor.count;
  return length;
}

/** A walk through the encoded octets of `span`, from `at` on. `encoding` is no identity. */
export function transferCursor(octets: Uint8Array, span: Span, encoding: string, at = span.start): TransferCursor {
  return encoding === 'base64'
    ? new Base64Cursor(octets, at, span.end)
    : new QuotedPrintableCursor(octets, at, span.end);
}

/** Decoded length of base64 in lines of equal length (the last may be shorter); null where they are not. */
function lengthByLines(octets: Uint8Array, { start, end }: Span): number | null {
  const firstEnd = octets.indexOf(0x0a, start) + 1;
  const digits = firstEnd - start - (octets[firstEnd - 2] === 0x0d ? 2 : 1);
  if (firstEnd === 0 || firstEnd > end || digits <= 0 || digits % 4 !== 0) return null;
  const step = firstEnd - start;
  let at = start;
  let quanta = 0;
  while (at + step < end) {
    if (octets[at + step - 1] !== 0x0a || octets[at + digits - 1] === 0x3d) return null;
    quanta += digits / 4;
    at += step;
  }
  const cursor = new Base64Cursor(octets, at, end);
  let length = quanta * 3;
  while (cursor.next()) length += cursor.count;
  return length;
}

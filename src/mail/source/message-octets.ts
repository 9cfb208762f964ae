import type { HeaderSection } from '../header/header-section.ts';
import { LineEndSearch, lineEndLength } from './line-end.ts';
import { sha256 } from './sha256.ts';

const CR = 0x0d;
const LF = 0x0a;

/**
 * The message as it went over the wire, in one form wherever it was read from: without byte order mark,
 * mbox `From ` line and Thunderbird's own lines; every line end (LF as POP3 and local folders store it,
 * CR CR LF, CR) made CRLF; no empty lines at the end, and one line end after the last line. A view of `octets`
 * where they have that form already, so that a large message is not held twice: not to be written to.
 *
 * What this cannot undo: `>From ` that an mbox made of `From ` at the start of a body line.
 */
export function wireOctets(octets: Uint8Array<ArrayBuffer>, header: HeaderSection): Uint8Array<ArrayBuffer> {
  const start = wireStart(header);
  let end = octets.length;
  while (end > start && isLineEnd(octets[end - 1])) end--;
  if (end === start) return new Uint8Array(0);
  const { length: wireLength, isWireForm } = measure(octets, start, end);
  if (isWireForm) return octets.subarray(start, end + 2);
  const wire = new Uint8Array(wireLength);
  const lineEnds = new LineEndSearch(octets, end);
  let length = 0;
  // Lines that end with CRLF are copied together: most messages are one such run.
  let runStart = start;
  const copyTo = (at: number) => {
    wire.set(octets.subarray(runStart, at), length);
    length += at - runStart;
  };
  for (let at = lineEnds.from(start); at < end; at = lineEnds.from(at)) {
    const lineEnd = lineEndLength(octets, at, end);
    if (lineEnd !== 2) {
      copyTo(at);
      wire[length++] = CR;
      wire[length++] = LF;
      runStart = at + lineEnd;
    }
    at += lineEnd;
  }
  copyTo(end);
  wire[length++] = CR;
  wire[length++] = LF;
  return wire;
}

/** SHA-256 of `wireOctets` in lower-case hexadecimal: the name by which a message is remembered. */
export function digestOf(octets: Uint8Array<ArrayBuffer>, header: HeaderSection): Promise<string> {
  return sha256(wireOctets(octets, header));
}

/** First octet that went over the wire. */
function wireStart(header: HeaderSection): number {
  let start = Math.max(header.span.start, header.fromLine?.end ?? 0, header.ownLines.at(-1)?.span.end ?? 0);
  for (const defect of header.defects) {
    if (defect.kind === 'byte-order-mark') start = Math.max(start, defect.span.end);
  }
  return start;
}

/** Octets of the wire form, and whether what stands from `start` on has it already. */
function measure(octets: Uint8Array, start: number, end: number): { length: number; isWireForm: boolean } {
  let length = end - start + 2;
  let isWireForm = octets[end] === CR && octets[end + 1] === LF;
  const lineEnds = new LineEndSearch(octets, end);
  for (let at = lineEnds.from(start); at < end; at = lineEnds.from(at)) {
    const lineEnd = lineEndLength(octets, at, end);
    if (lineEnd !== 2) isWireForm = false;
    length += 2 - lineEnd;
    at += lineEnd;
  }
  return { length, isWireForm };
}

function isLineEnd(octet: number | undefined): boolean {
  return octet === CR || octet === LF;
}

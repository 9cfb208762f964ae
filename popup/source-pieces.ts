import type { Span } from './view.ts';

/** A stretch of the source as it is drawn: text with the marks that cover it, or octets left out. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Indices into the given marks. */
      readonly marks: readonly number[];
    }
  | { readonly kind: 'gap'; readonly start: number; readonly end: number };

const LINE_FEED = 0x0a;

/** The longest well-formed UTF-8 sequence. */
const maxSequence = 4;

/**
 * The source cut where a mark begins or ends. `shown` are the stretches to draw, in order; what lies between them is a
 * gap. A line is read as UTF-8 where it is well-formed, else octet by octet; no character is cut in two.
 */
export function sourcePieces(octets: Uint8Array, shown: readonly Span[], marks: readonly Span[]): Piece[] {
  const whole = marks.map(({ start, end }) => ({ start: sequenceStart(octets, start), end: sequenceEnd(octets, end) }));
  const pieces: Piece[] = [];
  let at = 0;
  for (const stretch of shown) {
    const start = Math.max(at, sequenceStart(octets, stretch.start));
    const end = sequenceEnd(octets, stretch.end);
    if (start >= end) continue;
    if (start > at) pieces.push({ kind: 'gap', start: at, end: start });
    pieces.push(...textPieces(octets, { start, end }, whole));
    at = end;
  }
  if (at < octets.length) pieces.push({ kind: 'gap', start: at, end: octets.length });
  return pieces;
}

function textPieces(octets: Uint8Array, { start, end }: Span, marks: readonly Span[]): Piece[] {
  const inside = (at: number) => at > start && at < end;
  const cuts = [...new Set([start, ...marks.flatMap((mark) => [mark.start, mark.end]).filter(inside), end])];
  cuts.sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] as number;
    const to = cuts[i + 1] as number;
    const covering = marks.flatMap((mark, index) => (mark.start <= from && mark.end >= to ? [index] : []));
    pieces.push({ kind: 'text', text: decodeLines(octets.subarray(from, to)), marks: covering });
  }
  return pieces;
}

/** Octets as text, line by line, line ends as LF. Only a carriage return that ends no line stays and is seen. */
export function decodeLines(octets: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < octets.length; ) {
    const feed = octets.indexOf(LINE_FEED, at);
    const end = feed < 0 ? octets.length : feed + 1;
    const line = octets.subarray(at, end);
    lines.push(decodeLine(line));
    at = end;
  }
  return lines.join('').replaceAll('\r\n', '\n').replace(/\r$/, '');
}

function decodeLine(line: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return new TextDecoder('windows-1252').decode(line);
  }
}

/** Where the UTF-8 sequence begins that a cut before the octet at `at` would cut in two; `at` itself where it cuts none. */
function sequenceStart(octets: Uint8Array, at: number): number {
  if (!isContinuation(octets[at])) return at;
  let start = at;
  while (start > 0 && start > at - maxSequence && isContinuation(octets[start])) start--;
  return start + sequenceLength(octets[start]) > at ? start : at;
}

/** Where the UTF-8 sequence ends that an end at `at` would cut in two; `at` itself where it cuts none. */
function sequenceEnd(octets: Uint8Array, at: number): number {
  const start = sequenceStart(octets, at);
  return start === at ? at : Math.min(octets.length, start + sequenceLength(octets[start]));
}

function isContinuation(octet: number | undefined): boolean {
  return octet !== undefined && (octet & 0xc0) === 0x80;
}

/** Length that the first octet of a UTF-8 sequence announces; 1 for any other octet. */
function sequenceLength(lead: number | undefined): number {
  if (lead === undefined || lead < 0xc0) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

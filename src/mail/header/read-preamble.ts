import { lineEndKind } from '../source/line-end.ts';
import type { Span } from '../source/span.ts';
import { fieldNameOf, isEnvelopeLine, lineAt, type OctetLine } from './octet-line.ts';

/** What stands before the first field and is no part of the message as it went over the wire. */
export interface Preamble {
  readonly fromLine: Span | null;
  readonly ownLines: readonly OctetLine[];
  /** UTF-8 byte order marks: of the file, and of the text that Thunderbird put its lines before. */
  readonly marks: readonly Span[];
  /** A `From ` line above the one in `fromLine`. */
  readonly surplus: readonly Span[];
  /** First octet of the message proper. */
  readonly end: number;
}

const OWN_NAMES: ReadonlySet<string> = new Set([
  'x-account-key',
  'x-uidl',
  'x-mozilla-status',
  'x-mozilla-status2',
  'x-mozilla-keys',
]);

/** Without one of these the lines are not Thunderbird's: X-UIDL alone is some POP3 server's. */
const OWN_SIGNS: ReadonlySet<string> = new Set(['x-account-key', 'x-mozilla-status']);

const MAX_OWN_NAME = 24;

/**
 * Reads byte order mark, mbox `From ` line and Thunderbird's own lines from the top of a message.
 * Thunderbird writes each of its lines once, unfolded and with the same line end, above all that came over the
 * wire; whatever breaks that way is the sender's and stays a field.
 */
export function readPreamble(octets: Uint8Array, start: number, limit: number): Preamble {
  const marks: Span[] = [];
  const surplus: Span[] = [];
  let fromLine: Span | null = null;
  let ownLines: readonly OctetLine[] = [];
  let at = start;
  for (const isTop of [true, false]) {
    const mark = markAt(octets, at, limit);
    if (mark !== null) {
      marks.push(mark);
      at = mark.end;
    }
    for (let line = envelopeLineAt(octets, at, limit); line !== null; line = envelopeLineAt(octets, at, limit)) {
      if (fromLine !== null) surplus.push(fromLine);
      fromLine = { start: line.start, end: line.end };
      at = line.end;
    }
    if (!isTop) break;
    ownLines = readOwnLines(octets, at, limit);
    if (ownLines.length === 0) break;
    at = ownLines.at(-1)?.end ?? at;
  }
  return { fromLine, ownLines, marks, surplus, end: at };
}

function readOwnLines(octets: Uint8Array, start: number, limit: number): readonly OctetLine[] {
  const lines: OctetLine[] = [];
  const names = new Set<string>();
  let isSigned = false;
  let kind: string | null = null;
  for (let at = start; at < limit; ) {
    const line = lineAt(octets, at, limit);
    const name = fieldNameOf(octets, line, MAX_OWN_NAME);
    if (name === null) break;
    const key = String.fromCharCode(...octets.subarray(name.start, name.end)).toLowerCase();
    const lineKind = lineEndKind(octets, line.contentEnd, line.end - line.contentEnd);
    if (!OWN_NAMES.has(key) || names.has(key) || lineKind !== (kind ?? lineKind)) break;
    kind = lineKind;
    names.add(key);
    isSigned ||= OWN_SIGNS.has(key);
    lines.push(line);
    at = line.end;
  }
  return isSigned ? lines : [];
}

function markAt(octets: Uint8Array, at: number, limit: number): Span | null {
  if (at + 3 > limit) return null;
  const isMark = octets[at] === 0xef && octets[at + 1] === 0xbb && octets[at + 2] === 0xbf;
  return isMark ? { start: at, end: at + 3 } : null;
}

function envelopeLineAt(octets: Uint8Array, at: number, limit: number): OctetLine | null {
  if (octets[at] !== 0x46 && octets[at] !== 0x3e) return null;
  const line = lineAt(octets, at, limit);
  if (!isEnvelopeLine(octets, at, line.contentEnd)) return null;
  return fieldNameOf(octets, line, line.contentEnd) === null ? line : null;
}

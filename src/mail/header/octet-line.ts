import { lineEndFrom, lineEndLength } from '../source/line-end.ts';

/** A line, or a field with its folds, by the octets of the source. */
export interface OctetLine {
  readonly start: number;
  /** First octet of the last line end; `end` where there is none. */
  readonly contentEnd: number;
  /** First octet after the last line end. */
  readonly end: number;
}

/** The single line that starts at `start`. */
export function lineAt(octets: Uint8Array, start: number, limit: number): OctetLine {
  const contentEnd = lineEndFrom(octets, start, limit);
  return { start, contentEnd, end: contentEnd + lineEndLength(octets, contentEnd, limit) };
}

/**
 * The line that starts at `start` with the lines folded under it (RFC 5322 §2.2.3). A line of nothing but
 * white space is one of them, as in Thunderbird and in the obsolete syntax (§4.2): it ends no section.
 */
export function foldedLineAt(octets: Uint8Array, start: number, limit: number): OctetLine {
  let contentEnd = start;
  let end = start;
  do {
    contentEnd = lineEndFrom(octets, end, limit);
    end = contentEnd + lineEndLength(octets, contentEnd, limit);
  } while (end < limit && isWhiteSpace(octets[end]));
  return { start, contentEnd, end };
}

/** The field name of a line: what stands before its colon, the obsolete white space between left out (RFC 5322 §4.5). Null where there is none. */
export function fieldNameOf(
  octets: Uint8Array,
  line: OctetLine,
  maxOctets: number,
): { start: number; end: number; colon: number } | null {
  const { start } = line;
  const last = Math.min(line.contentEnd, start + maxOctets);
  let colon = start;
  while (colon < last && octets[colon] !== 0x3a) {
    if (octets[colon] === 0x0a || octets[colon] === 0x0d) return null;
    colon++;
  }
  if (colon >= last) return null;
  let end = colon;
  while (end > start && isWhiteSpace(octets[end - 1])) end--;
  return end === start || isWhiteSpace(octets[start]) || isEnvelopeLine(octets, start, end)
    ? null
    : { start, end, colon };
}

/** Whether mbox's `From sender date` (or a quoted `>From …`) starts at `start`; `end` is where a field name ends there, `From : x` being a field. */
export function isEnvelopeLine(octets: Uint8Array, start: number, end: number): boolean {
  const at = octets[start] === 0x3e ? start + 1 : start;
  return end > at + 4 && startsWith(octets, at, 'From ');
}

/** Whether an octet is space or tab. */
export function isWhiteSpace(octet: number | undefined): boolean {
  return octet === 0x20 || octet === 0x09;
}

function startsWith(octets: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (octets[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

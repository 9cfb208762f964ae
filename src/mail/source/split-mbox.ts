import type { Span } from './span.ts';

const LF = 10;
const CR = 13;

/** `From `, with which an mbox separator line begins (RFC 4155, appendix A). */
const SEPARATOR = [0x46, 0x72, 0x6f, 0x6d, 0x20];

/** Whether the octets begin as an mbox file does. */
export function isMbox(octets: Uint8Array): boolean {
  return isSeparator(octets, 0);
}

/**
 * The messages of an mbox file, each with its own separator line, in their order; together they are the
 * whole file. A line that begins with `From ` separates only where it follows an empty line and a header
 * field (or a `>From ` line) follows it: writers differ in whether they quote such lines in a text. Octets
 * before the first separator, and a last message that is cut off, are messages like the others.
 */
export function splitMbox(octets: Uint8Array): Span[] {
  const starts = [0];
  for (let line = 0; line < octets.length; line = nextLine(octets, line)) {
    if (line > 0 && isEmptyLineBefore(octets, line) && isSeparator(octets, line)) starts.push(line);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? octets.length }));
}

function isSeparator(octets: Uint8Array, at: number): boolean {
  if (!SEPARATOR.every((octet, index) => octets[at + index] === octet)) return false;
  const next = nextLine(octets, at);
  if (octets[next] === 0x3e && SEPARATOR.every((octet, index) => octets[next + 1 + index] === octet)) return true;
  return isFieldLine(octets, next);
}

/** Field name of printable ASCII, white space allowed before the colon (RFC 5322 §2.2, §4.5). */
function isFieldLine(octets: Uint8Array, at: number): boolean {
  let i = at;
  while (i < octets.length && isFieldNameOctet(octets[i] as number)) i++;
  if (i === at) return false;
  while (octets[i] === 0x20 || octets[i] === 0x09) i++;
  return octets[i] === 0x3a;
}

function isFieldNameOctet(octet: number): boolean {
  return octet > 0x20 && octet < 0x7f && octet !== 0x3a;
}

function nextLine(octets: Uint8Array, at: number): number {
  const end = octets.indexOf(LF, at);
  return end < 0 ? octets.length : end + 1;
}

function isEmptyLineBefore(octets: Uint8Array, line: number): boolean {
  const before = octets[line - 2];
  return before === LF || (before === CR && octets[line - 3] === LF);
}

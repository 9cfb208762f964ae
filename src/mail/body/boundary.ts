const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** Octets of a line that may be a delimiter. RFC 2046 §5.1.1 allows a boundary 70. */
const MAX_DELIMITER = 1_000;

/** A line that begins with two hyphens. */
export interface DashLine {
  readonly start: number;
  /** Octets of the line end before it belong to the delimiter (RFC 2046 §5.1.1): the part ends here. */
  readonly contentEnd: number;
  /** First octet of the next line. */
  readonly next: number;
  /** What follows the hyphens, white space at its end taken off, one code unit an octet. */
  readonly text: string;
}

/**
 * The first line that begins with two hyphens and holds `minLength` octets after them, from the beginning of
 * a line at `from` on; null where there is none. Lines end with LF, CRLF or CR. Linear; octets without hyphens
 * are passed at the speed of a search.
 */
export function nextDashLine(octets: Uint8Array, from: number, minLength = 0): DashLine | null {
  for (let at = octets.indexOf(DASH, from); at >= 0; at = octets.indexOf(DASH, at)) {
    const start = at;
    const isDashLine = octets[start + 1] === DASH && (start === from || isLineEnd(octets[start - 1]));
    while (at < octets.length && !isLineEnd(octets[at])) at++;
    if (isDashLine && at - start - 2 >= minLength) return dashLineOf(octets, start, at);
  }
  return null;
}

function dashLineOf(octets: Uint8Array, start: number, lineEnd: number): DashLine {
  let end = lineEnd;
  let next = end;
  if (octets[next] === CR) next++;
  if (octets[next] === CR && octets[next + 1] === LF) next++;
  if (octets[next] === LF) next++;
  let contentEnd = start;
  if (octets[contentEnd - 1] === LF) contentEnd--;
  if (octets[contentEnd - 1] === CR) contentEnd--;
  while (end > start + 2 && isWhiteSpace(octets[end - 1])) end--;
  const isShort = end - start <= MAX_DELIMITER;
  return { start, contentEnd, next, text: isShort ? String.fromCharCode(...octets.subarray(start + 2, end)) : '' };
}

/**
 * What to split a multipart by whose Content-Type names no boundary: the first line of two hyphens and more
 * after which a `Content-` field follows. Null where `isOther` says of a line before it that it belongs to
 * another multipart.
 */
export function guessBoundary(octets: Uint8Array, from: number, isOther: (text: string) => boolean): string | null {
  let line = nextDashLine(octets, from);
  for (let tries = 0; line !== null && tries < 20 && !isOther(line.text); tries++) {
    const follower = String.fromCharCode(...octets.subarray(line.next, line.next + 8)).toLowerCase();
    if (line.text !== '' && follower === 'content-') return line.text;
    line = nextDashLine(octets, line.next);
  }
  return null;
}

function isLineEnd(octet: number | undefined): boolean {
  return octet === LF || octet === CR;
}

function isWhiteSpace(octet: number | undefined): boolean {
  return octet === 0x20 || octet === 0x09;
}

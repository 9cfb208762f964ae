const LF = 0x0a;
const CR = 0x0d;

/** The kinds of line end that are met: as sent, as stored under Unix, as of old Macintosh, as doubled by a broken transfer. */
export type LineEnd = 'CRLF' | 'LF' | 'CR' | 'CRCRLF';

/** Index of the line end at or after `from`, `limit` where there is none before it. */
export function lineEndFrom(octets: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const octet = octets[at];
    if (octet === LF || octet === CR) return at;
    at++;
  }
  return limit;
}

/** Number of octets of the line end that stands at `at`; 0 where none does. CR CR LF is one line end. */
export function lineEndLength(octets: Uint8Array, at: number, limit: number): number {
  if (at >= limit) return 0;
  if (octets[at] === LF) return 1;
  if (octets[at] !== CR) return 0;
  if (at + 1 < limit && octets[at + 1] === LF) return 2;
  return at + 2 < limit && octets[at + 1] === CR && octets[at + 2] === LF ? 3 : 1;
}

/** Kind of the line end of `length` octets at `at`. */
export function lineEndKind(octets: Uint8Array, at: number, length: number): LineEnd {
  if (length === 3) return 'CRCRLF';
  if (length === 2) return 'CRLF';
  return octets[at] === LF ? 'LF' : 'CR';
}

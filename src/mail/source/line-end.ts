const LF = 0x0a;
const CR = 0x0d;

/** The kinds of line end that are met: as sent, as stored under Unix, as of old Macintosh, as doubled by a broken transfer. */
export type LineEnd = 'CRLF' | 'LF' | 'CR' | 'CRCRLF';

/** Index of the line end at or after `from`, `limit` where there is none before it. For a single line. */
export function lineEndFrom(octets: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const octet = octets[at];
    if (octet === LF || octet === CR) return at;
    at++;
  }
  return limit;
}

/**
 * Searches line ends one after the other, at the speed of the engine's own search: megabytes are walked
 * through where scripts are not compiled, too. What was found ahead is kept, so that octets without any
 * CR, or any LF, are searched for it once.
 */
export class LineEndSearch {
  readonly #octets: Uint8Array;
  readonly #limit: number;
  #lf = -1;
  #cr = -1;

  constructor(octets: Uint8Array, limit: number) {
    this.#octets = limit < octets.length ? octets.subarray(0, limit) : octets;
    this.#limit = Math.min(limit, octets.length);
  }

  /** Index of the line end at or after `from`, the limit where there is none. `from` never goes back. */
  from(from: number): number {
    if (this.#lf < from) this.#lf = this.#next(LF, from);
    if (this.#cr < from) this.#cr = this.#next(CR, from);
    return Math.min(this.#lf, this.#cr);
  }

  #next(octet: number, from: number): number {
    const at = this.#octets.indexOf(octet, from);
    return at < 0 ? this.#limit : at;
  }
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

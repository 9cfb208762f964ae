import type { TransferCursor } from './transfer-cursor.ts';

/** Value of each octet in the base64 alphabet (RFC 4648 §4); PAD, SPACE and JUNK for the others. */
const VALUES = new Int8Array(256);
const PAD = -1;
const SPACE = -2;
const JUNK = -3;

VALUES.fill(JUNK);
for (let i = 0; i < 64; i++) {
  VALUES['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charCodeAt(i)] = i;
}
VALUES[0x3d] = PAD;
for (const octet of [0x09, 0x0a, 0x0d, 0x20]) VALUES[octet] = SPACE;

/**
 * Undoes base64 (RFC 2045 §6.8) one quantum of four at a time, with the tolerance of mailparser: what is
 * not of the alphabet is skipped, and padding ends a quantum wherever it stands, after which a new one
 * begins (so that encodings put one after the other are all read).
 */
export class Base64Cursor implements TransferCursor {
  readonly #octets: Uint8Array;
  readonly #end: number;
  at: number;
  start: number;
  end: number;
  count = 0;
  faults = 0;
  readonly values = new Uint8Array(3);

  constructor(octets: Uint8Array, at: number, end: number) {
    this.#octets = octets;
    this.#end = end;
    this.at = at;
    this.start = at;
    this.end = at;
  }

  next(): boolean {
    const octets = this.#octets;
    let bits = 0;
    let digits = 0;
    let at = this.at;
    while (at < this.#end) {
      const value = VALUES[octets[at] as number] as number;
      if (value >= 0) {
        if (digits === 0) this.start = at;
        bits = (bits << 6) | value;
        at++;
        if (++digits === 4) return this.#give(at, bits, 3);
      } else if (value === PAD && digits > 0) {
        while (at < this.#end && VALUES[octets[at] as number] === PAD) at++;
        if (digits > 1) return this.#give(at, bits << (6 * (4 - digits)), digits - 1);
        this.faults++;
        digits = 0;
        bits = 0;
      } else {
        if (value === JUNK) this.faults++;
        at++;
      }
    }
    if (digits > 1) return this.#give(at, bits << (6 * (4 - digits)), digits - 1);
    if (digits > 0) this.faults++;
    this.at = at;
    this.count = 0;
    return false;
  }

  #give(at: number, bits: number, count: number): boolean {
    this.at = at;
    this.end = at;
    this.count = count;
    this.values[0] = bits >> 16;
    this.values[1] = bits >> 8;
    this.values[2] = bits;
    return true;
  }
}

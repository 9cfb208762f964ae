import type { TransferCursor } from './transfer-cursor.ts';

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const EQUALS = 0x3d;

/**
 * Undoes quoted-printable (RFC 2045 §6.7) one octet at a time, with the tolerance of mailparser: white
 * space before a line end is dropped first, then soft line breaks (also in the midst of `=4=` `1`), then
 * `=XX` is read in either case; an `=` that begins nothing stands for itself.
 */
export class QuotedPrintableCursor implements TransferCursor {
  readonly #octets: Uint8Array;
  readonly #end: number;
  /** White space before this octet is known not to end a line. */
  #keptUntil = 0;
  at: number;
  start: number;
  end: number;
  count = 0;
  faults = 0;
  readonly values = new Uint8Array(1);

  constructor(octets: Uint8Array, at: number, end: number) {
    this.#octets = octets;
    this.#end = end;
    this.at = at;
    this.start = at;
    this.end = at;
  }

  next(): boolean {
    const at = this.#pastSoftBreaks(this.#kept(this.at));
    if (at >= this.#end) {
      this.at = at;
      this.count = 0;
      return false;
    }
    const octet = this.#octets[at] as number;
    if (octet !== EQUALS) return this.#give(at, at + 1, octet);
    const first = this.#pastSoftBreaks(this.#kept(at + 1));
    const high = this.#hexAt(first);
    const second = high < 0 ? first : this.#pastSoftBreaks(this.#kept(first + 1));
    const low = high < 0 ? -1 : this.#hexAt(second);
    if (low >= 0) return this.#give(at, second + 1, high * 16 + low);
    this.faults++;
    return this.#give(at, at + 1, octet);
  }

  #give(start: number, end: number, value: number): boolean {
    this.start = start;
    this.end = end;
    this.at = end;
    this.count = 1;
    this.values[0] = value;
    return true;
  }

  /** The first octet at or after `at` that is no white space at the end of a line. */
  #kept(at: number): number {
    if (at < this.#keptUntil || !this.#isBlank(at)) return at;
    let end = at + 1;
    while (this.#isBlank(end)) end++;
    const follower = this.#octets[end];
    if (end >= this.#end || follower === LF || follower === CR) return end;
    this.#keptUntil = end;
    return at;
  }

  /** The first octet at or after the kept octet `at` that begins no soft line break. */
  #pastSoftBreaks(at: number): number {
    let here = at;
    while (here < this.#end && this.#octets[here] === EQUALS) {
      let next = this.#kept(here + 1);
      if (next < this.#end) {
        if (this.#octets[next] === CR) next = this.#kept(next + 1);
        if (next >= this.#end || this.#octets[next] !== LF) return here;
        next = this.#kept(next + 1);
      }
      here = next;
    }
    return here;
  }

  #isBlank(at: number): boolean {
    if (at >= this.#end) return false;
    const octet = this.#octets[at];
    return octet === SPACE || octet === TAB;
  }

  #hexAt(at: number): number {
    if (at >= this.#end) return -1;
    const octet = this.#octets[at] as number;
    if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
    const letter = octet & 0xdf;
    return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
  }
}

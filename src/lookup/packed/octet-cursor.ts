/** LEB128: octets of a 128-bit number, seven bits each. */
const maxBigVarintOctets = 19;
const maxVarintOctets = 5;

/** Reads numbers off octets. Past the end, or in a number too long, everything reads as 0 and `failed` stays set. */
export class OctetCursor {
  readonly #octets: Uint8Array;
  #at = 0;
  failed = false;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  /** Every octet was read, and nothing beyond them. */
  get isAtEnd(): boolean {
    return !this.failed && this.#at === this.#octets.length;
  }

  octet(): number {
    const octet = this.#octets[this.#at++];
    if (octet === undefined) this.failed = true;
    return octet ?? 0;
  }

  /** An unsigned LEB128 number below 2 ** 35. */
  varint(): number {
    const first = this.octet();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    let unit = 0x80;
    for (let i = 1; i < maxVarintOctets; i++) {
      const octet = this.octet();
      value += (octet & 0x7f) * unit;
      if (octet < 0x80) return value;
      unit *= 0x80;
    }
    this.failed = true;
    return 0;
  }

  /** `count` unsigned numbers below 2 ** 32. */
  varints(count: number): Uint32Array {
    const values = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const octet = this.#octets[this.#at];
      if (octet !== undefined && octet < 0x80) {
        values[i] = octet;
        this.#at++;
      } else {
        values[i] = this.varint();
      }
    }
    return values;
  }

  /** A signed number, laid over the unsigned ones by turns: 0, -1, 1, -2, … */
  signedVarint(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** An unsigned LEB128 number below 2 ** 133. */
  bigVarint(): bigint {
    let value = 0n;
    for (let i = 0; i < maxBigVarintOctets; i++) {
      const octet = this.octet();
      value |= BigInt(octet & 0x7f) << BigInt(7 * i);
      if (octet < 0x80) return value;
    }
    this.failed = true;
    return 0n;
  }
}

/** Writes numbers as the cursor of `src/lookup/packed` reads them. */
export class OctetWriter {
  readonly #octets: number[] = [];

  octet(value: number): void {
    this.#octets.push(value);
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#octets.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#octets.push(rest);
  }

  signedVarint(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bigVarint(value: bigint): void {
    let rest = value;
    while (rest >= 0x80n) {
      this.#octets.push(Number(rest & 0x7fn) + 0x80);
      rest >>= 7n;
    }
    this.#octets.push(Number(rest));
  }

  octets(): Uint8Array {
    return Uint8Array.from(this.#octets);
  }
}

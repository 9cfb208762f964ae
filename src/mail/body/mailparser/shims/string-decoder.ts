/** Node's `string_decoder` for UTF-8, the one encoding that libmime asks it for. */
export class StringDecoder {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  write(octets: Uint8Array): string {
    return this.#decoder.decode(octets, { stream: true });
  }

  end(octets?: Uint8Array): string {
    return this.#decoder.decode(octets);
  }
}

/**
 * The web standards that the engine may use: each exists alike in Thunderbird, in Node and in a
 * worker, is deterministic, and reaches neither network nor clock. `tsconfig.core.json` compiles the
 * engine against this file alone, without the DOM's and Node's types.
 */

/** WHATWG URL, the parser that a browser uses for a link. */
declare class URL {
  constructor(url: string, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** WHATWG Encoding: octets of a legacy or Unicode charset to text. Throws RangeError for an unknown label. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(octets?: Uint8Array, options?: { stream?: boolean }): string;
}

/** WHATWG Encoding: text to UTF-8. */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

/** Web Cryptography: digests only. */
declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', octets: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> };
};

/** WHATWG DOM: the means to call a request off. Without `AbortSignal.timeout`, which reads the clock. */
declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}

interface AbortSignal {
  readonly aborted: boolean;
}

/** Compression Streams: gzip, zlib and raw deflate undone. Reads and writes reject on corrupt octets. */
declare class DecompressionStream {
  constructor(format: 'gzip' | 'deflate' | 'deflate-raw');
  readonly readable: {
    getReader(): {
      read(): Promise<{ done: boolean; value?: Uint8Array }>;
      cancel(): Promise<void>;
    };
  };
  readonly writable: {
    getWriter(): {
      readonly closed: Promise<unknown>;
      write(octets: Uint8Array<ArrayBuffer>): Promise<void>;
      close(): Promise<void>;
    };
  };
}

import { charsetOf, decodeOctets } from '../../../source/charset.ts';

/** Names by which libmime asks iconv-lite for what the WHATWG Encoding standard names otherwise. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['maccyrillic', 'x-mac-cyrillic'],
  ['macukraine', 'x-mac-ukrainian'],
]);

interface Codec {
  readonly decoder: (octets: Uint8Array) => string;
}

const codecs = new Map<string, Codec>();

/** iconv-lite over the engine's own charsets, so that the same octets give the same text everywhere. */
export default {
  /** One object a name: libmime tells codecs apart by identity. */
  getCodec(name: string): Codec {
    let codec = codecs.get(name);
    if (codec === undefined) {
      codec = { decoder: (octets) => decodeOctets(octets, labelOf(name)) };
      codecs.set(name, codec);
    }
    return codec;
  },

  encodingExists(name: string): boolean {
    return charsetOf(labelOf(name)) !== null;
  },

  /** Collects what is written and decodes it at the end: some charsets have state. */
  getDecoder(name: string) {
    const chunks: Uint8Array[] = [];
    return {
      write(chunk: Uint8Array): string {
        chunks.push(chunk.slice());
        return '';
      },
      end: () => decodeOctets(join(chunks), labelOf(name)),
    };
  },

  decode(octets: Uint8Array, name: string): string {
    return decodeOctets(octets, labelOf(name));
  },
};

function labelOf(name: string): string {
  const key = name.toLowerCase();
  return LABELS.get(key) ?? key;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    octets.set(chunk, at);
    at += chunk.length;
  }
  return octets;
}

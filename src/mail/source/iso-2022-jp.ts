import type { TracedText } from './traced-text.ts';
import { TracedTextBuilder } from './traced-text-builder.ts';

const ESC = 0x1b;

/** How the octets of one designated set are read: `width` octets give the `charset`'s character with high bits set, after `prefix`. */
interface CodedSet {
  readonly width: 1 | 2;
  readonly charset: 'ascii' | 'roman' | 'euc-jp' | 'gbk' | 'euc-kr';
  readonly prefix: readonly number[];
}

const ASCII: CodedSet = { width: 1, charset: 'ascii', prefix: [] };
const ROMAN: CodedSet = { width: 1, charset: 'roman', prefix: [] };
const JIS_X_0208: CodedSet = { width: 2, charset: 'euc-jp', prefix: [] };

/** What follows ESC. RFC 1468; RFC 1554 (ISO-2022-JP-2); RFC 2237 (-1); `(I` and `(H` as met in mail; JIS X 0213 read as 0208. */
const DESIGNATIONS: readonly (readonly [string, CodedSet])[] = [
  ['(B', ASCII],
  ['(J', ROMAN],
  ['(H', ROMAN],
  ['(I', { width: 1, charset: 'euc-jp', prefix: [0x8e] }],
  ['$@', JIS_X_0208],
  ['$B', JIS_X_0208],
  ['$(@', JIS_X_0208],
  ['$(B', JIS_X_0208],
  ['$(O', JIS_X_0208],
  ['$(Q', JIS_X_0208],
  ['$(D', { width: 2, charset: 'euc-jp', prefix: [0x8f] }],
  ['$A', { width: 2, charset: 'gbk', prefix: [] }],
  ['$(C', { width: 2, charset: 'euc-kr', prefix: [] }],
];

/** Whether an escape of ISO-2022-JP that leads out of ASCII stands in the octets. */
export function hasIso2022Escape(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(ESC); at >= 0; at = octets.indexOf(ESC, at + 1)) {
    const found = designationAt(octets, at);
    if (found !== null && found.set !== ASCII) return true;
  }
  return false;
}

/**
 * ISO-2022-JP as traced text, one run a character. An escape belongs to the character after it, line ends
 * passed over because unfolding takes them out (the last one to the character before): so the octets of a
 * text hold what is needed to decode it. Decoded over EUC-JP, which browsers and Node have alike, NEC's
 * and IBM's additions included.
 */
export function decodeIso2022Jp(octets: Uint8Array, start: number): TracedText {
  const builder = new TracedTextBuilder(start);
  const characters = new CharacterCache();
  let set = ASCII;
  let from = 0;
  for (let at = 0; at < octets.length; ) {
    const octet = octets[at] as number;
    const found = octet === ESC ? designationAt(octets, at) : null;
    if (found !== null) {
      set = found.set;
      at += found.length;
      continue;
    }
    const second = octets[at + 1];
    const isPair = set.width === 2 && isGraphic(octet) && isGraphic(second);
    const length = isPair ? 2 : 1;
    const isLineEnd = octet === 0x0a || octet === 0x0d;
    const character = characterOf(set, octet, isPair ? second : undefined, characters);
    builder.push(character, start + (isLineEnd ? at : from), start + at + length);
    at += length;
    if (!isLineEnd || from === at - length) from = at;
  }
  if (from < octets.length) builder.extend(start + octets.length);
  return builder.build();
}

function designationAt(octets: Uint8Array, at: number): { set: CodedSet; length: number } | null {
  for (const [sequence, set] of DESIGNATIONS) {
    let i = 0;
    while (i < sequence.length && octets[at + 1 + i] === sequence.charCodeAt(i)) i++;
    if (i === sequence.length) return { set, length: 1 + i };
  }
  return null;
}

function characterOf(set: CodedSet, first: number, second: number | undefined, characters: CharacterCache): string {
  if (first <= 0x20 || first === 0x7f) return first === ESC ? '\ufffd' : String.fromCharCode(first);
  if (first > 0x7f) return '\ufffd';
  if (set.charset === 'ascii') return String.fromCharCode(first);
  if (set.charset === 'roman')
    return first === 0x5c ? '\u00a5' : first === 0x7e ? '\u203e' : String.fromCharCode(first);
  if (set.width === 1) return characters.decode(set, [first | 0x80]);
  return second === undefined ? '\ufffd' : characters.decode(set, [first | 0x80, second | 0x80]);
}

function isGraphic(octet: number | undefined): boolean {
  return octet !== undefined && octet > 0x20 && octet < 0x7f;
}

/** A decoder is asked once for each character of one text. */
class CharacterCache {
  readonly #known = new Map<CodedSet, Map<number, string>>();
  readonly #decoders = new Map<string, TextDecoder>();

  decode(set: CodedSet, high: readonly number[]): string {
    let known = this.#known.get(set);
    if (known === undefined) {
      known = new Map();
      this.#known.set(set, known);
    }
    const key = (high[0] as number) * 256 + (high[1] ?? 0);
    let character = known.get(key);
    if (character === undefined) {
      character = this.#decoder(set.charset).decode(Uint8Array.from([...set.prefix, ...high]));
      known.set(key, character);
    }
    return character;
  }

  #decoder(charset: string): TextDecoder {
    let decoder = this.#decoders.get(charset);
    if (decoder === undefined) {
      decoder = new TextDecoder(charset);
      this.#decoders.set(charset, decoder);
    }
    return decoder;
  }
}

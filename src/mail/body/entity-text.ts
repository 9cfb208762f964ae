import type { Locus } from '../source/locus.ts';
import type { Span } from '../source/span.ts';
import type { EntityText } from './body.ts';
import type { Unflowed } from './flowed-text.ts';
import { TextMap } from './text-map.ts';
import { isIdentity } from './transfer-decoding.ts';
import { TransferMap } from './transfer-map.ts';

/** What the text of an entity was decoded from. */
export interface TextSource {
  readonly octets: Uint8Array;
  readonly part: string;
  /** The body, or the beginning of it that was read. */
  readonly span: Span;
  readonly encoding: string;
  readonly charset: string;
  /** The body with its transfer encoding undone. */
  readonly decoded: Uint8Array;
  /** Set where the text was `format=flowed`. */
  readonly unflowed: Unflowed | null;
  /** False where the project's own decoding gave another text than mailparser's: then nothing in it has a place of its own. */
  readonly isAligned: boolean;
}

/** Text of a leaf with the way back through line ends, charset, soft lines and transfer encoding. */
export class TracedEntityText implements EntityText {
  readonly text: string;
  readonly #source: TextSource;
  readonly #textMap: TextMap;
  readonly #transferMap: TransferMap;

  constructor(text: string, source: TextSource) {
    this.text = text;
    this.#source = source;
    this.#textMap = new TextMap(source.unflowed?.octets ?? source.decoded, source.charset);
    this.#transferMap = new TransferMap(source.octets, source.span, source.encoding);
  }

  get charset(): string {
    return this.#source.charset;
  }

  locus(from: number, to: number): Locus {
    const { encoding, part, decoded, isAligned } = this.#source;
    const first = Math.max(0, Math.min(from, this.text.length));
    const last = Math.max(first, Math.min(to, this.text.length));
    const span = isAligned ? this.#decodedSpan(first, last) : { start: 0, end: decoded.length };
    const source = this.#transferMap.source(span.start, span.end);
    return isIdentity(encoding) ? { in: 'source', span: source } : { in: 'entity', part, span, source };
  }

  #decodedSpan(from: number, to: number): Span {
    const { start, end } = this.#textMap.octets(from, to);
    const { unflowed } = this.#source;
    if (unflowed === null) return { start, end };
    const first = originOf(unflowed, start);
    return { start: first, end: end > start ? originOf(unflowed, end - 1) + 1 : first };
  }
}

/** Where octet `at` of the joined text stood before. */
function originOf({ starts, origins }: Unflowed, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return (origins[low] ?? 0) + at - (starts[low] ?? 0);
}

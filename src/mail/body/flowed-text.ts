const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x3e;

/** Text of which some octets are left out, with the places of what is left. */
export interface Unflowed {
  readonly octets: Uint8Array;
  /** Starts of the stretches in `octets`, and beside them where each stood before. */
  readonly starts: readonly number[];
  readonly origins: readonly number[];
}

/**
 * Joins the soft lines of `format=flowed` (RFC 3676 §4), quoting and space-stuffing undone, octet by octet
 * as libmime's `decodeFlowed` does: line ends become LF and an empty last line is dropped.
 */
export function unflow(octets: Uint8Array, hasDelSp: boolean): Unflowed {
  const text = new FlowedBuilder(octets);
  let depth = 0;
  let isFirst = true;
  for (let start = 0; start <= octets.length; ) {
    const found = octets.indexOf(LF, start);
    const next = found < 0 ? octets.length + 1 : found + 1;
    const end = found < 0 ? octets.length : found > start && octets[found - 1] === CR ? found - 1 : found;
    let content = start;
    while (content < end && octets[content] === QUOTE) content++;
    const lineDepth = content - start;
    if (lineDepth > 0 && content < end && octets[content] === SPACE) content++;
    if (lineDepth === depth && text.endsSoftly()) {
      if (hasDelSp) text.dropLast();
      else if (lineDepth === 0 && octets[content] === SPACE && content < end) content++;
      text.add(content, end);
    } else {
      if (!isFirst) text.endParagraph(start - 1);
      text.beginParagraph(start, content);
      depth = lineDepth;
      text.add(content, end);
    }
    isFirst = false;
    start = next;
  }
  return text.build();
}

/** One paragraph after the other: a quote prefix and the pieces of its lines. */
class FlowedBuilder {
  readonly #octets: Uint8Array;
  readonly #joined: Uint8Array;
  readonly #starts: number[] = [];
  readonly #origins: number[] = [];
  #length = 0;
  #pieces: number[] = [];
  #piecesLength = 0;
  #prefix: readonly [number, number] = [0, 0];

  constructor(octets: Uint8Array) {
    this.#octets = octets;
    this.#joined = new Uint8Array(octets.length);
  }

  beginParagraph(start: number, contentStart: number): void {
    this.#pieces = [];
    this.#piecesLength = 0;
    this.#prefix = [start, contentStart];
  }

  add(start: number, end: number): void {
    if (end <= start) return;
    this.#pieces.push(start, end);
    this.#piecesLength += end - start;
  }

  /** Whether the paragraph so far ends with a space and is no signature separator. */
  endsSoftly(): boolean {
    const end = this.#pieces.at(-1);
    if (end === undefined || this.#octets[end - 1] !== SPACE) return false;
    return this.#piecesLength !== 3 || !this.#isSignatureSeparator();
  }

  /** Takes the last octet away: the space that `DelSp=yes` let the sender add. */
  dropLast(): void {
    const last = this.#pieces.length - 1;
    const end = (this.#pieces[last] as number) - 1;
    this.#piecesLength--;
    if (end > (this.#pieces[last - 1] as number)) this.#pieces[last] = end;
    else this.#pieces.length -= 2;
  }

  endParagraph(lineEnd: number): void {
    this.#write();
    this.#copy(lineEnd, lineEnd + 1);
  }

  build(): Unflowed {
    if (this.#piecesLength > 0 || this.#prefix[1] > this.#prefix[0]) this.#write();
    else if (this.#length > 0) this.#length--;
    return { octets: this.#joined.subarray(0, this.#length), starts: this.#starts, origins: this.#origins };
  }

  #isSignatureSeparator(): boolean {
    let text = '';
    for (let i = 0; i < this.#pieces.length; i += 2) {
      for (let at = this.#pieces[i] as number; at < (this.#pieces[i + 1] as number); at++) {
        text += String.fromCharCode(this.#octets[at] as number);
      }
    }
    return text === '-- ';
  }

  #write(): void {
    this.#copy(...this.#prefix);
    for (let i = 0; i < this.#pieces.length; i += 2) {
      this.#copy(this.#pieces[i] as number, this.#pieces[i + 1] as number);
    }
  }

  /** Copies octets, without the space that stuffs the start of a line (a lone CR starts one, too). */
  #copy(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const previous = this.#length === 0 ? LF : this.#joined[this.#length - 1];
      if (this.#octets[at] === SPACE && (previous === LF || previous === CR) && !this.#hasDropped) {
        this.#hasDropped = true;
        at++;
        continue;
      }
      const cr = this.#octets.subarray(at, end).indexOf(CR);
      const stop = cr < 0 ? end : at + cr + 1;
      this.#starts.push(this.#length);
      this.#origins.push(at);
      this.#joined.set(this.#octets.subarray(at, stop), this.#length);
      this.#length += stop - at;
      this.#hasDropped = false;
      at = stop;
    }
  }

  /** One space only is stuffing. */
  #hasDropped = false;
}

import { type Run, TracedText } from './traced-text.ts';

/** Puts a traced text together piece by piece; pieces that adjoin and are exact share a run. */
export class TracedTextBuilder {
  readonly #anchor: number;
  readonly #runs: { -readonly [Key in keyof Run]: Run[Key] }[] = [];
  #text = '';
  #isLastExact = false;

  /** `anchor` is where the text stands in the source should it stay empty. */
  constructor(anchor: number) {
    this.#anchor = anchor;
  }

  get length(): number {
    return this.#text.length;
  }

  /** Adds text that was read from the octets `start` to `end`: exact where there is one octet for each code unit. */
  push(text: string, start: number, end: number): void {
    if (text.length === 0) return;
    const last = this.#runs.at(-1);
    const isExact = end - start === text.length;
    if (last !== undefined && isExact && this.#isLastExact && last.end === start) {
      last.length += text.length;
      last.end = end;
    } else {
      this.#runs.push({ at: this.#text.length, length: text.length, start, end });
    }
    this.#isLastExact = isExact;
    this.#text += text;
  }

  /** Adds a traced text with its runs. */
  append(part: TracedText): void {
    for (const run of part.runs) this.push(part.text.slice(run.at, run.at + run.length), run.start, run.end);
  }

  /** Lets the last run reach to octet `end`: octets that give no text but belong to it (a closing escape). */
  extend(end: number): void {
    const last = this.#runs.at(-1);
    if (last === undefined || last.end >= end) return;
    this.#runs[this.#runs.length - 1] = { ...last, end };
    this.#isLastExact = false;
  }

  build(): TracedText {
    return new TracedText(this.#text, this.#runs, this.#runs[0]?.start ?? this.#anchor);
  }
}

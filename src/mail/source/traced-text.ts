import { cover, type Span } from './span.ts';

/**
 * A stretch of text and the octets it was read from. `at` and `length` count UTF-16 code units of the
 * text. Where `end - start` equals `length` each code unit is one octet and places inside the run are
 * exact; otherwise (an encoded-word, a multibyte character) any place in it leads to the whole run.
 */
export interface Run {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Text that knows which octets of the source each part of it was read from. Immutable. Runs are in the
 * order of the text, cover it without gaps, and need not be adjacent in the source (folds are left out).
 */
export class TracedText {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Where an empty text would stand in the source. */
  readonly #anchor: number;

  constructor(text: string, runs: readonly Run[], anchor = runs[0]?.start ?? 0) {
    this.text = text;
    this.runs = runs;
    this.#anchor = anchor;
  }

  /** Text of which each code unit is one octet, from `start` on. */
  static linear(text: string, start: number): TracedText {
    const runs = text.length === 0 ? [] : [{ at: 0, length: text.length, start, end: start + text.length }];
    return new TracedText(text, runs, start);
  }

  /** Text that as a whole stands for the octets of `span` (a decoded encoded-word). */
  static whole(text: string, span: Span): TracedText {
    const runs = text.length === 0 ? [] : [{ at: 0, length: text.length, start: span.start, end: span.end }];
    return new TracedText(text, runs, span.start);
  }

  /** The texts one after the other. */
  static concat(parts: readonly TracedText[]): TracedText {
    const runs: Run[] = [];
    let text = '';
    for (const part of parts) {
      for (const run of part.runs) runs.push({ ...run, at: run.at + text.length });
      text += part.text;
    }
    return new TracedText(text, runs, parts[0]?.span().start ?? 0);
  }

  get length(): number {
    return this.text.length;
  }

  /** The octets that the code units `from` (inclusive) to `to` (exclusive) were read from. */
  span(from = 0, to = this.text.length): Span {
    let covered: Span | null = null;
    for (let i = this.#runAt(from); i < this.runs.length; i++) {
      const run = this.runs[i] as Run;
      if (run.at >= to && covered !== null) break;
      const piece = pieceOf(run, from, to);
      if (piece === null) {
        if (run.at >= to) break;
        continue;
      }
      covered = covered === null ? piece : cover(covered, piece);
    }
    if (covered !== null) return covered;
    const at = this.#octetAt(from);
    return { start: at, end: at };
  }

  /** The part from code unit `from` to `to`. Bounds as in String.slice, but never negative. */
  slice(from: number, to = this.text.length): TracedText {
    const text = this.text.slice(from, to);
    const runs: Run[] = [];
    for (let i = this.#runAt(from); i < this.runs.length; i++) {
      const run = this.runs[i] as Run;
      if (run.at >= to) break;
      const first = Math.max(run.at, from);
      const last = Math.min(run.at + run.length, to);
      const piece = pieceOf(run, from, to);
      if (piece !== null) runs.push({ at: first - from, length: last - first, ...piece });
    }
    return new TracedText(text, runs, this.#octetAt(from));
  }

  /** Without white space at both ends. */
  trim(): TracedText {
    const from = this.text.length - this.text.trimStart().length;
    return this.slice(from, Math.max(from, this.text.trimEnd().length));
  }

  toString(): string {
    return this.text;
  }

  /** Index of the first run that ends after code unit `at`. */
  #runAt(at: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle] as Run;
      if (run.at + run.length <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #octetAt(at: number): number {
    const run = this.runs[this.#runAt(at)];
    if (run !== undefined) return isExact(run) ? run.start + Math.max(0, at - run.at) : run.start;
    return this.runs.at(-1)?.end ?? this.#anchor;
  }
}

function isExact(run: Run): boolean {
  return run.end - run.start === run.length;
}

function pieceOf(run: Run, from: number, to: number): Span | null {
  const first = Math.max(run.at, from);
  const last = Math.min(run.at + run.length, to);
  if (first >= last) return null;
  if (!isExact(run)) return { start: run.start, end: run.end };
  return { start: run.start + first - run.at, end: run.start + last - run.at };
}

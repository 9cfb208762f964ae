import type { TracedText } from '../../source/traced-text.ts';
import { TracedTextBuilder } from '../../source/traced-text-builder.ts';
import type { Stretch } from './align-references.ts';

/**
 * Puts together the text that a reader sees: white space collapsed (CSS Text Level 3, §4.1), one line a
 * block. Places are code units of the HTML.
 */
export class VisibleTextBuilder {
  readonly #text = new TracedTextBuilder(0);
  #collected = '';
  #collectedEnd = 0;
  /** What separates the next word from the last one: a space or line end with its place. */
  #gap: { readonly character: ' ' | '\n'; readonly start: number; readonly end: number } | null = null;

  get length(): number {
    return this.#text.length + this.#collected.length;
  }

  /** Adds text of one stretch of HTML. `isPreformatted` keeps white space as it is. */
  add(value: string, { from, to, start, end }: Stretch, isPreformatted: boolean): void {
    const isExact = end - start === to - from;
    let at = 0;
    for (const [piece] of value.slice(from, to).matchAll(isPreformatted ? PREFORMATTED : COLLAPSED)) {
      const first = isExact ? start + at : start;
      at += piece.length;
      const last = isExact ? start + at : end;
      if (isPreformatted || !isWhiteSpace(piece)) this.#word(piece, first, last);
      else if (this.length > 0) this.#gap ??= { character: ' ', start: first, end: isExact ? first + 1 : last };
    }
  }

  /** Begins a new line, unless nothing stands on this one. */
  breakLine(at: number): void {
    if (this.length > 0) this.#gap = { character: '\n', start: at, end: at };
  }

  /** Lets a space stand between what came and what comes. */
  breakWord(at: number): void {
    if (this.length > 0) this.#gap ??= { character: ' ', start: at, end: at };
  }

  build(): TracedText {
    this.#flush();
    return this.#text.build();
  }

  #word(piece: string, start: number, end: number): void {
    if (this.#gap !== null) this.#put(this.#gap.character, this.#gap.start, this.#gap.end);
    this.#gap = null;
    this.#put(piece, start, end);
  }

  /** What adjoins and is exact is collected first: a text of many words gives few runs. */
  #put(piece: string, start: number, end: number): void {
    const isExact = end - start === piece.length;
    if (isExact && this.#collected !== '' && this.#collectedEnd === start) {
      this.#collected += piece;
      this.#collectedEnd = end;
      return;
    }
    this.#flush();
    if (isExact) {
      this.#collected = piece;
      this.#collectedEnd = end;
    } else {
      this.#text.push(piece, start, end);
    }
  }

  #flush(): void {
    this.#text.push(this.#collected, this.#collectedEnd - this.#collected.length, this.#collectedEnd);
    this.#collected = '';
  }
}

const COLLAPSED = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;
const PREFORMATTED = /[\s\S]+/g;

function isWhiteSpace(piece: string): boolean {
  return /^[ \t\n\f\r]/.test(piece);
}

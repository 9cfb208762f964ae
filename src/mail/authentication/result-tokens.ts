import type { TracedText } from '../source/traced-text.ts';

/** A piece of a field body in the syntax of RFC 8601 §2.2: code units `at` to `end`, quotes and parentheses left out. */
export interface ResultToken {
  readonly kind: 'text' | 'quoted' | 'comment' | '=' | ';';
  readonly at: number;
  readonly end: number;
  /** White space or a comment stands before it. */
  readonly isApart: boolean;
}

/** Cuts a field body into tokens. Total and linear: what is not closed ends with the text. */
export function resultTokens(body: TracedText): readonly ResultToken[] {
  const { text } = body;
  const tokens: ResultToken[] = [];
  let isApart = true;
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (/\s/.test(character)) {
      isApart = true;
      at++;
      continue;
    }
    const token = tokenAt(text, at, isApart);
    tokens.push(token);
    isApart = token.kind === 'comment';
    at = token.kind === 'quoted' || token.kind === 'comment' ? token.end + 1 : token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, isApart: boolean): ResultToken {
  const character = text[at] as string;
  if (character === '=' || character === ';') return { kind: character, at, end: at + 1, isApart };
  if (character === '"') return { kind: 'quoted', at: at + 1, end: closingQuote(text, at + 1), isApart };
  if (character === '(') return { kind: 'comment', at: at + 1, end: closingParenthesis(text, at + 1), isApart };
  let end = at + 1;
  while (end < text.length && !/[\s=;"(]/.test(text[end] as string)) end++;
  return { kind: 'text', at, end, isApart };
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function closingParenthesis(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}

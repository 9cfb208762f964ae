import { findEncodedWords } from './find-encoded-words.ts';

/** A token of an address list (RFC 5322 §3.2, §3.4) by the code units of its text. Specials are their own kind. */
export interface AddressToken {
  readonly kind: 'word' | 'encoded' | 'quoted' | 'comment' | 'space' | '<' | '>' | ',' | ';' | ':' | '@';
  readonly from: number;
  readonly to: number;
}

const SPECIALS: ReadonlyMap<string, AddressToken['kind']> = new Map([
  ['<', '<'],
  ['>', '>'],
  [',', ','],
  [';', ';'],
  [':', ':'],
  ['@', '@'],
  ['\uff20', '@'],
]);

/** Longest domain literal: `[IPv6:` and the longest address with a zone. */
const MAX_LITERAL = 128;

/**
 * Cuts an address list into tokens that together cover it; stops after `maxSeparators` commas and
 * semicolons. A quotation mark or parenthesis that is never closed is an ordinary character, and so are
 * all further ones: else one stray mark would swallow the address. A full-width `＠` counts as `@`.
 */
export function addressTokens(text: string, maxSeparators: number): readonly AddressToken[] {
  const tokens: AddressToken[] = [];
  const encoded = findEncodedWords(text);
  let nextEncoded = 0;
  let separators = 0;
  let areQuotesClosed = true;
  let areCommentsClosed = true;
  const push = (kind: AddressToken['kind'], from: number, to: number) => {
    const last = tokens.at(-1);
    if (kind === 'word' && last?.kind === 'word') tokens[tokens.length - 1] = { kind, from: last.from, to };
    else tokens.push({ kind, from, to });
  };
  for (let at = 0; at < text.length && separators <= maxSeparators; ) {
    while ((encoded[nextEncoded]?.from ?? text.length) < at) nextEncoded++;
    const word = encoded[nextEncoded];
    const character = text[at] as string;
    const special = SPECIALS.get(character);
    let kind: AddressToken['kind'] = special ?? 'word';
    let to = at + 1;
    if (word !== undefined && word.from === at) {
      kind = 'encoded';
      to = word.to;
    } else if (isSpace(character)) {
      kind = 'space';
      while (to < text.length && isSpace(text[to] as string)) to++;
    } else if (character === '\\') {
      to = Math.min(text.length, at + 2);
    } else if (character === '"' && areQuotesClosed) {
      const end = quotedEnd(text, at);
      areQuotesClosed = end !== null;
      if (end !== null) [kind, to] = ['quoted', end];
    } else if (character === '(' && areCommentsClosed) {
      const end = commentEnd(text, at);
      areCommentsClosed = end !== null;
      if (end !== null) [kind, to] = ['comment', end];
    } else if (character === '[' && tokens.at(-1)?.kind === '@') {
      to = literalEnd(text, at) ?? to;
    }
    push(kind, at, to);
    if (kind === ',' || kind === ';') separators++;
    at = to;
  }
  return tokens;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

function quotedEnd(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return null;
}

function commentEnd(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return null;
}

function literalEnd(text: string, from: number): number | null {
  const limit = Math.min(text.length, from + MAX_LITERAL);
  for (let at = from + 1; at < limit; at++) {
    const character = text[at] as string;
    if (character === ']') return at + 1;
    if (isSpace(character) || character === '>' || character === ',' || character === '<') return null;
  }
  return null;
}

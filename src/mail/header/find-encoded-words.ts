import { decodeBase64Word, decodeQWord } from './word-encoding.ts';

/** An encoded-word (RFC 2047 §2) in a text. */
export interface EncodedWord {
  /** Code units of the text, `=?` and `?=` included. */
  readonly from: number;
  readonly to: number;
  /** As written, without RFC 2231's language. */
  readonly charset: string;
  readonly octets: Uint8Array;
}

/** Longest charset with language that is looked for; RFC 2047 §2 allows 75 for the whole word. */
const MAX_CHARSET_LENGTH = 80;

/**
 * All encoded-words of a text, in order. Laxer than RFC 2047 where mail programs are: any length, spaces
 * and `?` in a Q text, white space and bad padding in B, a last word whose `?=` was cut off with the end
 * of the text (then without white space and punctuation). What cannot be one (characters outside the encoding's alphabet) stays as it stands.
 */
export function findEncodedWords(text: string): readonly EncodedWord[] {
  const words: EncodedWord[] = [];
  for (let from = text.indexOf('=?'); from >= 0; ) {
    const word = encodedWordAt(text, from);
    if (word !== null) words.push(word);
    from = text.indexOf('=?', word === null ? from + 2 : word.to);
  }
  return words;
}

function encodedWordAt(text: string, from: number): EncodedWord | null {
  const head = headAt(text, from);
  if (head === null) return null;
  const end = textEnd(text, head.to);
  if (end === null) return null;
  const payload = text.slice(head.to, end.at);
  const octets = head.encoding === 'b' ? decodeBase64Word(payload) : decodeQWord(payload);
  return octets === null ? null : { from, to: end.to, charset: head.charset, octets };
}

function headAt(text: string, from: number): { charset: string; encoding: 'b' | 'q'; to: number } | null {
  const start = from + 2;
  let at = start;
  while (at < start + MAX_CHARSET_LENGTH && at < text.length && text[at] !== '?') {
    if (text[at] === ' ' || text[at] === '=') return null;
    at++;
  }
  const encoding = text[at + 1]?.toLowerCase();
  if (at === start || text[at] !== '?' || text[at + 2] !== '?') return null;
  if (encoding !== 'b' && encoding !== 'q') return null;
  const charset = text.slice(start, at).split('*', 1)[0] as string;
  return charset === '' ? null : { charset, encoding, to: at + 3 };
}

/** Where the encoded text ends and where the word does; null where another word begins before. */
function textEnd(text: string, from: number): { at: number; to: number } | null {
  let isSolid = true;
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '?' && text[at + 1] === '=') return { at, to: at + 2 };
    if (character === '=' && text[at + 1] === '?' && text[at + 2] !== '=' && at + 2 < text.length) return null;
    if (' \t<>",;'.includes(character)) isSolid = false;
  }
  const at = text.endsWith('?') ? text.length - 1 : text.length;
  return isSolid && at > from ? { at, to: text.length } : null;
}

import type { TracedText } from '../source/traced-text.ts';
import { TracedTextBuilder } from '../source/traced-text-builder.ts';
import { decodePieces } from './decode-pieces.ts';
import { type EncodedWord, findEncodedWords } from './find-encoded-words.ts';

/**
 * Text with its encoded-words (RFC 2047, language suffix of RFC 2231 §5) decoded; each gives one run that
 * leads back to all its octets. Decoded wherever they stand, in quoted strings too, as mail programs do.
 * White space between two of them is dropped, and neighbours of one charset are decoded together.
 */
export function decodeEncodedWords(text: TracedText): TracedText {
  const words = findEncodedWords(text.text);
  if (words.length === 0) return text;
  const builder = new TracedTextBuilder(text.span().start);
  let at = 0;
  for (let first = 0; first < words.length; ) {
    let next = first + 1;
    while (next < words.length && isContinued(text.text, words[next - 1] as EncodedWord, words[next] as EncodedWord)) {
      next++;
    }
    const group = words.slice(first, next);
    const word = group[0] as EncodedWord;
    if (first === 0 || !isWhite(text.text, at, word.from)) builder.append(text.slice(at, word.from));
    const pieces = group.map(({ octets, from, to }) => ({ octets, span: text.span(from, to) }));
    builder.append(decodePieces(pieces, word.charset));
    at = (group.at(-1) as EncodedWord).to;
    first = next;
  }
  builder.append(text.slice(at));
  return builder.build();
}

function isContinued(text: string, word: EncodedWord, next: EncodedWord): boolean {
  return word.charset.toLowerCase() === next.charset.toLowerCase() && isWhite(text, word.to, next.from);
}

function isWhite(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!' \t\r\n'.includes(text[i] as string)) return false;
  return true;
}

import { TracedText } from '../source/traced-text.ts';
import { TracedTextBuilder } from '../source/traced-text-builder.ts';
import type { AddressToken } from './address-tokens.ts';
import { collapseWhiteSpace } from './collapse-white-space.ts';
import { decodeEncodedWords } from './encoded-word.ts';

/** Tokens of `text` as a person reads them (RFC 5322 §3.2.5): quotes and escapes undone, encoded-words decoded, white space collapsed. Comments keep their parentheses, as Thunderbird shows them. */
export function phraseText(text: TracedText, tokens: readonly AddressToken[]): TracedText {
  const parts = tokens.map(({ kind, from, to }) =>
    withoutEscapes(kind === 'quoted' ? text.slice(from + 1, to - 1) : text.slice(from, to)),
  );
  return collapseWhiteSpace(decodeEncodedWords(TracedText.concat(parts)));
}

/** What a comment token says, without its outer parentheses (RFC 5322 §3.2.2). */
export function commentText(text: TracedText, { from, to }: AddressToken): TracedText {
  return collapseWhiteSpace(decodeEncodedWords(withoutEscapes(text.slice(from + 1, to - 1))));
}

/** Takes the backslash of each quoted-pair away (RFC 5322 §3.2.1). */
export function withoutEscapes(text: TracedText): TracedText {
  let backslash = text.text.indexOf('\\');
  if (backslash < 0) return text;
  const builder = new TracedTextBuilder(text.span().start);
  let from = 0;
  while (backslash >= 0) {
    builder.append(text.slice(from, backslash));
    from = backslash + 1;
    backslash = text.text.indexOf('\\', from + 1);
  }
  builder.append(text.slice(from));
  return builder.build();
}

import { charsetOf } from '../source/charset.ts';
import { decodeTraced } from '../source/decode-traced.ts';
import { guessCharset, isAscii } from '../source/guess-charset.ts';
import { hasIso2022Escape } from '../source/iso-2022-jp.ts';
import { cover, type Span } from '../source/span.ts';
import type { TracedText } from '../source/traced-text.ts';
import { TracedTextBuilder } from '../source/traced-text-builder.ts';

/** Octets of a text and the octets of the source that stand for all of them. */
export interface Piece {
  readonly octets: Uint8Array;
  readonly span: Span;
}

/**
 * Pieces of one charset as one text: decoded together, because many programs split in the middle of a
 * character. Each piece is one run; a character cut in two leads to both. `label` may be wrong: where
 * it means nothing or plainly does not fit, the octets are read by what they look like.
 */
export function decodePieces(pieces: readonly Piece[], label: string): TracedText {
  const octets = new Uint8Array(pieces.reduce((length, piece) => length + piece.octets.length, 0));
  const ends: number[] = [];
  for (const piece of pieces) {
    octets.set(piece.octets, ends.at(-1) ?? 0);
    ends.push((ends.at(-1) ?? 0) + piece.octets.length);
  }
  const builder = new TracedTextBuilder(pieces[0]?.span.start ?? 0);
  let pending = '';
  let first = 0;
  let last = 0;
  const flush = () => {
    const { start, end } = cover((pieces[first] as Piece).span, (pieces[last] as Piece).span);
    builder.push(pending, start, end);
    pending = '';
  };
  for (const { text, start, end } of charactersOf(decodeLabelled(octets, label), ends)) {
    let from = last;
    while ((ends[from] as number) <= start) from++;
    let to = from;
    while ((ends[to] as number) < end) to++;
    if (from !== first || to !== last) flush();
    first = from;
    last = to;
    pending += text;
  }
  if (pieces.length > 0) flush();
  return builder.build();
}

/** The runs of a text with exact ones cut where a piece ends. */
function* charactersOf({ text, runs }: TracedText, ends: readonly number[]): Generator<Span & { text: string }> {
  let piece = 0;
  for (const run of runs) {
    if (run.end - run.start !== run.length) {
      yield { text: text.slice(run.at, run.at + run.length), start: run.start, end: run.end };
      continue;
    }
    for (let start = run.start; start < run.end; ) {
      while ((ends[piece] as number) <= start) piece++;
      const end = Math.min(run.end, ends[piece] as number);
      yield { text: text.slice(run.at + start - run.start, run.at + end - run.start), start, end };
      start = end;
    }
  }
}

function decodeLabelled(octets: Uint8Array, label: string): TracedText {
  const charset = charsetOf(label);
  if (charset === null || /^(us-?)?ascii$/i.test(label)) return decodeTraced(octets, 0, guessCharset(octets));
  if (isAscii(octets) && hasIso2022Escape(octets)) return decodeTraced(octets, 0, 'iso-2022-jp');
  const decoded = decodeTraced(octets, 0, charset);
  if (!isMostlyUnknown(decoded.text)) return decoded;
  const guessed = guessCharset(octets);
  return guessed === 'windows-1252' ? decoded : decodeTraced(octets, 0, guessed);
}

/** A cut character is no sign of a wrong label; one unknown in every four is. */
function isMostlyUnknown(text: string): boolean {
  let unknown = 0;
  let high = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) high++;
    if (code === 0xfffd) unknown++;
  }
  return unknown * 4 > high;
}

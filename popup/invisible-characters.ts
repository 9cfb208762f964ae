/** A part of a text: as it is, or one character that would not be seen, or would turn the text around it, by its code. */
export interface SeenPart {
  readonly text: string;
  readonly isCode: boolean;
}

/**
 * Controls (but tab and line feed), format characters (zero-width, bidirectional controls, tags), line and paragraph
 * separators, and the fillers and joiners that show as nothing. Unicode 15, general categories Cc, Cf, Zl, Zp.
 */
const INVISIBLE = /(?![\t\n])(?:\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0)/gu;

/** What may stand before a zero-width joiner that only holds an emoji together. */
const EMOJI_END = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;

/** The text in parts that can be shown as they stand, with each invisible character as its code (`U+202E`). */
export function showInvisible(text: string): SeenPart[] {
  const parts: SeenPart[] = [];
  let at = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (character === '\u200d' && EMOJI_END.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (index > at) parts.push({ text: text.slice(at, index), isCode: false });
    parts.push({ text: codeOf(character), isCode: true });
    at = index + character.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isCode: false });
  return parts;
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) as number;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

import type { TracedText } from '../source/traced-text.ts';
import { TracedTextBuilder } from '../source/traced-text-builder.ts';

/** Text with each stretch of spaces, tabs and line ends made one space, and none at its ends. A full-width space is a character like any other. */
export function collapseWhiteSpace(text: TracedText): TracedText {
  if (!/^[ \t\r\n]|[\t\r\n]| {2}|[ \t\r\n]$/.test(text.text)) return text;
  const builder = new TracedTextBuilder(text.span().start);
  let gap: { readonly from: number; readonly to: number } | null = null;
  for (const match of text.text.matchAll(/[^ \t\r\n]+/g)) {
    const from: number = match.index;
    if (gap !== null) {
      const { start, end } = text.span(gap.from, from);
      builder.push(' ', start, end);
    }
    builder.append(text.slice(from, from + match[0].length));
    gap = { from: from + match[0].length, to: from };
  }
  return builder.build();
}

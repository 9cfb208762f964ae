/** Longest value that a sentence names. In UTF-16 code units. */
export const maxShownLength = 60;

/** A value of the message for a sentence: white space collapsed, cut with an ellipsis where it is too long to read. */
export function shownValue(text: string): string {
  const collapsed = text
    .slice(0, 4 * maxShownLength)
    .replace(/\s+/g, ' ')
    .trim();
  if (collapsed.length <= maxShownLength && text.length <= 4 * maxShownLength) return collapsed;
  return `${[...collapsed.slice(0, maxShownLength - 1)].filter(isWhole).join('')}…`;
}

/** False for half of a surrogate pair. */
function isWhole(character: string): boolean {
  const code = character.charCodeAt(0);
  return character.length > 1 || code < 0xd800 || code > 0xdfff;
}

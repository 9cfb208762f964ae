/** Characters of a text that a registry says; what is longer is cut. */
export const maxTextLength = 200;

/** Whether a parsed JSON value is an object with members. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of the items of a parsed JSON value; empty where it is no array. */
export function itemsOf(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** A text to be shown: on one line, without control and bidirectional characters, cut; null for nothing, and for no text. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const plain = value
    .slice(0, 4 * maxTextLength)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const cut = [...plain].slice(0, maxTextLength).join('');
  return cut === '' ? null : cut;
}

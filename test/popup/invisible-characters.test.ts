import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showInvisible } from '../../popup/invisible-characters.ts';

const shown = (text: string) =>
  showInvisible(text)
    .map((part) => (part.isCode ? `[${part.text}]` : part.text))
    .join('');

describe('characters that would not be seen', () => {
  test.each([
    ['a right-to-left override in a file name', 'invoice\u202efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['a zero-width space in a name', 'pay\u200bpal', 'pay[U+200B]pal'],
    ['a control character', 'a\u0000b\u001bc', 'a[U+0000]b[U+001B]c'],
    ['a soft hyphen', 'ama\u00adzon', 'ama[U+00AD]zon'],
    ['a Hangul filler', 'a\u3164b', 'a[U+3164]b'],
    ['a tag character beyond the first plane', 'a\u{e0041}b', 'a[U+E0041]b'],
    ['a joiner between letters', 'a\u200db', 'a[U+200D]b'],
  ])('%s is shown by its code', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ['line feed and tab', 'a\tb\nc'],
    ['an emoji made of several', '👨‍👩‍👧 🏳️‍🌈'],
    ['Japanese, Arabic and accents', '三井住友 شكرا éß'],
  ])('%s is left alone', (_, text) => {
    expect(showInvisible(text)).toEqual([{ text, isCode: false }]);
  });

  test('nothing else of a text is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = showInvisible(text)
          .map((part) => (part.isCode ? String.fromCodePoint(Number.parseInt(part.text.slice(2), 16)) : part.text))
          .join('');
        expect(back).toBe(text);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { guessCharset } from '../../../src/mail/source/guess-charset.ts';
import { octetsOf } from '../octets.ts';

describe('guessCharset', () => {
  it.each([
    ['nothing', '', 'us-ascii'],
    ['ASCII', 'plain text', 'us-ascii'],
    ['a lone escape', 'a\x1b(Bb', 'us-ascii'],
    ['ISO-2022-JP', '\x1b$B$"\x1b(B', 'iso-2022-jp'],
    ['UTF-8', 'caf\xc3\xa9', 'utf-8'],
    ['Shift_JIS kana', '\x82\xa8\x92\x6d\x82\xe7\x82\xb9', 'shift_jis'],
    ['Shift_JIS of daily kanji alone', '\x8c\x8f\x96\xbc', 'shift_jis'],
    ['EUC-JP', '\xa4\xaa\xc3\xce\xa4\xe9\xa4\xbb', 'euc-jp'],
    ['French', 'les \xe9lections \xe0 No\xebl', 'windows-1252'],
    ['an accent before a letter', '\xe9mission', 'windows-1252'],
    ['typographic quotes', 'it\x92s a \x93dog\x94', 'windows-1252'],
    ['Russian in windows-1251', '\xcf\xf0\xe8\xe2\xe5\xf2', 'windows-1252'],
    ['Russian in KOI8-R', '\xd0\xd2\xc9\xd7\xc5\xd4', 'windows-1252'],
    ['Chinese in GB2312', '\xd6\xd0\xb9\xfa\xc8\xcb\xc3\xf1', 'windows-1252'],
  ])('takes %s', (_, octets, charset) => {
    expect(guessCharset(octetsOf(octets))).toBe(charset);
  });

  it.each([
    ['windows-1251', '\xcf\xf0\xe8\xe2\xe5\xf2', 'windows-1251'],
    ['gbk', '\xd6\xd0\xb9\xfa', 'gbk'],
    ['gbk', '\xc3\xa9', 'utf-8'],
    ['shift_jis', '\xff', 'windows-1252'],
    ['utf-16le', '\xe9\x20', 'windows-1252'],
  ])('follows the declared %s where nothing contradicts it', (declared, octets, charset) => {
    expect(guessCharset(octetsOf(octets), declared)).toBe(charset);
  });

  it('judges a long text by its beginning', () => {
    expect(guessCharset(octetsOf(`a${'\x82\xa0'.repeat(100_000)}`))).toBe('shift_jis');
  });
});

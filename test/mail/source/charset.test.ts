import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsetOf, decodeOctets } from '../../../src/mail/source/charset.ts';
import { octetsOf } from '../octets.ts';

describe('charsetOf', () => {
  it.each([
    ['utf-8', 'utf-8'],
    [' UTF8 ', 'utf-8'],
    ['us-ascii', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['iso-8859-15', 'iso-8859-15'],
    ['cp932', 'shift_jis'],
    ['x-sjis', 'shift_jis'],
    ['Windows-31J', 'shift_jis'],
    ['eucJP-ms', 'euc-jp'],
    ['iso-2022-jp', 'iso-2022-jp'],
    ['ISO-2022-JP-1', 'iso-2022-jp'],
    ['cp50221', 'iso-2022-jp'],
    ['gb2312', 'gbk'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['big5', 'big5'],
    ['koi8-r', 'koi8-r'],
  ])('takes %s for %s', (label, charset) => {
    expect(charsetOf(label)).toBe(charset);
  });

  it.each(['', 'x-unknown', 'utf-7', 'iso-2022-kr', 'hz-gb-2312', 'replacement', 'a'.repeat(10_000)])(
    'knows no charset %.20s',
    (label) => {
      expect(charsetOf(label)).toBeNull();
    },
  );
});

describe('decodeOctets', () => {
  it.each([
    ['utf-8', 'a\xe3\x81\x82', 'aあ'],
    ['utf-8', '\xef\xbb\xbfa', '\ufeffa'],
    ['iso-8859-1', '\x80\x93caf\xe9\x94', '€“café”'],
    ['shift_jis', '\x82\xa0\x87\x40\xb1\\', 'あ①ｱ\\'],
    ['cp932', '\xfb\xfc\x81\x60', '髙～'],
    ['euc-jp', '\xa4\xa2\xad\xa1\x8e\xb1', 'あ①ｱ'],
    ['iso-2022-jp', '\x1b$B$"\x1b(Ba', 'あa'],
    ['iso-2022-jp', '\x1b$B-!\x1b(B', '①'],
    ['iso-2022-jp', '\x1b(I1\x1b(J\\\x1b(B', 'ｱ¥'],
    ['iso-2022-jp-2', '\x1b$A0!\x1b$(C0!\x1b(B', '啊가'],
    ['gb18030', '\xd6\xd0\x94\x39\xfc\x36', '中😀'],
    ['big5', '\xa4\xa4', '中'],
    ['euc-kr', '\xb0\xa1', '가'],
    ['windows-1251', '\xcf\xf0', 'Пр'],
    ['utf-16le', 'a\0\x42\x30', 'aあ'],
  ])('reads %s', (label, octets, text) => {
    expect(decodeOctets(octetsOf(octets), label)).toBe(text);
  });

  it.each([
    ['utf-8', '\xe3\x81<', '\ufffd<'],
    ['utf-8', '\xf0\x9f\x98', '\ufffd'],
    ['utf-8', '\xed\xa0\x80', '\ufffd\ufffd\ufffd'],
    ['shift_jis', '\x82<', '\ufffd<'],
    ['shift_jis', '\x82', '\ufffd'],
    ['euc-jp', '\xa4\x22', '\ufffd"'],
    ['gbk', '\x81\x30<', '\ufffd0<'],
    ['iso-2022-jp', '\x1b$B$', '\ufffd'],
    ['iso-2022-jp', '\x1bX\xff', '\ufffdX\ufffd'],
  ])('marks what %s does not know and keeps the ASCII after it', (label, octets, text) => {
    expect(decodeOctets(octetsOf(octets), label)).toBe(text);
  });

  it('reads octets under an unknown label by what they look like', () => {
    expect(decodeOctets(octetsOf('\xe3\x81\x82'), 'x-unknown')).toBe('あ');
  });

  it('never throws', () => {
    const labels = fc.oneof(fc.string(), fc.constantFrom('utf-8', 'shift_jis', 'gb18030', 'iso-2022-jp', 'utf-16be'));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), labels, (octets, label) => {
        expect(typeof decodeOctets(octets, label)).toBe('string');
      }),
    );
  });
});

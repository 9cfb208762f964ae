import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTraced } from '../../../src/mail/source/decode-traced.ts';
import { octetsOf } from '../octets.ts';
import { traceFault } from '../trace-fault.ts';

const CHARSETS = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'gbk', 'gb18030', 'big5', 'euc-kr', 'windows-1252'];

describe('decodeTraced', () => {
  it.each([
    ['utf-8', 'ab\xe3\x81\x82c', 'あ', 12, 15],
    ['utf-8', 'a\xf0\x9f\x98\x80', '😀', 11, 15],
    ['shift_jis', '\\\x83\x5c\\', 'ソ', 11, 13],
    ['euc-jp', '\xa4\xa2\x8f\xb0\xa1', '丂', 12, 15],
    ['gb18030', '0\x94\x39\xfc\x36', '😀', 11, 15],
    ['windows-1252', 'caf\xe9', 'é', 13, 14],
    ['iso-2022-jp', 'a\x1b$B$"$$\x1b(B', 'あ', 11, 16],
    ['iso-2022-jp', 'a\x1b$B$"$$\x1b(B', 'い', 16, 21],
  ])('ties a character of %s to its octets', (charset, octets, character, start, end) => {
    const text = decodeTraced(octetsOf(octets), 10, charset);
    const at = text.text.indexOf(character);
    expect(text.span(at, at + character.length)).toEqual({ start, end });
  });

  it('keeps an ASCII stretch exact', () => {
    const text = decodeTraced(octetsOf('\x82\xa0plain\x82\xa0'), 0, 'shift_jis');
    expect(text.span(2, 4)).toEqual({ start: 3, end: 5 });
  });

  it('ties UTF-16 as a whole', () => {
    const text = decodeTraced(octetsOf('a\0b\0'), 4, 'utf-16le');
    expect([text.text, text.span(0, 1)]).toEqual(['ab', { start: 4, end: 8 }]);
  });

  it('covers its text with runs, whatever the octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom(...CHARSETS), (octets, charset) => {
        expect(traceFault(decodeTraced(octets, 7, charset), { start: 7, end: 7 + octets.length })).toBeNull();
      }),
    );
  });

  it('reads UTF-8 as the WHATWG decoder does, malformed or not', () => {
    const sequences = fc.constantFrom(
      '\xe3',
      '\x81',
      '\xf0\x9f',
      '\xed\xa0',
      '\xc0',
      '\xf4\x90',
      '\xe3\x81\x82',
      'a',
      '\xff',
    );
    fc.assert(
      fc.property(fc.array(sequences, { maxLength: 30 }), (pieces) => {
        const octets = octetsOf(pieces.join(''));
        expect(decodeTraced(octets, 0, 'utf-8').text).toBe(new TextDecoder('utf-8').decode(octets));
      }),
    );
  });

  it('reads well-formed pairs of two octets as the WHATWG decoder does', () => {
    const charsets = fc.constantFrom('shift_jis', 'euc-jp', 'gbk', 'big5', 'euc-kr');
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 60 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(charsets, pairs, (charset, places) => {
        const [lead, trail] = charset === 'shift_jis' ? [0x89, 0x80] : [0xb0, 0xa1];
        const octets = Uint8Array.from(places.flatMap(([row, cell]) => [lead + (row % 14), trail + cell, 0x61]));
        expect(decodeTraced(octets, 0, charset).text).toBe(new TextDecoder(charset).decode(octets));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEncodedWords } from '../../../src/mail/header/encoded-word.ts';
import { TracedText } from '../../../src/mail/source/traced-text.ts';
import { traceFault } from '../trace-fault.ts';

const decoded = (text: string) => decodeEncodedWords(TracedText.linear(text, 0)).text;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('encoded-words, RFC 2047', () => {
  it.each([
    ['§2 B', '=?utf-8?B?44GC44GE?=', 'あい'],
    ['§2 Q', '=?iso-8859-1?Q?caf=E9?=', 'café'],
    ['§2 in any case', '=?UTF-8?q?=e3=81=82?=', 'あ'],
    ['§4.2 underscore', '=?utf-8?Q?a_b=5F?=', 'a b_'],
    ['§5 among other text', 'a =?utf-8?B?44GC?= b', 'a あ b'],
    ['§6.2 white space between two', '=?utf-8?Q?a?= \t =?utf-8?Q?b?=', 'ab'],
    ['§6.2 of two charsets', '=?iso-8859-1?Q?=E9?= =?utf-8?B?44GC?=', 'éあ'],
    ['§6.2 but not between one and a word', '=?utf-8?Q?a?= b =?utf-8?Q?c?=', 'a b c'],
    ['RFC 2231 §5 language', '=?utf-8*ja?B?44GC?=', 'あ'],
    ['ISO-2022-JP', '=?iso-2022-jp?B?GyRCN29MPhsoQg==?=', '件名'],
    ['no text', 'a=?utf-8?Q??=b', 'ab'],
    ['none at all', 'plain =? text ?=', 'plain =? text ?='],
  ])('%s', (_, text, expected) => {
    expect(decoded(text)).toBe(expected);
  });
});

describe('what mail programs write instead', () => {
  it.each([
    ['a character split between two', '=?utf-8?B?44GC4w==?= =?utf-8?B?gYQ=?=', 'あい'],
    ['the same in Q and B', '=?utf-8?Q?=E3=81?= =?UTF-8?B?gg==?=', 'あ'],
    ['ISO-2022-JP split without its escapes', '=?iso-2022-jp?B?GyRCJCIk?= =?iso-2022-jp?B?JBsoQg==?=', 'あい'],
    ['no padding', '=?utf-8?B?4oKs?= =?utf-8?B?YQ?=', '€a'],
    ['padding in the middle', '=?utf-8?B?YQ==YQ==?=', 'aa'],
    ['white space in B', '=?utf-8?B?44GC 44GE?=', 'あい'],
    ['spaces in Q', '=?utf-8?Q?a b?=', 'a b'],
    ['question marks in Q', '=?utf-8?Q?Really??=', 'Really?'],
    ['an equals sign without digits', '=?utf-8?Q?1=2=?=', '1=2'],
    ['no space around', 'x=?utf-8?Q?y?=z', 'xyz'],
    ['the end cut off', 'a =?utf-8?B?44GC44GE', 'a あい'],
    ['half the end cut off', 'a =?utf-8?B?44GC?', 'a あ'],
    ['Shift_JIS labelled UTF-8', '=?utf-8?B?gqiSbYLngrk=?=', 'お知らせ'],
    ['UTF-8 labelled EUC-JP', '=?euc-jp?B?44GK55+l44KJ44Gb?=', 'お知らせ'],
    ['UTF-8 labelled ASCII', '=?us-ascii?Q?=E3=81=82?=', 'あ'],
    ['ISO-2022-JP labelled UTF-8', '=?utf-8?B?GyRCN29MPhsoQg==?=', '件名'],
    ['an unknown charset', '=?x-unknown?B?44GC?=', 'あ'],
    ['NEC characters', '=?iso-2022-jp?B?GyRCLSEbKEI=?=', '①'],
  ])('%s', (_, text, expected) => {
    expect(decoded(text)).toBe(expected);
  });
});

describe('what is no encoded-word', () => {
  it.each([
    ['another encoding', '=?utf-8?X?abc?='],
    ['no charset', '=??Q?abc?='],
    ['a space in the charset', '=?utf 8?Q?abc?='],
    ['a character that base64 lacks', '=?utf-8?B?ab*c?='],
    ['raw text in Q', '=?utf-8?Q?caf\u00e9?='],
    ['no end, and text behind', '=?utf-8?Q?abc <a@b.example>'],
    ['an endless charset', `=?${'x'.repeat(1_000)}?Q?abc?=`],
  ])('stays as it stands: %s', (_, text) => {
    expect(decoded(text)).toBe(text);
  });

  it('hides none that begins within', () => {
    expect(decoded('=?utf-8?B?44GC =?utf-8?B?44GE?=')).toBe('=?utf-8?B?44GC い');
  });
});

describe('the way back', () => {
  const word = '=?utf-8?B?44GC44GE?=';

  it('leads from any part of an encoded-word to all its octets', () => {
    const text = decodeEncodedWords(TracedText.linear(`ab ${word} c`, 100));
    expect(text.span(4, 5)).toEqual({ start: 103, end: 103 + word.length });
    expect(text.span(0, 2)).toEqual({ start: 100, end: 102 });
    expect(text.span(6)).toEqual({ start: 104 + word.length, end: 105 + word.length });
  });

  it('leads from a split character to both', () => {
    const [first, second] = ['=?utf-8?B?44GC4w==?=', '=?utf-8?B?gYQ=?='];
    const text = decodeEncodedWords(TracedText.linear(`${first} ${second}`, 0));
    expect(text.span(0, 1)).toEqual({ start: 0, end: first.length });
    expect(text.span(1, 2)).toEqual({ start: 0, end: first.length + 1 + second.length });
  });

  it('reads back whatever is encoded, wherever it is split', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.nat(), (written, at) => {
        const octets = Buffer.from(written);
        const cut = at % octets.length;
        const words = [octets.subarray(0, cut), octets.subarray(cut)].map((part) => part.toString('base64'));
        expect(decoded(words.map((part) => `=?utf-8?B?${part}?=`).join(' '))).toBe(written);
        expect(decoded(`=?utf-8?B?${base64(written)}?=`)).toBe(written);
      }),
    );
  });

  it('gives every text runs that cover it, in linear time', () => {
    const parts = fc.constantFrom(
      '=?',
      '?=',
      '?',
      '=',
      'utf-8',
      '?B?',
      '?Q?',
      'YQ==',
      '=E3',
      '\u00e9',
      ' ',
      'iso-2022-jp',
      '=1B$B',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (pieces) => {
        const text = TracedText.linear(pieces.join(''), 3);
        expect(traceFault(decodeEncodedWords(text), text.span())).toBeNull();
      }),
    );
    expect(decoded('=?a?Q?'.repeat(100_000)).length).toBe(600_000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParameters } from '../../../src/mail/header/read-parameters.ts';
import { maxParameters } from '../../../src/mail/limits.ts';
import { TracedText } from '../../../src/mail/source/traced-text.ts';
import { traceFault } from '../trace-fault.ts';

const read = (text: string) => readParameters(TracedText.linear(text, 0));
const parametersOf = (text: string) =>
  Object.fromEntries([...read(text).parameters].map(([name, value]) => [name, value.text]));

describe('parameters, RFC 2045 §5.1', () => {
  it.each([
    ['a token', 'x/y; a=b', { a: 'b' }],
    ['a quoted string', 'x/y; a="b; c=d"', { a: 'b; c=d' }],
    ['escapes', 'x/y; a="b\\"c"', { a: 'b"c' }],
    ['several, without spaces', 'x/y;a=b;C="d"', { a: 'b', c: 'd' }],
    ['comments behind', 'x/y (text); a=b (c)', { a: 'b' }],
    ['an = in the value', 'multipart/mixed; boundary=----=_Part_1', { boundary: '----=_Part_1' }],
    ['spaces around =', 'x/y; a = b', { a: 'b' }],
    ['none', 'x/y', {}],
  ])('reads %s', (_, text, parameters) => {
    expect(parametersOf(text)).toEqual(parameters);
  });

  it.each([
    ['Text/HTML; charset=utf-8', 'Text/HTML'],
    [' text/plain ; a=b', 'text/plain'],
    ['text/plain charset=utf-8', 'text/plain'],
    ['', ''],
    ['; a=b', ''],
  ])('gives the value of "%s" as written', (text, value) => {
    expect(read(text).value.text).toBe(value);
  });
});

describe('RFC 2231', () => {
  it.each([
    ['§4 charset and language', "x; f*=utf-8'ja'%E3%81%82.pdf", 'あ.pdf'],
    ['§4 no language', "x; f*=shift_jis''%82%A0", 'あ'],
    ['§3 continuations', 'x; f*0="a b"; f*1=c', 'a bc'],
    ['§3 in any order', 'x; f*1=b; f*0=a', 'ab'],
    ['§3 up to the first that is missing', 'x; f*0=a; f*2=c', 'a'],
    ['§4.1 both, a character split', "x; f*0*=utf-8''%E3; f*1*=%81%82; f*2=%41", 'あ%41'],
    ['an extended value before a plain one', "x; f=a; f*=utf-8''b", 'b'],
    ['continuations before a plain value', 'x; f=a; f*0=b', 'b'],
    ['an unknown charset', "x; f*=x-unknown''%E3%81%82", 'あ'],
    ['no charset', 'x; f*=%E3%81%82', 'あ'],
    ['a percent sign alone', "x; f*=utf-8''100%", '100%'],
  ])('%s', (_, text, value) => {
    expect(parametersOf(text)).toEqual({ f: value });
  });

  it('gives nothing for continuations that do not begin at 0', () => {
    expect(parametersOf('x; f*1=b')).toEqual({});
  });
});

describe('as mail programs do', () => {
  it.each([
    ['encoded-words in quotes', 'x; f="=?utf-8?B?44GC?=.pdf"', 'あ.pdf'],
    ['encoded-words without', 'x; f==?utf-8?B?44GC?= =?utf-8?B?44GE?=; g=h', 'あい'],
    ['an encoded-word with a semicolon', 'x; f==?utf-8?Q?a;b?=', 'a;b'],
    ['raw text', 'x; f="あ.pdf"', 'あ.pdf'],
    ['the first of two', 'x; f=a; f=b', 'a'],
    ['a value with spaces but no quotes, as far as Thunderbird reads it', 'x; f=invoice.pdf .exe', 'invoice.pdf'],
    ['a quote never closed', 'x; f="a; g=h', 'a; g=h'],
    ['an empty value', 'x; f=; ', ''],
  ])('%s', (_, text, value) => {
    expect(read(text).parameters.get('f')?.text).toBe(value);
  });

  it('passes over what has no name or no value', () => {
    expect(parametersOf('x; flag; =a; b c=d;; e=f')).toEqual({ e: 'f' });
  });
});

describe('the way back', () => {
  it('leads from a value to its octets', () => {
    expect(read('x; f="abc"').parameters.get('f')?.span(1, 2)).toEqual({ start: 7, end: 8 });
  });

  it('leads from a percent-encoded character to the section that holds it', () => {
    const value = read("x; f*0*=utf-8''%E3%81%82; f*1*=%41").parameters.get('f');
    expect(value?.span(0, 1)).toEqual({ start: 15, end: 24 });
    expect(value?.span(1, 2)).toEqual({ start: 31, end: 34 });
  });

  it('leads from a character split between sections that stand in the wrong order to both', () => {
    const value = read("x; f*1*=%81%82; f*0*=utf-8''%E3").parameters.get('f');
    expect([value?.text, value?.span()]).toEqual(['あ', { start: 8, end: 31 }]);
  });

  it('stays in the field, whatever the text', () => {
    const parts = fc.constantFrom(...';="\\*0\' %aé', "utf-8''", '%E3', '=?utf-8?Q?a?=', 'f*0*=', 'f*1=');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const source = TracedText.linear(pieces.join(''), 5);
        const { value, parameters } = readParameters(source);
        for (const text of [value, ...parameters.values()]) expect(traceFault(text, source.span())).toBeNull();
      }),
    );
  });

  it('stops at the cap and says so', () => {
    const many = Array.from({ length: maxParameters + 1 }, (_, i) => `; p${i}=x`).join('');
    expect([read(`x${many}`).parameters.size, read(`x${many}`).isCut]).toEqual([maxParameters, true]);
    expect(read('x; a=b').isCut).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLines, sourcePieces } from '../../popup/source-pieces.ts';

const octets = (text: string) => new TextEncoder().encode(text);
const whole = (source: Uint8Array) => [{ start: 0, end: source.length }];

describe('the source cut where a mark begins or ends', () => {
  test('a mark in the middle', () => {
    const source = octets('From: a@b.example\r\n');
    expect(sourcePieces(source, whole(source), [{ start: 6, end: 17 }])).toEqual([
      { kind: 'text', text: 'From: ', marks: [] },
      { kind: 'text', text: 'a@b.example', marks: [0] },
      { kind: 'text', text: '\n', marks: [] },
    ]);
  });

  test('marks that overlap share a piece', () => {
    const source = octets('abcdef');
    const marks = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ];
    expect(sourcePieces(source, whole(source), marks).map((piece) => piece.kind === 'text' && piece.marks)).toEqual([
      [0],
      [0, 1],
      [1],
    ]);
  });

  test('what is not shown is a gap of its size', () => {
    const source = octets('0123456789');
    expect(
      sourcePieces(
        source,
        [
          { start: 2, end: 4 },
          { start: 6, end: 7 },
        ],
        [],
      ),
    ).toEqual([
      { kind: 'gap', start: 0, end: 2 },
      { kind: 'text', text: '23', marks: [] },
      { kind: 'gap', start: 4, end: 6 },
      { kind: 'text', text: '6', marks: [] },
      { kind: 'gap', start: 7, end: 10 },
    ]);
  });

  test('a mark that reaches beyond what is shown marks the shown part', () => {
    const source = octets('0123456789');
    const pieces = sourcePieces(source, [{ start: 2, end: 4 }], [{ start: 0, end: 10 }]);
    expect(pieces[1]).toEqual({ kind: 'text', text: '23', marks: [0] });
  });

  test('no UTF-8 character is cut in two', () => {
    const source = octets('あいう');
    const pieces = sourcePieces(source, whole(source), [{ start: 4, end: 5 }]);
    expect(pieces.map((piece) => piece.kind === 'text' && piece.text)).toEqual(['あ', 'い', 'う']);
  });

  test('an empty mark makes no piece', () => {
    const source = octets('abcd');
    const pieces = sourcePieces(source, whole(source), [{ start: 2, end: 2 }]);
    expect(pieces.map((piece) => piece.kind === 'text' && piece.text)).toEqual(['ab', 'cd']);
  });

  test('every octet is shown once, or lies in one gap', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.array(span),
        fc.array(span, { maxLength: 2 }),
        (text, marks, shown) => {
          const source = octets(text.replaceAll('\r', ''));
          const inside = shown
            .map(({ start, end }) => ({ start: Math.min(start, source.length), end: Math.min(end, source.length) }))
            .sort((a, b) => a.start - b.start);
          const rebuilt = sourcePieces(source, inside, marks).flatMap((piece) => [
            ...(piece.kind === 'text' ? octets(piece.text) : source.subarray(piece.start, piece.end)),
          ]);
          expect(rebuilt).toEqual([...source]);
        },
      ),
    );
  });
});

describe('octets as lines of text', () => {
  test('a line that is not UTF-8 is read octet by octet, its neighbours as UTF-8', () => {
    const source = Uint8Array.from([...octets('é\r\n'), 0xe9, 0x0d, 0x0a, ...octets('ü')]);
    expect(decodeLines(source)).toBe('é\né\nü');
  });

  test('a byte order mark stays', () => {
    expect(decodeLines(octets('\ufeffFrom'))).toBe('\ufeffFrom');
  });

  test('a carriage return that ends no line stays', () => {
    expect(decodeLines(octets('a\rb\r\nc'))).toBe('a\rb\nc');
  });
});

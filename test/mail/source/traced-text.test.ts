import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTraced } from '../../../src/mail/source/decode-traced.ts';
import { TracedText } from '../../../src/mail/source/traced-text.ts';
import { TracedTextBuilder } from '../../../src/mail/source/traced-text-builder.ts';
import { traceFault } from '../trace-fault.ts';

const EVERYWHERE = { start: 0, end: 1_000 };

const texts = fc
  .tuple(
    fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 5 }),
    fc.constantFrom('utf-8', 'shift_jis', 'iso-2022-jp'),
  )
  .map(([pieces, charset]) => TracedText.concat(pieces.map((octets, i) => decodeTraced(octets, 100 * i, charset))));
const cuts = fc.tuple(texts, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const places = [a, b].map((place) => place % (text.length + 1)).toSorted((x, y) => x - y);
  return [text, places[0] as number, places[1] as number] as const;
});

describe('TracedText', () => {
  it('slices as a string does, and a slice stands for the octets of its place', () => {
    fc.assert(
      fc.property(cuts, ([text, from, to]) => {
        const slice = text.slice(from, to);
        expect(slice.text).toBe(text.text.slice(from, to));
        expect(traceFault(slice, EVERYWHERE)).toBeNull();
        expect(slice.span()).toEqual(text.span(from, to));
      }),
    );
  });

  it('is the concatenation of its slices', () => {
    fc.assert(
      fc.property(cuts, ([text, at]) => {
        const joined = TracedText.concat([text.slice(0, at), text.slice(at)]);
        expect(joined.text).toBe(text.text);
        expect(traceFault(joined, EVERYWHERE)).toBeNull();
        if (text.length > 0) expect(joined.span()).toEqual(text.span());
      }),
    );
  });

  it('gives a part no octets outside those of the whole', () => {
    fc.assert(
      fc.property(cuts, ([text, from, to]) => {
        fc.pre(from < to);
        const [part, whole] = [text.span(from, to), text.span()];
        expect(part.start).toBeGreaterThanOrEqual(whole.start);
        expect(part.end).toBeLessThanOrEqual(whole.end);
      }),
    );
  });

  it('trims white space with its octets', () => {
    expect(TracedText.linear('  a ', 5).trim().span()).toEqual({ start: 7, end: 8 });
  });

  it('knows where it stands when it is empty', () => {
    expect(TracedText.linear('', 9).span()).toEqual({ start: 9, end: 9 });
    expect(TracedText.linear('ab', 9).slice(1, 1).span()).toEqual({ start: 10, end: 10 });
  });
});

describe('TracedTextBuilder', () => {
  it('puts parts together as concat does, in fewer runs', () => {
    fc.assert(
      fc.property(cuts, ([text, from, to]) => {
        const builder = new TracedTextBuilder(0);
        const parts = [text.slice(0, from), text.slice(from, to), text.slice(to)];
        for (const part of parts) builder.append(part);
        const built = builder.build();
        expect(built.text).toBe(text.text);
        expect(traceFault(built, EVERYWHERE)).toBeNull();
        expect(built.runs.length).toBeLessThanOrEqual(TracedText.concat(parts).runs.length);
        expect(built.span(from, to)).toEqual(text.span(from, to));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxShownOctets, sourceWindow } from '../../popup/source-window.ts';

const large = 10_000_000;

describe('which stretches of the source are shown', () => {
  test('the whole of a source that fits', () => {
    expect(sourceWindow(maxShownOctets, [])).toEqual([{ start: 0, end: maxShownOctets }]);
  });

  test('nothing of an empty source', () => {
    expect(sourceWindow(0, [])).toEqual([]);
  });

  test('of a larger one the beginning and the surroundings of the evidence', () => {
    const shown = sourceWindow(large, [{ start: 5_000_000, end: 5_000_010 }]);
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatchObject({ start: 0 });
    expect(shown[1]).toEqual({ start: 4_998_976, end: 5_001_034 });
  });

  test('stretches that touch become one', () => {
    const shown = sourceWindow(large, [
      { start: 5_000_000, end: 5_000_010 },
      { start: 5_000_900, end: 5_000_910 },
    ]);
    expect(shown).toHaveLength(2);
  });

  test('what the reader asked for is shown even where evidence would fill the window', () => {
    const evidence = Array.from({ length: 1_000 }, (_, index) => ({ start: index * 9_000, end: index * 9_000 + 5 }));
    const wanted = { start: 8_999_000, end: 9_010_000 };
    const shown = sourceWindow(large, evidence, [wanted]);
    expect(shown.some(({ start, end }) => start <= wanted.start && end >= wanted.end)).toBe(true);
  });

  test('of evidence as long as the mail only its beginning', () => {
    const shown = sourceWindow(large, [{ start: 100_000, end: large }]);
    expect(shown.at(-1)).toEqual({ start: 98_976, end: 105_120 });
  });

  test('never more than the cap, in order, apart, inside of the source', () => {
    const span = fc.tuple(fc.nat(300_000), fc.nat(20_000)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.nat(300_000), fc.array(span), fc.array(span), (length, evidence, wanted) => {
        const shown = sourceWindow(length, evidence, wanted);
        let last = -1;
        for (const { start, end } of shown) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(length);
        expect(shown.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(maxShownOctets);
      }),
    );
  });
});

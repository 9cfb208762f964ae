import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduced, reducedSize } from '../../../src/mail/qr/pixels.ts';
import { drawn, plain } from './picture.ts';

describe('a picture made smaller', () => {
  test('averages what falls together', () => {
    const picture = drawn(4, 2, (x) => (x % 2 === 0 ? [0, 10, 20, 30] : [100, 30, 20, 10]));
    expect(reduced(picture, 2)).toEqual({ width: 2, height: 1, rgba: Uint8Array.of(50, 20, 20, 20, 50, 20, 20, 20) });
  });

  test('is the same where it is small enough', () => {
    const picture = plain(10, 10);
    expect(reduced(picture, 100)).toBe(picture);
  });

  test('has each pixel of the large one in one of its own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 900 }),
        (width, height, most) => {
          const { rgba, ...size } = reduced(plain(width, height, [7, 7, 7, 7]), most);
          expect(size).toEqual(reducedSize(width, height, most));
          expect(size.width * size.height).toBeLessThanOrEqual(most);
          expect(rgba).toEqual(new Uint8Array(size.width * size.height * 4).fill(7));
        },
      ),
      { seed: 20_261_124 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { maxSearchedPixels } from '../../../src/mail/limits.ts';
import { findCodes, maxCodesOfPicture } from '../../../src/mail/qr/find-codes.ts';
import { reduced } from '../../../src/mail/qr/pixels.ts';
import { codePictures } from './code-pictures.ts';
import { codePicture, drawn, laid, noise, plain } from './picture.ts';

describe('reads', () => {
  test('there are at least forty pictures', () => {
    expect(codePictures.length).toBeGreaterThanOrEqual(40);
  });

  test.each(codePictures)('$name', ({ picture, holds }) => {
    expect([...findCodes(reduced(picture, maxSearchedPixels))].sort()).toEqual([...holds].sort());
  });
});

describe('finds nothing in', () => {
  test.each([
    ['white', plain(200, 200)],
    ['one pixel', plain(1, 1)],
    ['one line', plain(1000, 1)],
    ['grey noise', noise(700, 700, 1)],
    ['black and white noise', noise(700, 700, 2, 1)],
    ['squares', noise(700, 700, 3, 8)],
    ['transparency', plain(200, 200, [0, 0, 0, 0])],
    [
      'nothing but finder patterns',
      drawn(400, 400, (x, y) => {
        const ring = Math.max(Math.abs(((x % 18) >> 1) - 4), Math.abs(((y % 18) >> 1) - 4));
        return ring <= 1 || ring === 3 ? [0, 0, 0] : [255, 255, 255];
      }),
    ],
  ])('%s', (_, picture) => {
    expect(findCodes(picture)).toEqual([]);
  });
});

test('not more codes than are to be read of one picture', () => {
  const columns = 4;
  let page = plain(columns * 100, 300);
  for (let i = 0; i < columns * 3; i++) {
    const code = codePicture(`https://${i}.example/`, { scale: 3 });
    page = laid(page, code, (i % columns) * 100, Math.floor(i / columns) * 100);
  }
  expect(findCodes(page)).toHaveLength(maxCodesOfPicture);
});

test('pixels of another number than width and height tell are none', () => {
  expect(findCodes({ width: 100, height: 100, rgba: new Uint8Array(16) })).toEqual([]);
});

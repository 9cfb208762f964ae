import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../scripts/seeded-random.ts';
import { readImageHeader } from '../../../src/mail/qr/read-image-header.ts';
import { asBmp, asGif, asJpeg, asPng, plain, pngHeader, pngSignature } from './picture.ts';

const picture = plain(70, 45);
const ascii = (text: string) => [...Buffer.from(text, 'latin1')];
const webp = (kind: string, ...data: number[]) =>
  Uint8Array.from([...ascii('RIFF'), 0, 0, 0, 0, ...ascii(`WEBP${kind}`), 0, 0, 0, 0, ...data, ...Array(8).fill(0)]);
const size = { width: 70, height: 45 };

describe('the size of', () => {
  test.each([
    ['PNG', asPng(picture), { mediaType: 'image/png', ...size, passes: 1 }],
    ['JPEG', asJpeg(picture), { mediaType: 'image/jpeg', ...size, passes: 1 }],
    ['GIF', asGif(picture), { mediaType: 'image/gif', ...size, passes: 1 }],
    ['BMP', asBmp(picture), { mediaType: 'image/bmp', ...size, passes: 1 }],
    [
      'WebP, lossy',
      webp('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 70, 0, 45, 0),
      { mediaType: 'image/webp', ...size, passes: 1 },
    ],
    [
      'WebP, lossless',
      webp('VP8L', 0x2f, 69, (44 << 6) & 255, 44 >> 2, 0),
      { mediaType: 'image/webp', ...size, passes: 1 },
    ],
    ['WebP, extended', webp('VP8X', 0, 0, 0, 0, 69, 0, 0, 44, 0, 0), { mediaType: 'image/webp', ...size, passes: 1 }],
  ])('%s', (_, octets, header) => {
    expect(readImageHeader(octets)).toEqual(header);
  });

  test('a GIF whose picture is larger than its screen', () => {
    const gif = Uint8Array.from(asGif(picture));
    gif.set([1, 0, 1, 0], 6);
    expect(readImageHeader(gif)).toMatchObject(size);
  });

  test('a PNG that only promises', () => {
    const octets = Buffer.concat([pngSignature, pngHeader(60_000, 50_000)]);
    expect(readImageHeader(octets)).toMatchObject({ width: 60_000, height: 50_000 });
  });
});

test('the scans of a JPEG', () => {
  const jpeg = asJpeg(picture);
  const scan = [0xff, 0xda, 0, 3, 0, 1, 2, 3];
  const many = Buffer.concat([jpeg.subarray(0, -2), Buffer.from(Array(300).fill(scan).flat())]);
  expect(readImageHeader(many)).toMatchObject({ ...size, passes: 301 });
});

describe('null for', () => {
  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', Uint8Array.from(ascii('Hello, how are you?'))],
    ['a PNG that breaks off', asPng(picture).subarray(0, 19)],
    ['a JPEG that breaks off', asJpeg(picture).subarray(0, 30)],
    ['no pixels', Buffer.concat([pngSignature, pngHeader(0, 50)])],
  ])('%s', (_, octets) => {
    expect(readImageHeader(octets)).toBeNull();
  });
});

test('no damage makes it throw', () => {
  const random = seededRandom(20_261_124);
  const files = [asPng(picture), asJpeg(picture), asGif(picture), asBmp(picture), webp('VP8X', 0, 0, 0, 0, 69)];
  for (let run = 0; run < 5_000; run++) {
    const file = files[run % files.length] as Uint8Array;
    const octets = Uint8Array.from(file.subarray(0, Math.floor(random() * (file.length + 1))));
    for (let i = 0; i < 5; i++) octets[Math.floor(random() * octets.length)] = Math.floor(random() * 256);
    const header = readImageHeader(octets);
    expect(header === null || (header.width > 0 && header.height > 0), `run ${run}`).toBe(true);
  }
});

import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../scripts/seeded-random.ts';
import { imagePixels } from '../../../src/cli/image/image-pixels.ts';
import type { Pixels } from '../../../src/mail/qr/pixels.ts';
import { readImageHeader } from '../../../src/mail/qr/read-image-header.ts';
import {
  asBmp,
  asGif,
  asJpeg,
  asPng,
  type Colour,
  drawn,
  pngChunk,
  pngHeader,
  pngSignature,
} from '../../mail/qr/picture.ts';

/** Colours that each of the formats can hold. */
const shades = [0, 85, 170, 255];
const picture = drawn(37, 29, (x, y): Colour => [x, y, x + y].map((n) => shades[n % 4]) as unknown as Colour);
const most = 1_000_000;

const read = (octets: Uint8Array, mediaType: string) => imagePixels.read(Uint8Array.from(octets), mediaType, most);

/** A PNG of any kind, from rows of octets. */
function png(
  width: number,
  height: number,
  kind: { depth: number; type: number; interlace?: number },
  raw: Uint8Array,
  palette?: Uint8Array,
) {
  return Buffer.concat([
    pngSignature,
    pngHeader(width, height, kind.depth, kind.type, kind.interlace ?? 0),
    ...(palette === undefined ? [] : [pngChunk('PLTE', palette)]),
    pngChunk('IDAT', deflateSync(raw)),
    pngChunk('IEND', new Uint8Array(0)),
  ]);
}

const grey = (pixels: Pixels | null) => [...(pixels?.rgba ?? [])].filter((_, i) => i % 4 === 0);

describe('pixels of', () => {
  test.each([
    ['image/png', asPng(picture)],
    ['image/gif', asGif(picture)],
    ['image/bmp', asBmp(picture)],
  ])('%s are those that were written', async (mediaType, octets) => {
    expect(await read(octets, mediaType)).toEqual(picture);
  });

  test('JPEG are nearly those', async () => {
    const smooth = drawn(64, 48, (x, y) => [x * 3, y * 4, 100]);
    const pixels = await read(asJpeg(smooth, 95), 'image/jpeg');
    const far = smooth.rgba.filter((part, i) => Math.abs(part - (pixels?.rgba[i] as number)) > 16);
    expect(pixels).toMatchObject({ width: 64, height: 48 });
    expect(far).toHaveLength(0);
  });

  test('each filter of PNG', async () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 5, 5, 5],
      [2, 1, 1, 1],
      [3, 3, 3, 3],
      [4, 1, 1, 1],
    ];
    expect(grey(await read(png(3, 5, { depth: 8, type: 0 }, Uint8Array.from(rows.flat())), 'image/png'))).toEqual([
      10, 20, 30, 5, 10, 15, 6, 11, 16, 6, 11, 16, 7, 12, 17,
    ]);
  });

  test('PNG of one bit, of sixteen, and with a palette', async () => {
    expect(grey(await read(png(8, 1, { depth: 1, type: 0 }, Uint8Array.of(0, 0b10100101)), 'image/png'))).toEqual([
      255, 0, 255, 0, 0, 255, 0, 255,
    ]);
    expect(grey(await read(png(2, 1, { depth: 16, type: 0 }, Uint8Array.of(0, 200, 1, 9, 255)), 'image/png'))).toEqual([
      200, 9,
    ]);
    const palette = Uint8Array.of(1, 2, 3, 40, 50, 60);
    expect(await read(png(2, 1, { depth: 4, type: 3 }, Uint8Array.of(0, 0x10), palette), 'image/png')).toMatchObject({
      rgba: Uint8Array.of(40, 50, 60, 255, 1, 2, 3, 255),
    });
  });

  test('interlaced PNG', async () => {
    // Eight by eight: the passes have 1, 1, 2, 4, 8, 16 and 32 pixels.
    const passes = [[1], [2], [3, 3], [4, 4, 0, 4, 4], [5, 5, 5, 5, 0, 5, 5, 5, 5]];
    const sixth = Array.from({ length: 4 }, () => [0, 6, 6, 6, 6]).flat();
    const last = Array.from({ length: 4 }, () => [0, ...Array(8).fill(7)]).flat();
    const raw = Uint8Array.from([...passes.flatMap((pass) => [0, ...pass]), ...sixth, ...last]);
    const pixels = grey(await read(png(8, 8, { depth: 8, type: 0, interlace: 1 }, raw), 'image/png'));
    expect(pixels.slice(0, 8)).toEqual([1, 6, 4, 6, 2, 6, 4, 6]);
    expect(pixels.slice(8, 16)).toEqual(Array(8).fill(7));
    expect(pixels.slice(32, 40)).toEqual([3, 6, 4, 6, 3, 6, 4, 6]);
  });

  test('what breaks off is there as far as it goes', async () => {
    for (const [mediaType, octets] of [
      ['image/png', asPng(picture)],
      ['image/gif', asGif(picture)],
      ['image/bmp', asBmp(picture)],
    ] as const) {
      const pixels = await read(octets.subarray(0, Math.floor(octets.length * 0.7)), mediaType);
      expect(pixels, mediaType).toMatchObject({ width: 37, height: 29 });
      expect(pixels?.rgba.includes(170), mediaType).toBe(true);
    }
  });
});

describe('null for', () => {
  test.each([
    ['WebP', 'image/webp', Buffer.from('RIFF    WEBPVP8 ')],
    ['what is no image', 'image/png', Buffer.from('hello')],
    ['a PNG with more data than pixels', 'image/png', png(1, 1, { depth: 8, type: 0 }, new Uint8Array(10_000_000))],
    ['an interlaced one', 'image/png', png(1, 1, { depth: 8, type: 0, interlace: 1 }, new Uint8Array(10_000_000))],
    ['a JPEG without a picture', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ])('%s', async (_, mediaType, octets) => {
    expect(await read(octets, mediaType)).toBeNull();
  });
});

test('no damage makes it throw, nor give other pixels than it says', async () => {
  const random = seededRandom(20_261_124);
  const files = [asPng(picture), asJpeg(picture), asGif(picture), asBmp(picture)];
  for (let run = 0; run < 2_000; run++) {
    const file = files[run % files.length] as Uint8Array;
    const octets = Uint8Array.from(file.subarray(0, Math.floor(file.length * (0.5 + random()))));
    for (let i = 0; i < 4; i++) octets[Math.floor(random() * octets.length)] = Math.floor(random() * 256);
    const header = readImageHeader(octets);
    if (header === null || header.width * header.height > most) continue;
    const pixels = await imagePixels.read(octets, header.mediaType, 500);
    const isWhole = pixels === null || pixels.rgba.length === pixels.width * pixels.height * 4;
    expect(isWhole && (pixels === null || pixels.width * pixels.height <= 500), `run ${run}`).toBe(true);
  }
}, 60_000);

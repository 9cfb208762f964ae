import { imagePixels } from '../../src/cli/image/image-pixels.ts';
import { maxSearchedPixels } from '../../src/mail/limits.ts';
import { findCodes } from '../../src/mail/qr/find-codes.ts';
import { reduced } from '../../src/mail/qr/pixels.ts';
import { codePictures } from '../../test/mail/qr/code-pictures.ts';
import { asGif, asJpeg, asPng, drawn, noise, type Picture } from '../../test/mail/qr/picture.ts';

/**
 * Measures how QR codes are read out of pictures by the command line: prints one JSON object. Each figure is the best of several
 * runs, as those of an idle machine would be.
 */

const runs = 5;

/** The side of the largest picture that is searched as it is. */
const side = Math.floor(Math.sqrt(maxSearchedPixels));

const read = codePictures.map(({ name, picture, holds }) => {
  const pixels = reduced(picture, maxSearchedPixels);
  const found = findCodes(pixels);
  return {
    name,
    isRead: holds.every((content) => found.includes(content)),
    milliseconds: best(() => findCodes(pixels)),
  };
});

const nothing: Readonly<Record<string, Picture>> = {
  grey: noise(side, side, 1),
  pixels: noise(side, side, 2, 1),
  threes: noise(side, side, 3, 3),
  squares: noise(side, side, 4, 8),
  finderPatterns: drawn(side, side, (x, y) => {
    const ring = Math.max(Math.abs((x % 9) - 4), Math.abs((y % 9) - 4));
    return ring <= 1 || ring === 3 ? [0, 0, 0] : [255, 255, 255];
  }),
};

const [first] = codePictures;
if (first === undefined) throw new Error('no pictures');
const files = { 'image/png': asPng, 'image/jpeg': asJpeg, 'image/gif': asGif };
const decoded: Record<string, number> = {};
for (const [mediaType, encode] of Object.entries(files)) {
  const octets = Uint8Array.from(encode(first.picture));
  const times: number[] = [];
  for (let run = 0; run < runs; run++)
    times.push(await timed(() => imagePixels.read(octets, mediaType, maxSearchedPixels)));
  decoded[mediaType] = Math.min(...times);
}

const times = read.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
process.stdout.write(
  `${JSON.stringify({
    pictures: read.length,
    read: read.filter(({ isRead }) => isRead).length,
    notRead: read.filter(({ isRead }) => !isRead).map(({ name }) => name),
    medianMilliseconds: times[Math.floor(times.length / 2)],
    mostMilliseconds: times.at(-1),
    millisecondsOfNoise: Object.fromEntries(
      Object.entries(nothing).map(([name, picture]) => [name, best(() => findCodes(picture))]),
    ),
    noisePixels: side * side,
    millisecondsToDecode: decoded,
  })}\n`,
);

function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return round(least);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return round(performance.now() - start);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

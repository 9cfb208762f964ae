import { _QRScanner as Scanner } from 'qr/decode.js';
import { type Pixels, reduced } from './pixels.ts';

/** Codes that are read out of one picture. */
export const maxCodesOfPicture = 8;

/** Pixels of a picture in which the decoder tries more than the likeliest places. */
const MAX_THOROUGH_PIXELS = 160_000;

/** How many more places the decoder tries there. */
const THOROUGH = 4;

/** So many standard deviations from the mean are black and white in a picture made grey. */
const SPREAD = 2;

/**
 * What the QR codes in a picture hold, each once, the likeliest first; at most `maxCodesOfPicture`. The decoder finds dark codes
 * on light ground and light ones on dark by lightness; where it finds none, the picture is made grey along the line on which
 * its colours differ most, which tells colours of one lightness apart, faint ones, and white on a transparent ground. Work is
 * bounded by the number of pixels and of tries, never by a clock. Never throws.
 */
export function findCodes(pixels: Pixels): readonly string[] {
  const found = scan(overGround(pixels, 255), 'RGBA');
  if (found.length > 0) return found;
  return scan(alongItsColours(overGround(reduced(pixels, MAX_THOROUGH_PIXELS), 0)), 'I420');
}

/** `I420` begins with one octet of lightness a pixel. */
function scan({ width, height, rgba }: Pixels, format: 'RGBA' | 'I420'): readonly string[] {
  const codes = new Set<string>();
  try {
    const effort = width * height > MAX_THOROUGH_PIXELS ? 1 : THOROUGH;
    // Without its time limit the decoder does not heed the clock, and finds the same on each machine.
    const scanner = new Scanner({ maxSize: { width, height }, effort, timeLimit: Infinity });
    scanner.addImage({ width, height, data: rgba }, format);
    while (codes.size < maxCodesOfPicture) {
      const [code] = scanner.decode();
      if (typeof code !== 'string') break;
      codes.add(code);
    }
  } catch {
    // A picture that is too large for the decoder, or on which it fails, holds no code that it reads.
  }
  return [...codes];
}

/** The picture as it lies on a ground of one grey, without transparency. */
function overGround(pixels: Pixels, ground: number): Pixels {
  const { rgba } = pixels;
  let at = 3;
  while (at < rgba.length && rgba[at] === 255) at += 4;
  if (at >= rgba.length) return pixels;
  const solid = new Uint8Array(rgba);
  for (; at < solid.length; at += 4) {
    const alpha = solid[at] as number;
    if (alpha === 255) continue;
    for (let part = at - 3; part < at; part++) {
      solid[part] = ((solid[part] as number) * alpha + ground * (255 - alpha)) / 255;
    }
    solid[at] = 255;
  }
  return { ...pixels, rgba: solid };
}

/** One octet of grey a pixel: how far it lies along the first principal axis of all colours. */
function alongItsColours({ width, height, rgba }: Pixels): Pixels {
  const count = width * height;
  const mean = [0, 1, 2].map((part) => {
    let sum = 0;
    for (let at = part; at < rgba.length; at += 4) sum += rgba[at] as number;
    return sum / count;
  }) as unknown as Vector;
  const [axis, variance] = principalAxis(covariance(rgba, mean, count));
  const scale = 127 / (SPREAD * Math.sqrt(variance) + 1);
  const grey = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; i++, at += 4) {
    const along =
      axis[0] * ((rgba[at] as number) - mean[0]) +
      axis[1] * ((rgba[at + 1] as number) - mean[1]) +
      axis[2] * ((rgba[at + 2] as number) - mean[2]);
    grey[i] = Math.max(0, Math.min(255, 128 + along * scale));
  }
  return { width, height, rgba: grey };
}

type Vector = readonly [number, number, number];

function covariance(rgba: Pixels['rgba'], mean: Vector, count: number): readonly [Vector, Vector, Vector] {
  let [rr, rg, rb, gg, gb, bb] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < rgba.length; at += 4) {
    const red = (rgba[at] as number) - mean[0];
    const green = (rgba[at + 1] as number) - mean[1];
    const blue = (rgba[at + 2] as number) - mean[2];
    rr += red * red;
    rg += red * green;
    rb += red * blue;
    gg += green * green;
    gb += green * blue;
    bb += blue * blue;
  }
  const rows = [
    [rr, rg, rb],
    [rg, gg, gb],
    [rb, gb, bb],
  ];
  return rows.map((row) => row.map((sum) => sum / count)) as unknown as [Vector, Vector, Vector];
}

/** The axis along which most varies, and how much, by power iteration from the part that varies most. */
function principalAxis(matrix: readonly [Vector, Vector, Vector]): readonly [Vector, number] {
  const spread = matrix.map((row, i) => row[i] as number);
  let axis = matrix[spread.indexOf(Math.max(...spread))] as Vector;
  let variance = 0;
  for (let round = 0; round < 20; round++) {
    const [x, y, z] = matrix.map((row) => dot(row, axis)) as unknown as Vector;
    const length = Math.hypot(x, y, z);
    if (length === 0) break;
    variance = length / (Math.hypot(...axis) || 1);
    axis = [x / length, y / length, z / length];
  }
  return [axis, variance];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

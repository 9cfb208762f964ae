import zlib from 'node:zlib';
import type { Pixels } from '../../mail/qr/pixels.ts';

/** Samples of a pixel by colour type (PNG, §11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Adam7 (PNG, §8.1): where each pass begins and how far its pixels stand apart. */
const ADAM7 = [
  { left: 0, top: 0, across: 8, down: 8 },
  { left: 4, top: 0, across: 8, down: 8 },
  { left: 0, top: 4, across: 4, down: 8 },
  { left: 2, top: 0, across: 4, down: 4 },
  { left: 0, top: 2, across: 2, down: 4 },
  { left: 1, top: 0, across: 2, down: 2 },
  { left: 0, top: 1, across: 1, down: 2 },
];

const WHOLE = [{ left: 0, top: 0, across: 1, down: 1 }];

/** What the chunks of a PNG file tell. */
interface Chunks {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array;
  /** Alpha of the palette's colours. */
  readonly alphas: Uint8Array;
  readonly data: readonly Uint8Array[];
}

/**
 * Decodes a PNG file, its checksums and colour spaces left aside. What a file that breaks off does not tell stays transparent.
 * No more is inflated than its pixels need.
 *
 * @throws where it is none, or its data are corrupt or more than its pixels need.
 */
export function decodePng(octets: Uint8Array): Pixels {
  const chunks = readChunks(octets);
  const { width, height, depth, colourType, isInterlaced } = chunks;
  const samples = SAMPLES[colourType];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth))
    throw new Error(`colour type ${colourType}, depth ${depth}`);
  const bits = samples * depth;
  const passes = (isInterlaced ? ADAM7 : WHOLE).map((pass) => ({
    ...pass,
    wide: Math.ceil((width - pass.left) / pass.across),
    high: Math.ceil((height - pass.top) / pass.down),
  }));
  const rowOctets = (wide: number) => 1 + Math.ceil((wide * bits) / 8);
  const needed = passes.reduce((sum, { wide, high }) => sum + (wide > 0 && high > 0 ? high * rowOctets(wide) : 0), 0);
  const raw = zlib.inflateSync(Buffer.concat(chunks.data), {
    maxOutputLength: needed,
    finishFlush: zlib.constants.Z_SYNC_FLUSH,
  });
  if (raw.length === 0) throw new Error('no pixels');
  const rgba = new Uint8Array(width * height * 4);
  let at = 0;
  for (const { left, top, across, down, wide, high } of passes) {
    if (wide <= 0 || high <= 0) continue;
    const length = rowOctets(wide) - 1;
    let above = new Uint8Array(length);
    for (let y = 0; y < high && at + 1 + length <= raw.length; y++) {
      const row = raw.subarray(at + 1, at + 1 + length);
      unfilter(raw[at] as number, row, above, Math.max(1, bits >> 3));
      putRow(rgba, ((top + y * down) * width + left) * 4, across * 4, row, wide, chunks);
      above = row;
      at += 1 + length;
    }
  }
  return { width, height, rgba };
}

function readChunks(octets: Uint8Array): Chunks {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  let palette = new Uint8Array(0) as Uint8Array;
  let alphas = palette;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 8 <= octets.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...octets.subarray(at + 4, at + 8));
    const chunk = octets.subarray(at + 8, at + 8 + length);
    if (type === 'PLTE') palette = chunk;
    else if (type === 'tRNS') alphas = chunk;
    else if (type === 'IDAT') data.push(chunk);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    colourType: view.getUint8(25),
    isInterlaced: view.getUint8(28) === 1,
    palette,
    alphas,
    data,
  };
}

/** PNG, §9.2. `step` is the distance to the same sample of the pixel before. */
function unfilter(type: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const { length } = row;
  if (type === 1) {
    for (let i = step; i < length; i++) row[i] = (row[i] as number) + (row[i - step] as number);
  } else if (type === 2) {
    for (let i = 0; i < length; i++) row[i] = (row[i] as number) + (above[i] as number);
  } else if (type === 3) {
    for (let i = 0; i < length; i++) {
      const left = i < step ? 0 : (row[i - step] as number);
      row[i] = (row[i] as number) + ((left + (above[i] as number)) >> 1);
    }
  } else if (type === 4) {
    for (let i = 0; i < length; i++) {
      const left = i < step ? 0 : (row[i - step] as number);
      const corner = i < step ? 0 : (above[i - step] as number);
      row[i] = (row[i] as number) + paeth(left, above[i] as number, corner);
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Puts a row of `wide` pixels where it belongs, `step` octets from one to the next. */
function putRow(rgba: Uint8Array, from: number, step: number, row: Uint8Array, wide: number, chunks: Chunks): void {
  const { depth, colourType, palette, alphas } = chunks;
  const samples = SAMPLES[colourType] as number;
  const hasColour = colourType === 2 || colourType === 6;
  const hasAlpha = colourType >= 4;
  const white = depth < 8 ? (1 << depth) - 1 : 255;
  for (let x = 0, at = from; x < wide; x++, at += step) {
    const first = sampleAt(row, x * samples, depth);
    if (colourType === 3) {
      rgba[at] = palette[first * 3] ?? 0;
      rgba[at + 1] = palette[first * 3 + 1] ?? 0;
      rgba[at + 2] = palette[first * 3 + 2] ?? 0;
      rgba[at + 3] = alphas[first] ?? 255;
      continue;
    }
    const grey = white === 255 ? first : (first * 255) / white;
    rgba[at] = grey;
    rgba[at + 1] = hasColour ? sampleAt(row, x * samples + 1, depth) : grey;
    rgba[at + 2] = hasColour ? sampleAt(row, x * samples + 2, depth) : grey;
    rgba[at + 3] = hasAlpha ? sampleAt(row, (x + 1) * samples - 1, depth) : 255;
  }
}

/** Of 16 bits the upper eight. */
function sampleAt(row: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return row[index] as number;
  if (depth === 16) return row[index * 2] as number;
  const bit = index * depth;
  return ((row[bit >> 3] as number) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

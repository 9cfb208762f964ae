import type { Pixels } from '../../mail/qr/pixels.ts';

/** Codes of GIF's LZW have at most twelve bits. */
const MAX_CODES = 4_096;

/**
 * Decodes the first picture of a GIF file (GIF89a), its place on the screen left aside. What a file that breaks off does not
 * tell stays transparent.
 *
 * @throws where it holds no picture.
 */
export function decodeGif(octets: Uint8Array): Pixels {
  const u16 = (at: number) => (octets[at] as number) | ((octets[at + 1] as number) << 8);
  const tableOf = (packed: number, at: number) =>
    packed & 0x80 ? octets.subarray(at, at + (3 << ((packed & 7) + 1))) : null;
  const screenTable = tableOf(octets[10] as number, 13);
  let at = 13 + (screenTable?.length ?? 0);
  let transparent = -1;
  while (octets[at] === 0x21) {
    // §23: the graphic control extension.
    if (octets[at + 1] === 0xf9 && (octets[at + 3] as number) & 1) transparent = octets[at + 6] as number;
    at = afterBlocks(octets, at + 2);
  }
  if (octets[at] !== 0x2c || at + 10 >= octets.length) throw new Error('no picture');
  const width = u16(at + 5);
  const height = u16(at + 7);
  const packed = octets[at + 9] as number;
  const ownTable = tableOf(packed, at + 10);
  const table = ownTable ?? screenTable;
  const start = at + 10 + (ownTable?.length ?? 0);
  if (table === null || width === 0 || height === 0) throw new Error('no colours');
  const indices = decompress(octets, start, width * height);
  if (indices.length === 0) throw new Error('no pixels');
  const rgba = new Uint8Array(width * height * 4);
  const rows = packed & 0x40 ? interlacedRows(height) : null;
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i] as number;
    const row = Math.floor(i / width);
    const to = ((rows?.[row] ?? row) * width + (i % width)) * 4;
    for (let part = 0; part < 3; part++) rgba[to + part] = table[index * 3 + part] ?? 0;
    rgba[to + 3] = index === transparent ? 0 : 255;
  }
  return { width, height, rgba };
}

/** Where reading goes on after sub-blocks (§15, §16). */
function afterBlocks(octets: Uint8Array, from: number): number {
  let at = from;
  for (let length = octets[at] ?? 0; length > 0; length = octets[at] ?? 0) at += length + 1;
  return at + 1;
}

/** Appendix E: the rows in the order in which they are written. */
function interlacedRows(height: number): number[] {
  const rows: number[] = [];
  for (const [first, step] of [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ] as const) {
    for (let row = first; row < height; row += step) rows.push(row);
  }
  return rows;
}

/** Appendix F: the indices of colours, at most `count`. */
function decompress(octets: Uint8Array, start: number, count: number): Uint8Array {
  const data = Uint8Array.from(dataOf(octets, start + 1));
  const rootBits = Math.min(8, Math.max(2, octets[start] as number));
  const clear = 1 << rootBits;
  const indices = new Uint8Array(count);
  const prefix = new Uint16Array(MAX_CODES);
  const suffix = new Uint8Array(MAX_CODES);
  const lengths = new Uint32Array(MAX_CODES);
  for (let code = 0; code < clear; code++) {
    suffix[code] = code;
    lengths[code] = 1;
  }
  let [bits, next, previous, written, bit] = [rootBits + 1, clear + 2, -1, 0, 0];
  while (written < count && bit + bits <= data.length * 8) {
    let code = 0;
    for (let i = 0; i < bits; i++, bit++) code |= (((data[bit >> 3] as number) >> (bit & 7)) & 1) << i;
    if (code === clear) {
      [bits, next, previous] = [rootBits + 1, clear + 2, -1];
      continue;
    }
    if (code === clear + 1 || code > next || (code === next && previous < 0)) break;
    if (previous >= 0 && next < MAX_CODES) {
      prefix[next] = previous;
      lengths[next] = (lengths[previous] as number) + 1;
      // The colour that ends the new code is the first of the code just read, which may be the new one itself.
      let first = code === next ? previous : code;
      while (first >= clear) first = prefix[first] as number;
      suffix[next] = first;
      next++;
      if (next === 1 << bits && bits < 12) bits++;
    } else if (code >= next) {
      break;
    }
    const length = lengths[code] as number;
    for (let i = length - 1, part = code; i >= 0; i--, part = prefix[part] as number) {
      if (written + i < count) indices[written + i] = suffix[part] as number;
    }
    written += length;
    previous = code;
  }
  return indices.subarray(0, Math.min(written, count));
}

function* dataOf(octets: Uint8Array, from: number): Generator<number> {
  let at = from;
  for (let length = octets[at] ?? 0; length > 0; length = octets[at] ?? 0) {
    yield* octets.subarray(at + 1, at + 1 + length);
    at += length + 1;
  }
}

import type { Pixels } from '../../mail/qr/pixels.ts';

/**
 * Decodes a BMP file that is not compressed, of 1, 4, 8, 24 or 32 bits a pixel. What a file that breaks off does not tell
 * stays transparent.
 *
 * @throws where it is none, or is compressed.
 */
export function decodeBmp(octets: Uint8Array): Pixels {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  const headerLength = view.getUint32(14, true);
  const width = view.getInt32(18, true);
  const signedHeight = view.getInt32(22, true);
  const depth = view.getUint16(28, true);
  const isPacked = view.getUint32(30, true) !== 0 && !(depth === 32 && view.getUint32(30, true) === 3);
  if (headerLength < 40 || width <= 0 || signedHeight === 0 || isPacked || ![1, 4, 8, 24, 32].includes(depth)) {
    throw new Error('not a plain BMP');
  }
  const height = Math.abs(signedHeight);
  const start = view.getUint32(10, true);
  const stride = Math.ceil((width * depth) / 32) * 4;
  const palette = 14 + headerLength;
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const row = start + (signedHeight > 0 ? height - 1 - y : y) * stride;
    if (row + stride > octets.length) continue;
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      const index =
        depth > 8 ? 0 : ((octets[row + (bit >> 3)] as number) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
      const from = depth > 8 ? row + (bit >> 3) : palette + index * 4;
      const to = (y * width + x) * 4;
      for (let part = 0; part < 3; part++) rgba[to + part] = octets[from + 2 - part] ?? 0;
      rgba[to + 3] = 255;
    }
  }
  return { width, height, rgba };
}

/** What an image file promises before it is decoded. */
export interface ImageHeader {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/bmp';
  /** Pixels that decoding it takes room for. */
  readonly width: number;
  readonly height: number;
  /** How often a decoder must go through the pixels: the scans of a progressive JPEG, else 1. */
  readonly passes: number;
}

/**
 * Reads the size of a PNG, JPEG, GIF, WebP or BMP file from its header, so that nobody decodes what is too large. Null
 * where the octets are none of these, or break off before the size. Linear; never throws.
 */
export function readImageHeader(octets: Uint8Array): ImageHeader | null {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  const size = (mediaType: ImageHeader['mediaType'], width: number, height: number, passes = 1) =>
    width > 0 && height > 0 ? { mediaType, width, height, passes } : null;
  try {
    const first = view.getUint32(0);
    // PNG, §11.2.1: the header chunk comes first.
    if (first === 0x89504e47) return size('image/png', view.getUint32(16), view.getUint32(20));
    if (first >>> 8 === 0xffd8ff) return jpegHeader(octets, view, size);
    if (first === 0x47494638) return gifHeader(view, size);
    if (first === 0x52494646 && view.getUint32(8) === 0x57454250) return webpHeader(view, size);
    if (first >>> 16 === 0x424d) return bmpHeader(view, size);
  } catch {
    // It breaks off inside of its header.
  }
  return null;
}

type Size = (mediaType: ImageHeader['mediaType'], width: number, height: number, passes?: number) => ImageHeader | null;

const START_OF_SCAN = 0xda;

/** Markers by ISO/IEC 10918-1, Annex B: the frame header (SOF0 to SOF15 but for DHT, JPG and DAC) has the size. */
function jpegHeader(octets: Uint8Array, view: DataView, size: Size): ImageHeader | null {
  let width = 0;
  let height = 0;
  let scans = 0;
  for (let at = 2; at + 3 < octets.length; ) {
    const marker = octets[at + 1] as number;
    // Octets of a scan, fill octets, and markers without a length.
    if (octets[at] !== 0xff || marker === 0xff || marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      const next = octets.indexOf(0xff, at + 1);
      if (next < 0) break;
      at = next;
      continue;
    }
    if (marker === 0xd9) break;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame && at + 9 <= octets.length) {
      height = Math.max(height, view.getUint16(at + 5));
      width = Math.max(width, view.getUint16(at + 7));
    }
    if (marker === START_OF_SCAN) scans++;
    at += 2 + view.getUint16(at + 2);
  }
  return size('image/jpeg', width, height, Math.max(1, scans));
}

/** GIF89a, §18 and §20: a decoder takes room for the screen, or for the first picture where that is larger. */
function gifHeader(view: DataView, size: Size): ImageHeader | null {
  let width = view.getUint16(6, true);
  let height = view.getUint16(8, true);
  const packed = view.getUint8(10);
  let at = 13 + (packed & 0x80 ? 3 << ((packed & 7) + 1) : 0);
  for (let introducer = view.getUint8(at); introducer === 0x21; introducer = view.getUint8(at)) {
    at += 2;
    for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += length + 1;
    at++;
  }
  if (view.getUint8(at) === 0x2c) {
    width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
    height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
  }
  return size('image/gif', width, height);
}

/** RFC 9649, §2.5 to §2.7. */
function webpHeader(view: DataView, size: Size): ImageHeader | null {
  const kind = view.getUint32(12);
  if (kind === 0x56503858) {
    const side = (at: number) => 1 + (view.getUint16(at, true) | (view.getUint8(at + 2) << 16));
    return size('image/webp', side(24), side(27));
  }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return size('image/webp', 1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
  }
  if (kind !== 0x56503820) return null;
  return size('image/webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

/** The size stands alike in all headers of at least 40 octets; the oldest, of 12, has 16 bits for each side. */
function bmpHeader(view: DataView, size: Size): ImageHeader | null {
  if (view.getUint32(14, true) < 40) return size('image/bmp', view.getUint16(18, true), view.getUint16(20, true));
  return size('image/bmp', Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
}

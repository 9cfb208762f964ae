import { decodeTransfer } from '../body/transfer-decoding.ts';

/**
 * The octets of an image that is written out in an attribute (RFC 2397); null where it is none, or has more than `max`
 * code units. Never throws.
 */
export function imageOfDataUrl(src: string, max: number): Uint8Array<ArrayBuffer> | null {
  if (!/^\s*data:image\//i.test(src) || src.length > max) return null;
  const comma = src.indexOf(',');
  if (comma < 0) return null;
  const octets = withoutPercents(src.slice(comma + 1));
  if (!/;\s*base64\s*$/i.test(src.slice(0, comma))) return octets;
  return new Uint8Array(decodeTransfer(octets, { start: 0, end: octets.length }, 'base64').octets);
}

function withoutPercents(text: string): Uint8Array<ArrayBuffer> {
  const encoded = new TextEncoder().encode(text);
  if (!text.includes('%')) return encoded;
  let length = 0;
  for (let at = 0; at < encoded.length; at++) {
    const hex =
      encoded[at] === 0x25 ? /^[0-9a-f]{2}$/i.exec(String.fromCharCode(...encoded.subarray(at + 1, at + 3))) : null;
    encoded[length++] = hex === null ? (encoded[at] as number) : Number.parseInt(hex[0], 16);
    if (hex !== null) at += 2;
  }
  return encoded.slice(0, length);
}

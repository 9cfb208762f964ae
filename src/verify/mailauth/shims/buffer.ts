import { Buffer as StreamBuffer } from '../../../mail/body/mailparser/shims/buffer.ts';

const DIGITS = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = 0x3d;
const ascii = new TextDecoder();

type Encoding = 'utf8' | 'utf-8' | 'latin1' | 'binary' | 'ascii' | 'base64' | 'hex';

/** Node's Buffer as far as mailauth uses it: mailparser's with base64 as Node reads it, and with hexadecimal. */
class Octets extends StreamBuffer {
  override toString(encoding: Encoding = 'utf8'): string {
    if (encoding === 'hex') return Array.from(this, (octet) => octet.toString(16).padStart(2, '0')).join('');
    return encoding === 'base64' ? toBase64(this) : super.toString(encoding);
  }
}

/** See above. */
export const Buffer = Object.assign(Octets, {
  from(value: string | ArrayLike<number>, encoding: Encoding = 'utf8'): Octets {
    if (typeof value !== 'string') return new Octets(value);
    if (encoding === 'hex') return new Octets(value.match(/../g)?.map((digits) => Number.parseInt(digits, 16)) ?? []);
    if (encoding === 'base64') return adopt(StreamBuffer.from(base64Digits(value), 'base64'));
    return adopt(StreamBuffer.from(value, encoding));
  },
  /** For octets that are never made text of: plain ones, of which views are had four times as fast. */
  alloc: (length: number) => new Uint8Array(length),
  byteLength: (text: string) => StreamBuffer.byteLength(text),
  concat: (parts: readonly Uint8Array[]) => adopt(StreamBuffer.concat(parts)),
});

/** Node passes over what is not of the alphabet, and reads that of URLs (RFC 4648 §5) too. */
function base64Digits(text: string): string {
  return text
    .replace(/[^A-Za-z0-9+/=_-]+/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
}

function adopt(octets: Uint8Array): Octets {
  return new Octets(octets.buffer as ArrayBuffer, octets.byteOffset, octets.length);
}

function toBase64(octets: Uint8Array): string {
  const digits = new Uint8Array(4 * Math.ceil(octets.length / 3)).fill(PADDING);
  let to = 0;
  for (let at = 0; at < octets.length; at += 3) {
    const bits = ((octets[at] as number) << 16) | ((octets[at + 1] ?? 0) << 8) | (octets[at + 2] ?? 0);
    const used = Math.min(4, octets.length - at + 1);
    for (let digit = 0; digit < used; digit++) digits[to + digit] = DIGITS[(bits >> (18 - 6 * digit)) & 63] as number;
    to += 4;
  }
  return ascii.decode(digits);
}

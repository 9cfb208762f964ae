/**
 * Node's Buffer as far as mailparser's streams use it, over Uint8Array and the WHATWG decoders: views
 * instead of copies, text converted in one call. The `buffer` package goes character by character and
 * took eight times as long.
 */

type Encoding = 'utf8' | 'utf-8' | 'latin1' | 'binary' | 'ascii' | 'base64';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const single = new TextDecoder('iso-8859-1');
const encoder = new TextEncoder();
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(256).fill(-1);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** What browsers read the octets 80 to 9F as under the label iso-8859-1, by the character that they give. */
const controls = new Map(
  Array.from(single.decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i)), (character, i) => [
    character,
    String.fromCharCode(0x80 + i),
  ]),
);

class Octets extends Uint8Array {
  /** A view, as Node's is. */
  override slice(start?: number, end?: number): Octets {
    return this.subarray(start, end) as Octets;
  }

  copy(target: Uint8Array, targetStart = 0, start = 0, end = this.length): number {
    const part = this.subarray(start, Math.min(end, start + target.length - targetStart));
    target.set(part, targetStart);
    return part.length;
  }

  write(text: string, at: number, encoding: Encoding): number {
    const octets = encode(text, encoding);
    this.set(octets, at);
    return octets.length;
  }

  override toString(encoding: Encoding = 'utf8', start = 0, end = this.length): string {
    const octets = new Uint8Array(this.buffer, this.byteOffset, this.length).subarray(start, end);
    return encoding === 'utf8' || encoding === 'utf-8' ? utf8.decode(octets) : latin1(octets);
  }
}

const from = (
  value: string | ArrayBuffer | ArrayLike<number>,
  encoding?: Encoding | number,
  length?: number,
): Octets => {
  if (typeof value === 'string') return adopt(encode(value, (encoding as Encoding | undefined) ?? 'utf8'));
  if (value instanceof ArrayBuffer) return new Octets(value, encoding as number | undefined, length);
  return new Octets(value);
};

/** See the head of this file. */
export const Buffer = Object.assign(Octets, {
  from,
  alloc: (length: number) => new Octets(length),
  allocUnsafe: (length: number) => new Octets(length),
  isBuffer: (value: unknown) => value instanceof Octets,
  byteLength: (text: string) => encoder.encode(text).length,
  concat(parts: readonly Uint8Array[], length?: number): Octets {
    const whole = new Octets(length ?? parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  },
});

function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf8' || encoding === 'utf-8') return encoder.encode(text);
  return encoding === 'base64' ? fromBase64(text) : fromLatin1(text);
}

function adopt(octets: Uint8Array<ArrayBuffer>): Octets {
  return new Octets(octets.buffer, octets.byteOffset, octets.length);
}

/** One code unit an octet. */
function latin1(octets: Uint8Array): string {
  const text = single.decode(octets);
  return /[^\0-\xff]/.test(text) ? text.replace(/[^\0-\x7f]/g, (c) => controls.get(c) ?? c) : text;
}

function fromLatin1(text: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) octets[i] = text.charCodeAt(i);
  return octets;
}

/** Up to the first padding; libbase64 has taken out what is not of the alphabet. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] as number;
    if (value < 0) break;
    bits = (bits << 6) | value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    octets[length++] = bits >> count;
  }
  return octets.subarray(0, length);
}

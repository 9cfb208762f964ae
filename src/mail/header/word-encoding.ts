const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The octets of a B encoded text (RFC 2047 §4.1). White space is skipped, missing padding supplied,
 * padding in the middle (two texts joined) begins anew. Null where another character stands.
 */
export function decodeBase64Word(text: string): Uint8Array | null {
  const octets: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of text) {
    if (character === ' ' || character === '\t') continue;
    if (character === '=') {
      bits = count = 0;
      continue;
    }
    const value = BASE64.indexOf(character);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      octets.push((bits >> count) & 0xff);
    }
  }
  return Uint8Array.from(octets);
}

/** The octets of a Q encoded text (RFC 2047 §4.2); an `=` without two hexadecimal digits stands for itself, at the end for
 * nothing (a soft line break). Null where a character beyond printable ASCII stands. */
export function decodeQWord(text: string): Uint8Array | null {
  const octets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09) || code > 0x7e) return null;
    if (code === 0x3d && at + 1 === text.length) break;
    const value = code === 0x3d ? hexOctet(text, at + 1) : null;
    if (value !== null) at += 2;
    octets.push(value ?? (code === 0x5f ? 0x20 : code));
  }
  return Uint8Array.from(octets);
}

/** The octet that two hexadecimal digits at `at` stand for; null where there are none. */
export function hexOctet(text: string, at: number): number | null {
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? null : high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

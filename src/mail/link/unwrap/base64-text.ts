const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const values = new Map([...alphabet].map((digit, value) => [digit, value]));
values.set('-', 62).set('_', 63);

/** Text (UTF-8) in base64, of either alphabet (RFC 4648 §§4, 5), padded or not; null for what is none. */
export function base64Text(text: string): string | null {
  const digits = text.replace(/=+$/, '');
  const octets = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const digit of digits) {
    const value = values.get(digit);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      octets[at++] = (bits >> count) & 0xff;
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets.subarray(0, at));
  } catch {
    return null;
  }
}

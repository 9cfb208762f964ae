const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const values = new Map([...alphabet].map((digit, value) => [digit, value]));
values.set('-', 62).set('_', 63);

/**
 * The octets that digits of base64 stand for, of either alphabet (RFC 4648 §§4, 5), without padding; null where one is
 * none. Bits that make no octet are left out.
 */
export function base64Octets(digits: string): Uint8Array<ArrayBuffer> | null {
  const octets = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const digit of digits) {
    const value = values.get(digit);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    octets[at++] = (bits >> count) & 0xff;
  }
  return octets.subarray(0, at);
}

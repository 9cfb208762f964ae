/**
 * Length of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7); where there is none, the
 * negative number of octets that one U+FFFD stands for (the maximal subpart, as WHATWG decodes).
 */
export function utf8Length(octets: Uint8Array, at: number): number {
  const lead = octets[at] as number;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return -1;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    const octet = octets[at + i] ?? 0;
    const isTrail = i === 1 ? octet >= low && octet <= high : octet >= 0x80 && octet <= 0xbf;
    if (!isTrail) return -i;
  }
  return length;
}

/** The code point of a well-formed sequence of `length` octets. */
export function utf8CodePoint(octets: Uint8Array, at: number, length: number): number {
  let code = (octets[at] as number) & (length === 1 ? 0x7f : 0xff >> (length + 1));
  for (let i = 1; i < length; i++) code = (code << 6) | ((octets[at + i] as number) & 0x3f);
  return code;
}

/** Whether octets are well-formed UTF-8 to the last one. */
export function isUtf8(octets: Uint8Array): boolean {
  for (let at = 0; at < octets.length; ) {
    const length = utf8Length(octets, at);
    if (length < 0) return false;
    at += length;
  }
  return true;
}

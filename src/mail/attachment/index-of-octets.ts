/** Where `needle` first stands in `octets` from `from` on, at most before `limit`; -1 where it does not. Linear in practice. */
export function indexOfOctets(octets: Uint8Array, needle: readonly number[], from = 0, limit = octets.length): number {
  const first = needle[0] as number;
  for (let at = octets.indexOf(first, from); at >= 0 && at < limit; at = octets.indexOf(first, at + 1)) {
    if (needle.every((octet, i) => octets[at + i] === octet)) return at;
  }
  return -1;
}

/** ASCII text as octets in UTF-16, little-endian. */
export function utf16Octets(text: string): number[] {
  return Array.from(text, (character) => [character.charCodeAt(0), 0]).flat();
}

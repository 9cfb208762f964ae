/** Numbers in little-endian order, as archives and Microsoft's formats write them; 0 past the end. */
export function uint16(octets: Uint8Array, at: number): number {
  return (octets[at] ?? 0) | ((octets[at + 1] ?? 0) << 8);
}

export function uint32(octets: Uint8Array, at: number): number {
  return uint16(octets, at) + uint16(octets, at + 2) * 65_536;
}

/** Exact below 2^53, which no attachment reaches. */
export function uint64(octets: Uint8Array, at: number): number {
  return uint32(octets, at) + uint32(octets, at + 4) * 4_294_967_296;
}

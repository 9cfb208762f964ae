/** Pieces of a body as one, `length` octets together. */
export function joinedOctets(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const octets = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    octets.set(piece, offset);
    offset += piece.length;
  }
  return octets;
}

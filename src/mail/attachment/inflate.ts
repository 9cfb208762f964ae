/** Octets that were inflated, and whether there are more. */
export interface Inflated {
  readonly octets: Uint8Array;
  readonly isCut: boolean;
}

/** Octets that are written at once. */
const PIECE = 4_096;

/**
 * The beginning of what deflated octets hold (RFC 1950, or RFC 1951 for `deflate-raw`): at most `limit` octets
 * and the piece that went over it, whatever the whole would be. What is corrupt ends it. Never rejects.
 */
export async function inflate(packed: Uint8Array, format: 'deflate' | 'deflate-raw', limit: number): Promise<Inflated> {
  const stream = new DecompressionStream(format);
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  // What is wrong with the input fails the reader, too. Piece by piece, so that what came before it has been read by then.
  const feed = async () => {
    for (let at = 0; at < packed.length; at += PIECE) await writer.write(packed.slice(at, at + PIECE));
    await writer.close();
  };
  void Promise.allSettled([feed(), writer.closed]);
  const octets = new Uint8Array(limit);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) return { octets: octets.subarray(0, length), isCut: false };
      octets.set(value.subarray(0, limit - length), length);
      length = Math.min(limit, length + value.length);
      if (length === limit) break;
    }
    await reader.cancel();
  } catch {
    // Corrupt, or followed by octets that belong to something else: what came before was read.
  }
  return { octets: octets.subarray(0, length), isCut: length === limit };
}

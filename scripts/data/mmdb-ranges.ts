import type { Metadata } from 'mmdb-lib/lib/metadata';

/** The only size of record, in bits, that DB-IP's city databases use. */
const recordBits = 28;
const nodeOctets = 7;

/** Two ranges of one entry differ by this; `absent` marks addresses of which the database has none. */
export interface MmdbRange {
  /** The first address, as a number of as many bits as the database's addresses have. */
  readonly start: bigint;
  readonly entry: number;
}

/** The entry of ranges of which the database knows nothing. */
export const absent = 0;

/**
 * The leaves of an MMDB's search tree in the order of their addresses, equal neighbours joined
 * (MaxMind DB File Format 2.0, "Binary Search Tree Section").
 */
export function* mmdbRanges(octets: Uint8Array, metadata: Metadata): Generator<MmdbRange> {
  const { nodeCount, recordSize, ipVersion } = metadata;
  if (recordSize !== recordBits) throw new Error(`MMDB records of ${recordSize} bits are not read`);
  const bits = ipVersion === 4 ? 32 : 128;
  const widths = Array.from({ length: bits + 1 }, (_, depth) => 1n << BigInt(bits - depth));
  const nodes = [0];
  const depths = [0];
  let start = 0n;
  let last = -1;
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const depth = depths.pop()!;
    if (node < nodeCount) {
      const at = node * nodeOctets;
      const middle = octets[at + 3]!;
      const left = ((middle & 0xf0) << 20) | threeOctets(octets, at);
      const right = ((middle & 0x0f) << 24) | threeOctets(octets, at + 4);
      nodes.push(right, left);
      depths.push(depth + 1, depth + 1);
      continue;
    }
    const entry = node === nodeCount ? absent : node;
    if (entry !== last) yield { start, entry };
    last = entry;
    start += widths[depth]!;
  }
}

function threeOctets(octets: Uint8Array, at: number): number {
  return (octets[at]! << 16) | (octets[at + 1]! << 8) | octets[at + 2]!;
}

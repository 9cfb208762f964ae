import { OctetCursor } from './octet-cursor.ts';

/** The most ranges that a shard may hold; the packer puts as many into each. */
export const maxShardRanges = 4096;

/** Bits of an address, so the most zero bits that the width of a range can end in. */
const maxTrailingZeros = 128;

/** A run of neighbouring address ranges. Range `i` reaches from `starts[i]` to the next one's start. */
export interface RangeShard {
  /** Addresses as numbers, ascending. */
  readonly starts: readonly bigint[];
  /** By range: the number of its record, counted from 1; 0 where the table has none. */
  readonly records: Uint32Array;
}

/**
 * Decodes a shard whose first range begins at `start`; null where the octets are no shard. The layout,
 * all numbers LEB128:
 *
 * 1. how many ranges, then how many distinct widths;
 * 2. the distinct widths, the most frequent first: the count of zero bits that the width ends in, as one
 *    octet, and the rest of the width;
 * 3. for each range but the last, the index of its width in that list;
 * 4. for each range how many other records were seen since its own last was; 0 for one not seen in this
 *    shard so far (neighbours differ, so 0 is free): places recur soon, which makes small numbers;
 * 5. for each record not seen before, in order, its number less that of the previous such record, signed.
 */
export function readRangeShard(octets: Uint8Array, start: bigint): RangeShard | null {
  const cursor = new OctetCursor(octets);
  const rangeCount = cursor.varint();
  const widthCount = cursor.varint();
  if (cursor.failed || rangeCount === 0 || rangeCount > maxShardRanges || widthCount >= rangeCount) return null;
  const starts = readStarts(cursor, start, rangeCount, widthCount);
  const records = starts && readRecords(cursor, rangeCount);
  return starts !== null && records !== null && cursor.isAtEnd ? { starts, records } : null;
}

/** The number of the record of the range that holds an address; 0 for none. */
export function recordAt(shard: RangeShard, address: bigint): number {
  return shard.records[lastNotAbove(shard.starts, address)] ?? 0;
}

/** Index of the last of the ascending values that is not above `value`; -1 where all are. */
export function lastNotAbove<Value extends bigint | string>(ascending: readonly Value[], value: Value): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readStarts(cursor: OctetCursor, start: bigint, rangeCount: number, widthCount: number): bigint[] | null {
  const widths: bigint[] = [];
  for (let i = 0; i < widthCount; i++) {
    const zeros = cursor.octet();
    const rest = cursor.bigVarint();
    if (cursor.failed || zeros > maxTrailingZeros || rest === 0n) return null;
    widths.push(rest << BigInt(zeros));
  }
  const starts = [start];
  let next = start;
  for (const index of cursor.varints(rangeCount - 1)) {
    const width = widths[index];
    if (width === undefined) return null;
    next += width;
    starts.push(next);
  }
  return starts;
}

function readRecords(cursor: OctetCursor, rangeCount: number): Uint32Array | null {
  const agos = cursor.varints(rangeCount);
  const records = new Uint32Array(rangeCount);
  // The record seen last stands at the end.
  const seen = new Uint32Array(rangeCount);
  let seenCount = 0;
  let newest = 0;
  for (let i = 0; i < rangeCount; i++) {
    const ago = agos[i]!;
    if (ago > 0 && ago >= seenCount) return null;
    let record: number;
    if (ago === 0) {
      newest += cursor.signedVarint();
      record = newest;
      seenCount++;
    } else {
      const at = seenCount - 1 - ago;
      record = seen[at]!;
      seen.copyWithin(at, at + 1, seenCount);
    }
    seen[seenCount - 1] = record;
    records[i] = record;
  }
  return cursor.failed ? null : records;
}

import type { RangeShard } from '../../src/lookup/packed/range-shard.ts';
import { OctetWriter } from './octet-writer.ts';

/** The octets that `readRangeShard` reads, whose layout it describes. Neighbouring ranges must differ in their records. */
export function writeRangeShard({ starts, records }: RangeShard): Uint8Array {
  const writer = new OctetWriter();
  const widths = starts.slice(1).map((start, i) => (start - starts[i]!).toString(16));
  const distinct = mostFrequentFirst(widths);
  writer.varint(starts.length);
  writer.varint(distinct.length);
  for (const digits of distinct) {
    const zeros = trailingZeros(digits);
    writer.octet(zeros);
    writer.bigVarint(BigInt(`0x${digits}`) >> BigInt(zeros));
  }
  const rank = new Map(distinct.map((width, i) => [width, i]));
  for (const width of widths) writer.varint(rank.get(width)!);
  const firstSeen = writeRecency(writer, records);
  let previous = 0;
  for (const record of firstSeen) {
    writer.signedVarint(record - previous);
    previous = record;
  }
  return writer.octets();
}

/** Writes how long ago each range's record was seen, and gives the records in the order in which they were first seen. */
function writeRecency(writer: OctetWriter, records: Uint32Array): number[] {
  const firstSeen: number[] = [];
  // The record seen last stands at the end.
  const seen = new Uint32Array(records.length);
  let seenCount = 0;
  for (const record of records) {
    const at = seen.subarray(0, seenCount).lastIndexOf(record);
    if (at < 0) {
      writer.varint(0);
      firstSeen.push(record);
      seenCount++;
    } else {
      writer.varint(seenCount - 1 - at);
      seen.copyWithin(at, at + 1, seenCount);
    }
    seen[seenCount - 1] = record;
  }
  return firstSeen;
}

/**
 * Equally frequent widths by their digits, so that the order depends on nothing else. Widths are told
 * apart by hexadecimal digits, since V8 hashes most powers of two alike as bigints.
 */
function mostFrequentFirst(widths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([width]) => width);
}

/** How many zero bits a number other than zero ends in, by its hexadecimal digits. */
function trailingZeros(digits: string): number {
  let last = digits.length - 1;
  while (digits[last] === '0') last--;
  const digit = Number.parseInt(digits[last]!, 16);
  return 4 * (digits.length - 1 - last) + 31 - Math.clz32(digit & -digit);
}

import { gzipSync } from 'fflate';
import { maxShardRanges } from '../../src/lookup/packed/range-shard.ts';
import { pageFile, recordsPerPage, shardFile, shardListFile } from '../../src/lookup/packed/range-table.ts';
import { writeRangeShard } from './write-range-shard.ts';

/** Addresses from `start` to the next range's start, with their record: one line of text, or null for none. */
export interface AddressRange {
  readonly start: bigint;
  readonly record: string | null;
}

/** Ranges in ascending order, by version of IP; walked twice, so a function gives them anew. */
export interface AddressRanges {
  readonly ipv4: () => Iterable<AddressRange>;
  readonly ipv6: () => Iterable<AddressRange>;
}

/** Takes a finished file, by its path below the data folder. */
export type WriteFile = (name: string, octets: Uint8Array) => void;

/** Packs a table as `openRangeTable` reads it. Throws where records or ranges are not as it needs them. */
export function packRanges(table: string, ranges: AddressRanges, write: WriteFile): void {
  const records = sortedRecords(ranges);
  for (let page = 0; page * recordsPerPage < records.length; page++) {
    const lines = records.slice(page * recordsPerPage, (page + 1) * recordsPerPage);
    write(pageFile(table, page), gzipped(new TextEncoder().encode(lines.join('\n'))));
  }
  const numbers = new Map(records.map((record, i) => [record, i + 1]));
  const lists = {
    ipv4: packVersion(table, 4, ranges.ipv4(), numbers, write),
    ipv6: packVersion(table, 6, ranges.ipv6(), numbers, write),
  };
  write(shardListFile(table), new TextEncoder().encode(`${JSON.stringify(lists)}\n`));
}

/** gzip without a time stamp, by a compressor that gives the same octets on every machine. */
function gzipped(octets: Uint8Array): Uint8Array {
  return gzipSync(octets, { level: 9, mtime: 0 });
}

/** Sorted, so that records of one region stand on one page and have numbers that differ little. */
function sortedRecords(ranges: AddressRanges): string[] {
  const records = new Set<string>();
  for (const walk of [ranges.ipv4, ranges.ipv6]) {
    for (const { record } of walk()) if (record !== null) records.add(record);
  }
  const sorted = [...records].sort();
  const broken = sorted.find((record) => record === '' || record.includes('\n'));
  if (broken !== undefined) throw new Error(`a record must be one line: ${JSON.stringify(broken)}`);
  return sorted;
}

/** Writes the shards of one version of IP and gives their first addresses. */
function packVersion(
  table: string,
  version: 4 | 6,
  ranges: Iterable<AddressRange>,
  numbers: ReadonlyMap<string, number>,
  write: WriteFile,
): string[] {
  const firsts: string[] = [];
  let starts: bigint[] = [];
  let records: number[] = [];
  let last = -1;
  let lastStart = -1n;
  const flush = () => {
    const [first] = starts;
    if (first === undefined) return;
    const shard = writeRangeShard({ starts, records: Uint32Array.from(records) });
    write(shardFile(table, version, firsts.length), gzipped(shard));
    firsts.push(digitsOf(first, version));
    [starts, records] = [[], []];
  };
  for (const { start, record } of ranges) {
    if (start <= lastStart) throw new Error(`${table}: ranges out of order at ${digitsOf(start, version)}`);
    lastStart = start;
    const number = record === null ? 0 : numbers.get(record)!;
    if (number === last) continue;
    if (starts.length === maxShardRanges) flush();
    starts.push(start);
    records.push(number);
    last = number;
  }
  flush();
  return firsts;
}

/** As `addressDigits` gives them of an address. */
function digitsOf(address: bigint, version: 4 | 6): string {
  return address.toString(16).padStart(version === 4 ? 8 : 32, '0');
}

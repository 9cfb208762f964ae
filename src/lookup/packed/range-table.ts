import { type IpAddress, ipAddressKind } from '../../domain/ip-address.ts';
import type { EmbeddedFiles } from '../ports.ts';
import { gunzip } from './gunzip.ts';
import { LeastRecentlyUsed } from './least-recently-used.ts';
import { lastNotAbove, maxShardRanges, type RangeShard, readRangeShard, recordAt } from './range-shard.ts';

/** How many records stand in each page of a table, one a line; the last page has the rest. */
export const recordsPerPage = 1024;

/** Decoded shards kept: at most 0.2 MB each (4,096 ranges of 128 bits), so 3.2 MB a table. */
const maxShardsKept = 16;

/** Pages kept: about 50 KB each, so 0.4 MB a table. */
const maxPagesKept = 8;

/** More octets than the ranges of a full shard can take: for each a width of 20, and three numbers of at most five. */
const maxShardLength = 40 * maxShardRanges;

const maxPageLength = 512 * recordsPerPage;

/** A table from ranges of addresses to records, in files below a folder of its name. */
export interface RangeTable {
  /**
   * The record of an address: one line of text. Null where the table has none, where the address is no
   * global one (nothing is read then), and where a file is missing or corrupt. Never throws. Reads one
   * shard and one page, the first time also the list of the shards.
   */
  find(ip: IpAddress): Promise<string | null>;
}

/**
 * By version of IP, the first address of each shard, ascending, as hexadecimal digits of its octets.
 * Digits of one length sort as the addresses do, so that none but the one in question is ever made a number.
 */
interface ShardList {
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
}

/** A table whose files lie in the folder `name`. Nothing is read before the first question. */
export function openRangeTable(files: EmbeddedFiles, name: string): RangeTable {
  const lists = new LeastRecentlyUsed<string, Promise<ShardList | null>>(1);
  const shards = new LeastRecentlyUsed<string, Promise<RangeShard | null>>(maxShardsKept);
  const pages = new LeastRecentlyUsed<string, Promise<readonly string[] | null>>(maxPagesKept);

  async function recordNumber(ip: IpAddress): Promise<number> {
    const list = await kept(lists, shardListFile(name), readList);
    const starts = list?.[`ipv${ip.version}`] ?? [];
    const number = lastNotAbove(starts, addressDigits(ip));
    const start = starts[number];
    if (start === undefined) return 0;
    const file = shardFile(name, ip.version, number);
    const shard = await kept(shards, file, () => readShard(file, BigInt(`0x${start}`)));
    return shard === null ? 0 : recordAt(shard, BigInt(`0x${addressDigits(ip)}`));
  }

  async function readList(file: string): Promise<ShardList | null> {
    const octets = await files.read(file);
    return octets === null ? null : parseShardList(new TextDecoder().decode(octets));
  }

  async function readShard(file: string, start: bigint): Promise<RangeShard | null> {
    const packed = await files.read(file);
    const octets = packed && (await gunzip(packed, maxShardLength));
    return octets && readRangeShard(octets, start);
  }

  async function readPage(file: string): Promise<readonly string[] | null> {
    const packed = await files.read(file);
    const octets = packed && (await gunzip(packed, maxPageLength));
    return octets && new TextDecoder().decode(octets).split('\n');
  }

  return {
    async find(ip) {
      if (ipAddressKind(ip) !== 'global') return null;
      const number = await recordNumber(ip);
      if (number === 0) return null;
      const index = number - 1;
      const page = await kept(pages, pageFile(name, Math.floor(index / recordsPerPage)), readPage);
      return page?.[index % recordsPerPage] ?? null;
    },
  };
}

/** The octets of an address in hexadecimal. */
export function addressDigits(ip: IpAddress): string {
  let digits = '';
  for (const octet of ip.bytes) digits += octet.toString(16).padStart(2, '0');
  return digits;
}

export function shardListFile(table: string): string {
  return `${table}/shards.json`;
}

export function shardFile(table: string, version: 4 | 6, number: number): string {
  return `${table}/ipv${version}-${number}.gz`;
}

export function pageFile(table: string, number: number): string {
  return `${table}/records-${number}.gz`;
}

/** Of two questions at once for the same file, the second waits for the first; a failure is not kept. */
async function kept<Value>(
  cache: LeastRecentlyUsed<string, Promise<Value | null>>,
  file: string,
  read: (file: string) => Promise<Value | null>,
): Promise<Value | null> {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const reading = read(file);
  cache.set(file, reading);
  const value = await reading;
  if (value === null) cache.delete(file);
  return value;
}

function parseShardList(text: string): ShardList | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const { ipv4, ipv6 } = parsed as { ipv4?: unknown; ipv6?: unknown };
    return areDigits(ipv4, 8) && areDigits(ipv6, 32) ? { ipv4, ipv6 } : null;
  } catch {
    return null;
  }
}

function areDigits(values: unknown, length: number): values is string[] {
  const isRight = (value: unknown) => typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
  return Array.isArray(values) && values.every(isRight);
}

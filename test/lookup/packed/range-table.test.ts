import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { maxShardRanges } from '../../../src/lookup/packed/range-shard.ts';
import { openRangeTable, recordsPerPage, shardListFile } from '../../../src/lookup/packed/range-table.ts';
import { filesInMemory, packedTable } from '../files-in-memory.ts';

const ip = (text: string) => parseIpAddress(text)!;
const from = (text: string) => ip(text).bytes.reduce((number, octet) => (number << 8n) | BigInt(octet), 0n);

const small = () =>
  packedTable(
    'table',
    [
      [from('8.8.8.0'), 'eight'],
      [from('8.8.9.0'), null],
      [from('9.0.0.0'), 'nine'],
      [from('10.0.0.0'), 'ten'],
    ],
    [
      [0n, null],
      [from('2a00:1450::'), 'six'],
      [from('2a00:1450:1::'), null],
    ],
  );

/** Every second address from 100.0.0.0 on has a record of its own, in more than two shards and pages. */
const many = () =>
  packedTable(
    'table',
    Array.from({ length: 2 * maxShardRanges + 1 }, (_, i) => [from('100.0.0.0') + BigInt(i), `record ${i}`]),
  );

describe('openRangeTable', () => {
  it.each([
    ['8.8.7.255', null],
    ['8.8.8.0', 'eight'],
    ['8.8.8.255', 'eight'],
    ['8.8.9.0', null],
    ['9.9.9.9', 'nine'],
    ['2a00:144f:ffff::1', null],
    ['2a00:1450::1', 'six'],
    ['2a00:1450:0:ffff:ffff:ffff:ffff:ffff', 'six'],
    ['2a00:1450:1::', null],
  ])('finds %s as %s', async (address, record) => {
    expect(await openRangeTable(small(), 'table').find(ip(address))).toBe(record);
  });

  it.each([
    '10.1.2.3',
    '127.0.0.1',
    '169.254.1.1',
    '100.64.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '2001:db8::1',
    '::ffff:192.168.1.1',
  ])('reads nothing for %s', async (address) => {
    const files = small();
    expect(await openRangeTable(files, 'table').find(ip(address))).toBeNull();
    expect(files.reads).toEqual([]);
  });

  it('finds each record across the edges of shards and pages', async () => {
    const table = openRangeTable(many(), 'table');
    const edges = [0, 1, recordsPerPage - 1, recordsPerPage, maxShardRanges - 1, maxShardRanges, 2 * maxShardRanges];
    for (const i of edges) {
      const address = ip(`100.0.${i >> 8}.${i & 0xff}`);
      expect(await table.find(address)).toBe(`record ${i}`);
    }
  });

  it('reads one shard and one page for an address, and nothing again', async () => {
    const files = many();
    const table = openRangeTable(files, 'table');
    await table.find(ip('100.0.16.5'));
    expect(files.reads).toHaveLength(3);
    expect(files.reads[1]).toBe('table/ipv4-1.gz');
    await table.find(ip('100.0.16.5'));
    expect(files.reads).toHaveLength(3);
  });

  it('reads a file once for questions at the same time', async () => {
    const files = small();
    const table = openRangeTable(files, 'table');
    await Promise.all(['8.8.8.1', '8.8.8.2', '8.8.8.3'].map((address) => table.find(ip(address))));
    expect(files.reads).toHaveLength(3);
  });

  it.each([
    ['missing', null],
    ['cut off', (octets: Uint8Array<ArrayBuffer>) => octets.slice(0, octets.length / 2)],
    ['empty', () => new Uint8Array()],
    ['something else', () => new TextEncoder().encode('{"ipv4": [8], "ipv6": "none"}')],
  ])('gives null where a file is %s, and finds the record once it is whole', async (_, spoil) => {
    const whole = small().contents;
    for (const [name, octets] of whole) {
      const files = small();
      const table = openRangeTable(files, 'table');
      if (spoil === null) files.contents.delete(name);
      else files.contents.set(name, spoil(octets));
      const found = await Promise.all(['8.8.8.8', '2a00:1450::1'].map((address) => table.find(ip(address))));
      expect(found, name).toContain(null);
      files.contents.set(name, octets);
      expect(await table.find(ip('8.8.8.8')), name).toBe('eight');
      expect(await table.find(ip('2a00:1450::1')), name).toBe('six');
    }
  });

  it('gives null where a record number has no record', async () => {
    const files = small();
    files.contents.set(
      'table/records-0.gz',
      packedTable('table', [[0n, 'only one']]).contents.get('table/records-0.gz')!,
    );
    const found = await Promise.all(['8.8.8.8', '9.0.0.1'].map((a) => openRangeTable(files, 'table').find(ip(a))));
    expect(found).toEqual(['only one', null]);
  });

  it('finds nothing in a table without ranges', async () => {
    const files = filesInMemory();
    files.contents.set(shardListFile('table'), new TextEncoder().encode('{"ipv4":[],"ipv6":[]}'));
    expect(await openRangeTable(files, 'table').find(ip('8.8.8.8'))).toBeNull();
  });
});

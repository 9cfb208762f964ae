import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRangeShard } from '../../../scripts/data/write-range-shard.ts';
import { lastNotAbove, type RangeShard, readRangeShard, recordAt } from '../../../src/lookup/packed/range-shard.ts';

/** Ranges whose neighbours differ in their records, as the packer makes them. */
const shards: fc.Arbitrary<RangeShard> = fc
  .tuple(
    fc.bigInt(0n, 1n << 100n),
    fc.array(fc.tuple(fc.bigInt(1n, 1n << 100n), fc.nat(400_000), fc.nat(3)), { minLength: 1, maxLength: 200 }),
  )
  .map(([first, steps]) => {
    const starts = [first];
    const records = [steps[0]![1]];
    for (const [width, fresh, ago] of steps.slice(1)) {
      const again = records.at(-1 - ago);
      const record = again === undefined || again === records.at(-1) ? fresh : again;
      if (record === records.at(-1)) continue;
      starts.push(starts.at(-1)! + width);
      records.push(record);
    }
    return { starts, records: Uint32Array.from(records) };
  });

describe('readRangeShard', () => {
  it('gives what writeRangeShard wrote', () => {
    fc.assert(
      fc.property(shards, (shard) => {
        expect(readRangeShard(writeRangeShard(shard), shard.starts[0]!)).toEqual(shard);
      }),
    );
  });

  it('gives null for a shard that is cut off, or has octets left over', () => {
    fc.assert(
      fc.property(shards, fc.nat(), (shard, cut) => {
        const octets = writeRangeShard(shard);
        expect(readRangeShard(octets.slice(0, cut % octets.length), 0n)).toBeNull();
        expect(readRangeShard(Uint8Array.from([...octets, 0]), 0n)).toBeNull();
      }),
    );
  });

  it('never throws, whichever octet is wrong', () => {
    fc.assert(
      fc.property(shards, fc.nat(), fc.nat(255), (shard, at, octet) => {
        const octets = writeRangeShard(shard);
        octets[at % octets.length] = octet;
        const read = readRangeShard(octets, 0n);
        if (read !== null) expect(read.records).toHaveLength(read.starts.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on octets that are no shard', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        readRangeShard(octets, 0n);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['no ranges', [0, 0]],
    ['more ranges than a shard may hold', [0xff, 0xff, 0xff, 0xff, 0x0f, 0]],
    ['a number without end', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ['as many widths as ranges', [1, 1, 0, 1, 0, 1]],
    ['a width of nothing', [2, 1, 0, 0, 0, 0, 0, 1, 1]],
    ['a width beyond 128 bits', [2, 1, 200, 1, 0, 0, 0, 1, 1]],
    ['an index past the widths', [2, 1, 0, 1, 1, 0, 0, 1, 1]],
    ['a record seen before there was one', [2, 1, 0, 1, 0, 1, 0, 1, 1]],
    ['a record seen longer ago than there are', [2, 1, 0, 1, 0, 0, 1, 2]],
  ])('gives null for %s', (_, octets) => {
    expect(readRangeShard(Uint8Array.from(octets), 0n)).toBeNull();
  });
});

describe('recordAt', () => {
  it('gives the record of the last range that does not start above the address', () => {
    fc.assert(
      fc.property(shards, fc.bigInt(0n, 1n << 102n), (shard, address) => {
        const index = shard.starts.findLastIndex((start) => start <= address);
        expect(lastNotAbove(shard.starts, address)).toBe(index);
        expect(recordAt(shard, address)).toBe(shard.records[index] ?? 0);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { packedTable } from '../../lookup/files-in-memory.ts';

describe('packRanges', () => {
  it('makes the same octets from the same ranges', () => {
    const pack = () => [
      ...packedTable(
        'table',
        Array.from({ length: 20_000 }, (_, i) => [BigInt(i * i), `record ${(i * 7919) % 3000}`]),
      ).contents,
    ];
    expect(pack()).toEqual(pack());
  });

  it('joins neighbouring ranges of one record', () => {
    const joined = packedTable('table', [
      [1n, 'a'],
      [5n, 'b'],
    ]).contents;
    const apart = packedTable('table', [
      [1n, 'a'],
      [2n, 'a'],
      [5n, 'b'],
      [7n, 'b'],
    ]).contents;
    expect([...apart]).toEqual([...joined]);
  });

  it('refuses ranges out of order and records that are not one line', () => {
    expect(() =>
      packedTable('table', [
        [2n, 'a'],
        [1n, 'b'],
      ]),
    ).toThrow('out of order');
    expect(() =>
      packedTable('table', [
        [1n, 'a'],
        [1n, 'b'],
      ]),
    ).toThrow('out of order');
    expect(() => packedTable('table', [[1n, 'a\nb']])).toThrow('one line');
    expect(() => packedTable('table', [[1n, '']])).toThrow('one line');
  });
});

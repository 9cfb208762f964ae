import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../../src/lookup/packed/gunzip.ts';

const gzipped = (octets: Uint8Array) => new Uint8Array(gzipSync(octets));
const sample = new TextEncoder().encode('a place, a network, a place again. '.repeat(40));

describe('gunzip', () => {
  it('gives what was packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (octets) => {
        expect(await gunzip(gzipped(octets), 3000)).toEqual(octets);
      }),
      { numRuns: 50 },
    );
  });

  it('takes as many octets as allowed, and not one more', async () => {
    expect(await gunzip(gzipped(sample), sample.length)).toEqual(sample);
    expect(await gunzip(gzipped(sample), sample.length - 1)).toBeNull();
  });

  it('stops at the limit of a file that unpacks to a thousand times its size', async () => {
    expect(await gunzip(gzipped(new Uint8Array(20_000_000)), 100_000)).toBeNull();
  });

  it('gives null for a file cut off anywhere', async () => {
    const packed = gzipped(sample);
    for (let length = 0; length < packed.length; length++) {
      expect(await gunzip(packed.slice(0, length), sample.length), `${length} octets`).toBeNull();
    }
  });

  it('gives null where the checksum does not fit', async () => {
    const packed = gzipped(sample);
    packed[packed.length - 8]! ^= 1;
    expect(await gunzip(packed, sample.length)).toBeNull();
  });

  it('never throws on octets that are no gzip file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (octets) => {
        expect(await gunzip(octets, 1000)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

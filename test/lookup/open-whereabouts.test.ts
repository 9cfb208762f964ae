import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../src/domain/ip-address.ts';
import { openWhereabouts } from '../../src/lookup/open-whereabouts.ts';
import { filesInMemory, packedTable } from './files-in-memory.ts';

const address = parseIpAddress('8.8.8.8')!;

describe('openWhereabouts', () => {
  it('gives place and network of an address', async () => {
    const files = packedTable('places', [[0n, 'US\tCalifornia\tMountain View\t37.42\t-122.08']]);
    for (const [name, octets] of packedTable('networks', [[0n, '15169\tGoogle LLC']]).contents) {
      files.contents.set(name, octets);
    }
    const { whereabouts } = await openWhereabouts(files);
    expect(await whereabouts(address)).toMatchObject({ place: { country: 'US' }, network: { asn: 15169 } });
  });

  it('knows nothing without data', async () => {
    const { data, whereabouts } = await openWhereabouts(filesInMemory());
    expect(data).toEqual({});
    expect(await whereabouts(address)).toEqual({ place: null, network: null });
  });
});

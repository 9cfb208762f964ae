import type { IpAddress } from '../../domain/ip-address.ts';
import { openRangeTable } from '../packed/range-table.ts';
import type { EmbeddedFiles } from '../ports.ts';
import type { Place } from '../surroundings.ts';

/** The folder of the packed table, and its name in the manifest of the data. */
export const placeTable = 'places';

/** Where addresses stand, by the embedded edition of DB-IP City Lite. */
export interface PlaceTable {
  /** The rough place of an address; null where it is not known. Never throws. */
  placeOf(ip: IpAddress): Promise<Place | null>;
}

export function openPlaceTable(files: EmbeddedFiles): PlaceTable {
  const table = openRangeTable(files, placeTable);
  return {
    async placeOf(ip) {
      const record = await table.find(ip);
      return record === null ? null : placeOfRecord(record);
    },
  };
}

/** A record: country, region, city, latitude and longitude with a tab between; region and city may be empty. */
function placeOfRecord(record: string): Place | null {
  const [country = '', region = '', city = '', latitudeText, longitudeText, ...rest] = record.split('\t');
  const latitude = degrees(latitudeText, 90);
  const longitude = degrees(longitudeText, 180);
  if (!/^[A-Z]{2}$/.test(country) || latitude === null || longitude === null || rest.length > 0) return null;
  return { country, region: region || null, city: city || null, latitude, longitude, approximate: true };
}

function degrees(text: string | undefined, most: number): number | null {
  if (text === undefined || !/^-?[0-9]{1,3}(?:\.[0-9]{1,2})?$/.test(text)) return null;
  const number = Number(text);
  return Math.abs(number) <= most ? number : null;
}

import { readFileSync } from 'node:fs';
import { parseIpAddress } from '../../src/domain/ip-address.ts';
import { networkTable } from '../../src/lookup/network/network-table.ts';
import { addressDigits } from '../../src/lookup/packed/range-table.ts';
import { type AddressRange, packRanges, type WriteFile } from './pack-ranges.ts';
import { packageFile } from './package-file.ts';

export const networkPackage = '@ip-location-db/asn';

/** Packs the table of autonomous systems as `openNetworkTable` reads it. */
export function packNetworks(write: WriteFile): void {
  packRanges(networkTable, { ipv4: () => csvRanges(4), ipv6: () => csvRanges(6) }, write);
}

/**
 * The day of an edition of the package, which its version ends in: `2.3.2025040218` was built on
 * 2025-04-02 at 18 hours.
 */
export function networkEdition(packageVersion: string): string {
  const [, year, month, day] = /\.(\d{4})(\d{2})(\d{2})\d{2}$/.exec(packageVersion) ?? [];
  if (day === undefined) throw new Error(`${networkPackage} ${packageVersion} does not tell its date`);
  return `${year}-${month}-${day}`;
}

/** The rows of the CSV (first address, last address, number, owner), with the gaps between them. */
function* csvRanges(version: 4 | 6): Generator<AddressRange> {
  const rows = readFileSync(packageFile(`${networkPackage}/asn-ipv${version}.csv`), 'utf8').split('\n');
  let next = -1n;
  for (const row of rows) {
    if (row === '') continue;
    const [, first = '', last = '', asn = '', ownerText = ''] =
      /^([^,]+),([^,]+),(\d+),(.*)$/.exec(row.trimEnd()) ?? [];
    const [start, end] = [numberOf(first, version), numberOf(last, version)];
    if (start === null || end === null) throw new Error(`unreadable row of ${networkPackage}: ${row}`);
    if (next >= 0n && start > next) yield { start: next, record: null };
    yield { start, record: `${asn}\t${unquoted(ownerText) || `AS${asn}`}` };
    next = end + 1n;
  }
  yield { start: next, record: null };
}

function numberOf(text: string, version: 4 | 6): bigint | null {
  const ip = parseIpAddress(text);
  return ip?.version === version ? BigInt(`0x${addressDigits(ip)}`) : null;
}

/** RFC 4180 §2: a quoted field, with each quote in it doubled. */
function unquoted(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

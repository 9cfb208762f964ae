import { readFileSync } from 'node:fs';
import { networkTable } from '../../src/lookup/network/network-table.ts';
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

/** The rows of the CSV (first and last address as numbers, number of the system, owner), with the gaps between them. */
function* csvRanges(version: 4 | 6): Generator<AddressRange> {
  const rows = readFileSync(packageFile(`${networkPackage}/asn-ipv${version}-num.csv`), 'utf8').split('\n');
  let next = 0n;
  for (const row of rows) {
    if (row === '') continue;
    const [, first, last, asn, owner = ''] = /^(\d+),(\d+),(\d+),(.*)$/.exec(row.trimEnd()) ?? [];
    if (first === undefined || last === undefined) throw new Error(`unreadable row of ${networkPackage}: ${row}`);
    const start = BigInt(first);
    if (start > next) yield { start: next, record: null };
    yield { start, record: `${asn}\t${unquoted(owner) || `AS${asn}`}` };
    next = BigInt(last) + 1n;
  }
  yield { start: next, record: null };
}

/** RFC 4180 §2: a quoted field, with each quote in it doubled. */
function unquoted(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

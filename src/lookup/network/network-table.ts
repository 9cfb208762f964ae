import type { IpAddress } from '../../domain/ip-address.ts';
import { openRangeTable } from '../packed/range-table.ts';
import type { EmbeddedFiles } from '../ports.ts';
import type { Network } from '../surroundings.ts';

/** The folder of the packed table, and its name in the manifest of the data. */
export const networkTable = 'networks';

/** Who announces addresses, by the embedded table of autonomous systems. */
export interface NetworkTable {
  /** The network of an address; null where nobody is known to announce it. Never throws. */
  networkOf(ip: IpAddress): Promise<Network | null>;
}

export function openNetworkTable(files: EmbeddedFiles): NetworkTable {
  const table = openRangeTable(files, networkTable);
  return {
    async networkOf(ip) {
      const record = await table.find(ip);
      return record === null ? null : networkOfRecord(record);
    },
  };
}

/** A record: the number of the autonomous system and its owner's name, with a tab between. */
function networkOfRecord(record: string): Network | null {
  const read = /^([0-9]{1,10})\t(.+)$/.exec(record);
  const [, asn, owner] = read ?? [];
  return asn === undefined || owner === undefined ? null : { asn: Number(asn), owner };
}

import { editionsOf, readDataManifest } from './data-manifest.ts';
import type { WhereaboutsSource } from './look-up.ts';
import { openNetworkTable } from './network/network-table.ts';
import { openPlaceTable } from './place/place-table.ts';
import type { EmbeddedFiles } from './ports.ts';

/** The embedded tables of places and networks, with the dates of their editions by name. Never throws. */
export async function openWhereabouts(
  files: EmbeddedFiles,
): Promise<WhereaboutsSource & { readonly data: Readonly<Record<string, string>> }> {
  const data = editionsOf(await readDataManifest(files));
  const { placeOf } = openPlaceTable(files);
  const { networkOf } = openNetworkTable(files);
  return {
    data,
    async whereabouts(ip) {
      const [place, network] = await Promise.all([placeOf(ip), networkOf(ip)]);
      return { place, network };
    },
  };
}

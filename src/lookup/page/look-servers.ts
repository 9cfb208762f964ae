import { parseIpAddress } from '../../domain/ip-address.ts';
import type { WhereaboutsSource } from '../look-up.ts';
import type { Whereabouts } from '../surroundings.ts';
import type { PageLook } from './page-look.ts';

/** Where servers stand, by the address of a hop as it is written there. */
export type LookServers = Readonly<Record<string, Whereabouts>>;

/** Where the servers stand that a look at a page came to, by the embedded data. */
export async function lookServers({ hops }: PageLook, source: WhereaboutsSource): Promise<LookServers> {
  const known = hops.map(async ({ ip }): Promise<[string, Whereabouts][]> => {
    const address = ip === null ? null : parseIpAddress(ip);
    return ip === null || address === null ? [] : [[ip, await source.whereabouts(address)]];
  });
  return Object.fromEntries((await Promise.all(known)).flat());
}

import { type IpAddress, parseIpAddress } from '../domain/ip-address.ts';
import type { Link } from '../mail/link/link.ts';
import type { Trace } from '../mail/trace/trace.ts';
import type { Surroundings, Whereabouts } from './surroundings.ts';

/** The embedded tables of places and networks. Never throws: null where nothing is known. */
export interface WhereaboutsSource {
  whereabouts(ip: IpAddress): Promise<Whereabouts>;
}

/** Addresses looked up for one message: those of the relays come first. */
export const maxAddresses = 50;

/** What the embedded data know of the addresses that a message names. Nothing leaves the machine. */
export async function lookUp(trace: Trace, links: readonly Link[], source: WhereaboutsSource): Promise<Surroundings> {
  const relays = [trace.handedOverBy, trace.reported, trace.claimed];
  const found = new Map<string, IpAddress>();
  for (const ip of [
    ...relays.map((relay) => relay?.ip?.ip),
    ...links.map(({ host }) => host && parseIpAddress(host)),
  ]) {
    if (ip && found.size < maxAddresses) found.set(ip.text, ip);
  }
  const entries = [...found].map(async ([text, ip]) => [text, await source.whereabouts(ip)] as const);
  return { addresses: new Map(await Promise.all(entries)) };
}

import { type IpAddress, parseIpAddress } from '../domain/ip-address.ts';
import { finalHost } from '../mail/link/final-target.ts';
import type { Mail } from '../mail/mail.ts';
import type { DnsAnswer } from './dns/resolver.ts';
import type { Outside } from './outside/outside.ts';
import type { Surroundings, Whereabouts } from './surroundings.ts';

/** The embedded tables of places and networks. Never throws: null where nothing is known. */
export interface WhereaboutsSource {
  whereabouts(ip: IpAddress): Promise<Whereabouts>;
}

/** Addresses looked up for one message: those of the relays come first. */
export const maxAddresses = 50;

/**
 * What is known of the addresses that a message names, and of those of its names that others told, by the embedded
 * data. Nothing leaves the machine.
 */
export async function lookUp(
  { trace, links }: Pick<Mail, 'trace' | 'links'>,
  outside: Outside | null,
  source: WhereaboutsSource,
): Promise<Surroundings> {
  const relays = [trace.handedOverBy, trace.reported, trace.claimed];
  const found = new Map<string, IpAddress>();
  for (const ip of [
    ...relays.map((relay) => relay?.ip?.ip),
    ...links.map(finalHost).map((host) => host && parseIpAddress(host)),
    ...[...(outside?.hosts.values() ?? [])].map(({ addresses }) => firstAddress(addresses)),
  ]) {
    if (ip && found.size < maxAddresses) found.set(ip.text, ip);
  }
  const entries = [...found].map(async ([text, ip]) => [text, await source.whereabouts(ip)] as const);
  return { addresses: new Map(await Promise.all(entries)), outside };
}

/** The address that stands for a host: many have several, mostly of one network. */
export function firstAddress(answer: DnsAnswer<'A'>): IpAddress | null {
  const [first] = answer.outcome === 'records' ? answer.records : [];
  return first === undefined ? null : parseIpAddress(first);
}

import type { IpAddress } from '../../domain/ip-address.ts';
import { type IpNetwork, isInNetwork } from '../../domain/ip-network.ts';

/** Which service answers for which names and addresses (RFC 9224). Base URLs are `https:` and end with `/`. */
export interface Bootstrap {
  /** The day (ISO 8601) that the newest of its parts was published; null where none of them says. */
  readonly published: string | null;
  /** By the end of a name, lower case, in A-labels. */
  readonly domains: ReadonlyMap<string, string>;
  readonly networks: readonly NetworkService[];
}

export interface NetworkService {
  readonly network: IpNetwork;
  readonly url: string;
}

/** The base URL for a name in A-labels, lower case: of its longest end that has a service (RFC 9224 §4). */
export function serviceOfDomain({ domains }: Bootstrap, name: string): string | null {
  const labels = name.split('.');
  for (let i = 0; i < labels.length; i++) {
    const url = domains.get(labels.slice(i).join('.'));
    if (url !== undefined) return url;
  }
  return null;
}

/** The base URL for an address: of the smallest network that it lies in (RFC 9224 §5). */
export function serviceOfAddress({ networks }: Bootstrap, ip: IpAddress): string | null {
  let found: NetworkService | null = null;
  for (const service of networks) {
    const isSmaller = found === null || service.network.bits > found.network.bits;
    if (isSmaller && isInNetwork(ip, service.network)) found = service;
  }
  return found?.url ?? null;
}

/** Whether a service is at the host (with its port, as `URL.host`): somebody whom the bootstrap names. */
export function isServiceHost({ domains, networks }: Bootstrap, host: string): boolean {
  for (const url of domains.values()) if (new URL(url).host === host) return true;
  return networks.some(({ url }) => new URL(url).host === host);
}

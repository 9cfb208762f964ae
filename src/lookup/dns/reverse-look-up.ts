import type { IpAddress } from '../../domain/ip-address.ts';
import type { DnsAnswer, DnsFailure, Resolver } from './resolver.ts';
import { reverseName } from './reverse-name.ts';

/** Names of one address that are looked up again; an address of many names is a shared one, and the rest tells no more. */
export const maxReverseNames = 5;

/** A name that the owner of an address gave it. */
export interface ReverseHost {
  readonly name: string;
  /** Whether the name in its turn leads to the address (RFC 8601 §2.7.3, "iprev"); null where that could not be asked. */
  readonly isConfirmed: boolean | null;
}

/** The names of an address, or why there are none. */
export type ReverseAnswer =
  | {
      readonly outcome: 'names';
      /** At least one, at most `maxReverseNames`. */
      readonly hosts: readonly ReverseHost[];
      /** Names that were not looked at. */
      readonly leftOut: number;
    }
  | { readonly outcome: 'no-name' }
  | { readonly outcome: 'temporary-failure'; readonly because: DnsFailure };

/** Looks an address's names up, and each of them forward again. */
export async function reverseLookUp(resolver: Resolver, ip: IpAddress): Promise<ReverseAnswer> {
  const answer = await resolver.ask(reverseName(ip), 'PTR');
  if (answer.outcome === 'temporary-failure') return answer;
  if (answer.outcome !== 'records') return { outcome: 'no-name' };
  const names = [...new Set(answer.records)];
  const hosts = names.slice(0, maxReverseNames).map(async (name) => {
    const forward = await resolver.ask(name, ip.version === 4 ? 'A' : 'AAAA');
    return { name, isConfirmed: isLeadingTo(forward, ip) };
  });
  return { outcome: 'names', hosts: await Promise.all(hosts), leftOut: names.length - hosts.length };
}

function isLeadingTo(forward: DnsAnswer<'A' | 'AAAA'>, ip: IpAddress): boolean | null {
  if (forward.outcome === 'records') return forward.records.includes(ip.text);
  return forward.outcome === 'temporary-failure' && forward.because !== 'bad-name' ? null : false;
}

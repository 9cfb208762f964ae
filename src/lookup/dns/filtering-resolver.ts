import type { NamedResolver } from './named-resolver.ts';
import type { DnsAnswer } from './resolver.ts';

/** A resolver that answers for every name but those of known fraud and malware. */
export interface FilteringResolver extends NamedResolver {
  /** How it answers for a name that it withholds. */
  readonly withholdsBy: /** NXDOMAIN, though the name exists; without an SOA record in the authority section, which a true one has. */
    | 'no-such-name'
    /** The address 0.0.0.0, or :: for AAAA. */
    | 'null-address';
}

/** Public resolvers that filter names of fraud and nothing else, to compare an unfiltered answer with. */
export const filteringResolvers: readonly FilteringResolver[] = [
  {
    id: 'quad9-filtered',
    operator: 'Quad9',
    country: 'CH',
    // 9.9.9.9.
    url: 'https://dns.quad9.net/dns-query',
    about: 'https://quad9.net/privacy/policy/',
    // https://docs.quad9.net/FAQs/, "Identifying a Quad9 block".
    withholdsBy: 'no-such-name',
  },
  {
    id: 'cloudflare-security',
    operator: 'Cloudflare',
    country: 'US',
    // 1.1.1.2: malware and phishing. 1.1.1.3 would withhold adult content as well.
    url: 'https://security.cloudflare-dns.com/dns-query',
    about: 'https://developers.cloudflare.com/1.1.1.1/setup/#1111-for-families',
    withholdsBy: 'null-address',
  },
];

const nullAddresses: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * Whether a filtering resolver withholds a name that an unfiltered one has addresses for. Null where that cannot be
 * told: one of the two failed, or nobody knows the name, or its zone is said not to have it (yet).
 * @param filtered what the filtering resolver answered
 * @param unfiltered what another one answered to the same question
 */
export function isWithheld<Type extends 'A' | 'AAAA'>(
  { withholdsBy }: FilteringResolver,
  filtered: DnsAnswer<Type>,
  unfiltered: DnsAnswer<Type>,
): boolean | null {
  if (filtered.outcome === 'temporary-failure') return null;
  if (unfiltered.outcome !== 'records' || isNull(unfiltered)) return null;
  if (withholdsBy === 'null-address') return isNull(filtered);
  return filtered.outcome === 'no-such-name' ? (filtered.isUnfounded ?? null) : false;
}

function isNull(answer: DnsAnswer<'A' | 'AAAA'>): boolean {
  return answer.outcome === 'records' && answer.records.every((address) => nullAddresses.has(address));
}

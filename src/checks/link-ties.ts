import { brandOfAddressDomain, brandOfHost } from '../domain/brand-directory.ts';
import { isAuthenticatedOrganization } from './author-confirmation.ts';
import type { Facts } from './facts.ts';
import { isForeign, isSisterDomain } from './foreign.ts';

/**
 * Tells of a host whether it is tied to those who stand behind the mail: of the author's organization or its sister under
 * another suffix, of one that authenticated, or of one house with either by the directory of brands.
 */
export function linkTies({
  author,
  authenticated,
}: Pick<Facts, 'author' | 'authenticated'>): (host: string) => boolean {
  const domain = author?.domain ?? null;
  const behind = [...(domain === null ? [] : [domain]), ...authenticated.map((known) => known.domain)];
  const houses = new Set(behind.flatMap((name) => brandOfAddressDomain(name)?.brand.group ?? []));
  const isTied = (host: string): boolean => {
    if (domain !== null && (!isForeign(host, domain) || isSisterDomain(host, domain))) return true;
    if (isAuthenticatedOrganization(host, authenticated)) return true;
    const house = houses.size === 0 ? undefined : brandOfHost(host)?.brand.group;
    return house !== undefined && houses.has(house);
  };
  const met = new Map<string, boolean>();
  return (host) => {
    const known = met.get(host) ?? isTied(host);
    met.set(host, known);
    return known;
  };
}

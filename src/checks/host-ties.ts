import { brandOfHost, isFounded } from '../domain/brand-directory.ts';
import { isAuthenticatedOrganization } from './author-confirmation.ts';
import { isFoundedlyAuthenticated } from './brand-facts.ts';
import type { Facts } from './facts.ts';
import { isForeign } from './foreign.ts';
import { isOwnSide } from './own-side.ts';

/**
 * What a host has to do with sender and recipient: it is the recipient's own side's or one that he knows, an organization's that is
 * authenticated, or a brand's that the mail is authenticated as.
 */
export type HostTie = 'recipient' | 'sender' | 'brand';

/** Tells the tie of a host; null where none is known. */
export function hostTies({
  trace,
  acquaintance,
  authenticated,
  brands,
}: Pick<Facts, 'trace' | 'acquaintance' | 'authenticated' | 'brands'>): (host: string) => HostTie | null {
  return (host) => {
    if (isOwnSide(host, trace) || acquaintance.domains.some((known) => !isForeign(known, host))) return 'recipient';
    if (isAuthenticatedOrganization(host, authenticated)) return 'sender';
    const owner = brandOfHost(host);
    return owner !== null && isFounded(owner) && isFoundedlyAuthenticated(owner.brand, brands) ? 'brand' : null;
  };
}

import type { AuthenticatedDomain } from './authenticated-domains.ts';
import { authorAddress } from './author-address.ts';
import type { Facts } from './facts.ts';
import { isForeign } from './foreign.ts';

/**
 * The pass, recorded by the own side or evaluated here, that speaks for the Author Domain in relaxed alignment (RFC 7489
 * §3.1): DKIM where there is one, else DMARC; null where there is none. SPF alone does not speak for the
 * author: on a shared server it passes for every tenant.
 */
export function authorConfirmation({
  author,
  authenticated,
}: Pick<Facts, 'author' | 'authenticated'>): AuthenticatedDomain | null {
  const address = authorAddress(author);
  if (address === null) return null;
  const aligned = authenticated.filter(({ domain }) => !isForeign(domain, address.domain));
  return aligned.find(({ method }) => method === 'dkim') ?? aligned.find(({ method }) => method === 'dmarc') ?? null;
}

/** Whether there is a pass of any method for the organization of `domain`. */
export function isAuthenticatedOrganization(domain: string, authenticated: readonly AuthenticatedDomain[]): boolean {
  return authenticated.some((known) => !isForeign(known.domain, domain));
}

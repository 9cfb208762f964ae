import { isSameOrganization, publicSuffix, registrableDomain } from '../domain/registrable-domain.ts';

/** Whether two domains belong to different organizations: neither one name nor under one registrable domain. */
export function isForeign(domain: string, other: string): boolean {
  return domain.toLowerCase() !== other.toLowerCase() && !isSameOrganization(domain, other);
}

/** Whether two domains bear one registered label under different suffixes (amazon.com, amazon.co.jp). */
export function isSisterDomain(domain: string, other: string): boolean {
  const label = registeredLabel(domain);
  return label !== null && label === registeredLabel(other);
}

function registeredLabel(domain: string): string | null {
  const registrable = registrableDomain(domain);
  const suffix = publicSuffix(domain);
  return registrable === null || suffix === null ? null : registrable.slice(0, -suffix.length - 1);
}

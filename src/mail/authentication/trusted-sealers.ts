import { registrableDomain } from '../../domain/registrable-domain.ts';

export interface TrustedSealer {
  readonly domain: string;
  readonly what: 'provider' | 'list-host';
  /** The domain of its servers, where that is another. */
  readonly hosts?: string;
}

/**
 * Organizations whose ARC seal (RFC 8617) counts: what they recorded is believed where the chain verifies. Anybody can seal whatever he
 * likes under a domain of his own, so that the list is short and on it stand only
 * - providers of mailboxes that forward for their users and record what they evaluated themselves at their border, and
 * - hosts of public mailing lists that do the same for every list;
 * each by the domain under which it seals, as its own mails show (2019–2026).
 */
export const trustedSealers: readonly TrustedSealer[] = [
  // Gmail and Google Workspace, Google Groups included.
  { domain: 'google.com', what: 'provider' },
  // Microsoft 365 and Outlook.com.
  { domain: 'microsoft.com', what: 'provider', hosts: 'outlook.com' },
  { domain: 'outlook.com', what: 'provider' },
  { domain: 'yahoo.com', what: 'provider' },
  // Fastmail.
  { domain: 'messagingengine.com', what: 'provider' },
  { domain: 'zohomail.com', what: 'provider' },
  { domain: 'icloud.com', what: 'provider' },
  // subspace.kernel.org.
  { domain: 'kernel.org', what: 'list-host' },
  // lists.ozlabs.org.
  { domain: 'ozlabs.org', what: 'list-host' },
];

/** The trusted organization that seals under this domain (`d=`); null where it is on no list. */
export function trustedSealer(domain: string): TrustedSealer | null {
  const organization = registrableDomain(domain);
  return organization === null ? null : (trustedSealers.find((sealer) => sealer.domain === organization) ?? null);
}

/**
 * The instance of the newest seal that is not the own side's, where it and all after it are of trusted organizations; null where nobody's
 * word counts. The own side's seal says no more than its record. `sealers`: `d=` of each seal, the oldest first; `isOwn`: whether a
 * host or domain is the own side's.
 */
export function trustedInstance(sealers: readonly string[], isOwn: (host: string) => boolean): number | null {
  for (let instance = sealers.length; instance >= 1; instance--) {
    const sealer = sealers[instance - 1] ?? '';
    const known = trustedSealer(sealer);
    if (known === null) return null;
    if (!isOwn(known.hosts ?? sealer)) return instance;
  }
  return null;
}

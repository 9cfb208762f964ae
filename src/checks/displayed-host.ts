import { registrableDomain } from '../domain/registrable-domain.ts';
import { namedDomains } from './named-domain.ts';

/** A host that the text of a link shows. */
export interface DisplayedHost {
  readonly host: string;
  /** Written as an address of the web, not as a mere name ("Booking.com"). */
  readonly isAddress: boolean;
}

/** The host that a link's text shows: of an address of the web anywhere in it, or of a name that is all of it. */
export function displayedHost(text: string): DisplayedHost | null {
  if (!text.includes('.')) return null;
  const shown = text.trim().slice(0, 500);
  const address = /(?:https?:\/\/|(?<![\p{L}\p{N}.@-])www\.)[^\s/?#<>"'、。)]+/iu.exec(shown)?.[0];
  const named = namedDomains(shown)[0];
  const host =
    address?.replace(/^https?:\/\//i, '') ??
    (named?.isAddress === false && named.to - named.from === shown.length ? named.domain : null);
  if (host === null || host.includes('@') || registrableDomain(host.replace(/:\d*$/, '')) === null) return null;
  return { host: host.replace(/:\d*$/, '').toLowerCase(), isAddress: address !== undefined };
}

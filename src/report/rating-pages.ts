import { parseIpAddress } from '../domain/ip-address.ts';
import { registrableDomain } from '../domain/registrable-domain.ts';
import { isMarkedLooking } from '../lookup/dns/automatic-name.ts';

/** A public page that tells what its operator thinks of a host. */
export interface RatingPage {
  readonly service: string;
  /** Who runs it, and is told the host. */
  readonly party: string;
  readonly url: string;
  /** The page takes a host only typed or pasted into it: nothing is told by opening it. */
  readonly isPasted: boolean;
}

interface RatingService {
  readonly service: string;
  readonly party: string;
  /** Address of the page for a host name, given percent-encoded. */
  readonly ofName: (host: string) => string;
  /** For an IP address, where that has a page of another kind. */
  readonly ofAddress?: (address: string) => string;
  readonly isPasted?: true;
}

const services: readonly RatingService[] = [
  {
    service: 'Site Safety Center',
    party: 'Trend Micro',
    // Its form sends a POST to result.php: no address leads to a result.
    ofName: () => 'https://global.sitesafety.trendmicro.com/',
    isPasted: true,
  },
  {
    service: 'Safe Browsing',
    party: 'Google',
    ofName: (host) => `https://transparencyreport.google.com/safe-browsing/search?url=${host}`,
  },
  {
    service: 'VirusTotal',
    party: 'Google (VirusTotal)',
    ofName: (host) => `https://www.virustotal.com/gui/domain/${host}`,
    ofAddress: (address) => `https://www.virustotal.com/gui/ip-address/${address}`,
  },
  {
    service: 'urlscan.io',
    party: 'urlscan GmbH',
    ofName: (host) => `https://urlscan.io/domain/${host}`,
    ofAddress: (address) => `https://urlscan.io/ip/${address}`,
  },
];

/** The pages that rate a host, and the name that they are given for it. */
export interface RatingPages {
  /** The host; its registrable domain where it looks made for one message. */
  readonly host: string;
  readonly pages: readonly RatingPage[];
}

/**
 * The public pages that rate the host of a link; null for what no page can know: a name without public suffix. Never more
 * of a URL than its host.
 */
export function ratingPages(linkHost: string): RatingPages | null {
  const address = parseIpAddress(linkHost.replace(/^\[(.*)\]$/, '$1'))?.text ?? null;
  const host = address ?? ratedName(linkHost);
  if (host === null) return null;
  const encoded = encodeURIComponent(host);
  const pages = services.map(({ service, party, ofName, ofAddress, isPasted }) => ({
    service,
    party,
    url: (address === null ? ofName : (ofAddress ?? ofName))(encoded),
    isPasted: isPasted ?? false,
  }));
  return { host, pages };
}

function ratedName(linkHost: string): string | null {
  const domain = registrableDomain(linkHost);
  if (domain === null || isMarkedLooking(linkHost)) return domain;
  const url = `https://${linkHost.replace(/\.$/, '')}/`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}

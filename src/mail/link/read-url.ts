import { unwrapLink } from './unwrap/unwrap-link.ts';
import type { UnwrappedLink } from './unwrap/unwrapped-link.ts';

/** What a browser makes of an href. */
export interface UrlReading {
  readonly url: string | null;
  readonly host: string | null;
  readonly scheme: string | null;
  /** Where it leads behind filters, redirects and counters of clicks; null where there are none. */
  readonly unwrapped: UnwrappedLink | null;
}

/** Code units of an href that are read as a URL; what is longer is cut before its host is told. */
const MAX_HREF = 100_000;

/** Schemes whose URLs have a host in the sense of DNS; in others what stands there is none, and no two programs agree on it. */
const WITH_HOST: ReadonlySet<string> = new Set(['http', 'https', 'ftp']);

/** Reads an href as a browser does (WHATWG URL), against `base` where there is one. Never throws. */
export function readUrl(href: string, base: string | null): UrlReading {
  const url = parse(href.slice(0, MAX_HREF), base);
  if (url === null) {
    const scheme = /^\s*([a-z][a-z0-9+.-]{0,30}):/i.exec(href)?.[1]?.toLowerCase() ?? null;
    return { url: null, host: null, scheme, unwrapped: null };
  }
  const scheme = url.protocol.slice(0, -1);
  const host = WITH_HOST.has(scheme) ? url.hostname.replace(/\.$/, '') : '';
  if (host === '') return { url: url.href, host: null, scheme, unwrapped: null };
  const isWeb = scheme === 'http' || scheme === 'https';
  return { url: url.href, host, scheme, unwrapped: isWeb ? unwrapLink(url.href, host) : null };
}

function parse(href: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(href) : new URL(href, base);
  } catch {
    return base === null ? null : parse(href, null);
  }
}

/** What a browser makes of an href. */
export interface UrlReading {
  readonly url: string | null;
  readonly host: string | null;
  readonly scheme: string | null;
}

/** Code units of an href that are read as a URL; what is longer is cut before its host is told. */
const MAX_HREF = 100_000;

/** Reads an href as a browser does (WHATWG URL), against `base` where there is one. Never throws. */
export function readUrl(href: string, base: string | null): UrlReading {
  const url = parse(href.slice(0, MAX_HREF), base);
  if (url === null) {
    const scheme = /^\s*([a-z][a-z0-9+.-]{0,30}):/i.exec(href)?.[1]?.toLowerCase() ?? null;
    return { url: null, host: null, scheme };
  }
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  return { url: url.href, host: host === '' ? null : host, scheme: url.protocol.slice(0, -1) };
}

function parse(href: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(href) : new URL(href, base);
  } catch {
    return base === null ? null : parse(href, null);
  }
}

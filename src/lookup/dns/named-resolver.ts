/** A resolver of DNS over HTTPS whom the user is told of by name before anything is sent. */
export interface NamedResolver {
  /** For settings; for ever. */
  readonly id: string;
  /** Who runs it, as the sentence of consent names them; the host for a resolver of one's own. */
  readonly operator: string;
  /** The country that the operator is established in (ISO 3166-1 alpha-2); null where that is not known. */
  readonly country: string | null;
  /** Where it takes questions (RFC 8484 §4.1), without the parameter `dns`. */
  readonly url: string;
  /** What the operator says of it and of what is kept; null for one's own. */
  readonly about: string | null;
}

/**
 * Public resolvers that do not filter names of fraud, to choose from. Names that law or a court has blocked may be
 * withheld all the same: of child abuse by IIJ, by orders of some countries' courts (with REFUSED) by Google.
 */
export const publicResolvers: readonly NamedResolver[] = [
  {
    id: 'cloudflare',
    operator: 'Cloudflare',
    country: 'US',
    url: 'https://cloudflare-dns.com/dns-query',
    about: 'https://developers.cloudflare.com/1.1.1.1/privacy/public-dns-resolver/',
  },
  {
    id: 'google',
    operator: 'Google',
    country: 'US',
    url: 'https://dns.google/dns-query',
    about: 'https://developers.google.com/speed/public-dns/privacy',
  },
  {
    id: 'quad9',
    operator: 'Quad9',
    country: 'CH',
    // Its resolver without the filter of malicious names: 9.9.9.10.
    url: 'https://dns10.quad9.net/dns-query',
    about: 'https://quad9.net/privacy/policy/',
  },
  {
    id: 'iij',
    operator: 'IIJ',
    country: 'JP',
    // A service on trial, announced until March 2027.
    url: 'https://public.dns.iij.jp/dns-query',
    about: 'https://public.dns.iij.jp/',
  },
];

const maxUrlLength = 2000;

/**
 * A resolver of the user's own, from its URL or its URI template (`https://doh.example/dns-query{?dns}`, RFC 8484
 * §4.1). Null for what is no `https:` URL, or has userinfo or a fragment.
 */
export function ownResolver(urlOrTemplate: string): NamedResolver | null {
  const text = urlOrTemplate.trim().replace(/\{\?dns\}$/, '');
  if (text.length > maxUrlLength || /[{}]/.test(text) || !URL.canParse(text)) return null;
  const { protocol, username, password, hash, host, href } = new URL(text);
  if (protocol !== 'https:' || username !== '' || password !== '' || hash !== '') return null;
  return { id: 'own', operator: host, country: null, url: href, about: null };
}

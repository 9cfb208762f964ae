import { isWebAddress, parameters, percentDecodedOrAscii, targetIn } from './url-parameter.ts';
import { type LeadsTo, opaque, type Wrapper } from './wrapper.ts';

/** Google's own sites by country: `google.co.jp`, `www.google.de`, `images.google.com.au`. */
const googleHost = /^(?:[a-z0-9-]+\.){0,2}google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/** Whether the host is one of Google's own sites, of any country. */
export function isGoogleHost(host: string): boolean {
  return googleHost.test(host);
}

/** The redirects of Google's own sites; looked for where `isGoogleHost` holds. */
export const googleRedirect: Wrapper = {
  kind: 'redirect',
  by: 'Google',
  names: [],
  leadsTo(url) {
    const { hostname, pathname } = url;
    if (/^\/(?:url|local_url|linkredirect|aclk|pagead\/aclk|travel\/clk)$/.test(pathname)) {
      return targetIn(url, 'q', 'url', 'adurl', 'dest', 'pcurl');
    }
    if (pathname.startsWith('/amp/')) return ampTarget(url, ampPath);
    if (hostname.startsWith('translate.')) return targetIn(url, 'u');
    // "I'm Feeling Lucky": the first result, whatever it is on the day.
    if (pathname === '/search' && /[?&]btnI\b/.test(url.search)) return opaque;
    return hostname.startsWith('notifications.google.') && pathname.startsWith('/g/') ? opaque : null;
  },
};

/** Google's other names. */
export const google: readonly Wrapper[] = [
  {
    kind: 'copy',
    by: 'AMP (Google)',
    names: ['cdn.ampproject.org'],
    leadsTo: (url) => ampTarget(url, cachePath),
  },
  { kind: 'copy', by: 'AMP (Bing)', names: ['bing-amp.com'], leadsTo: (url) => ampTarget(url, cachePath) },
  { kind: 'copy', by: 'Google Translate', names: ['translate.goog'], leadsTo: translatedPage },
  {
    kind: 'redirect',
    by: 'Google Ads',
    names: ['googleadservices.com', 'g.doubleclick.net', 'ad.doubleclick.net', 'adclick.g.doubleclick.net'],
    leadsTo(url) {
      const { href, pathname } = url;
      if (!/^\/(?:pagead\/aclk|pcs\/click|aclk|ddm\/(?:track)?clk|dbm\/clk)/.test(pathname)) return null;
      const inside = /[;?&](https?:\/\/.*)$/i.exec(href.slice(8))?.[1] ?? null;
      return targetIn(url, 'adurl') ?? inside ?? opaque;
    },
  },
  { kind: 'copy', by: 'Google', names: ['googleweblight.com'], leadsTo: (url) => targetIn(url, 'u', 'lite_url') },
  { kind: 'redirect', by: 'Google', names: ['c.gle'], leadsTo: () => opaque },
];

const ampPath = /^\/amp\/(s\/)?(.+)$/s;
const cachePath = /^\/[a-z]\/(s\/)?(.+)$/s;

/** `/c/s/HOST/PATH`: `s` stands for https (AMP project, "AMP Cache URL Format"). */
function ampTarget({ pathname, search }: URL, path: RegExp): LeadsTo {
  const [, isSecure, rest] = path.exec(pathname) ?? [];
  if (rest === undefined) return null;
  const address = percentDecodedOrAscii(rest);
  const target = isWebAddress(address) ? address : `http${isSecure === undefined ? '' : 's'}://${address}${search}`;
  return URL.canParse(target) && /^https?:\/\/[^/?#]+\.[^/?#]/.test(target) ? target : null;
}

/** Google Search Central, "Enabling your ad network to work with translation-related Google Search features". */
function translatedPage(url: URL): LeadsTo {
  const encodings = parameters(url, '_x_tr_enc').join(',').split(',');
  let prefix = parameters(url, '_x_tr_hp').join('') + url.hostname.slice(0, -'.translate.goog'.length);
  if (encodings.includes('1') && prefix.startsWith('1-')) prefix = prefix.slice(2);
  const isIdn = encodings.includes('0') && prefix.startsWith('0-');
  if (isIdn) prefix = prefix.slice(2);
  const host = prefix.replace(/\b-\b/g, '.').replaceAll('--', '-');
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !pair.startsWith('_x_tr_'));
  const target = `https://${isIdn ? 'xn--' : ''}${host}${url.pathname}${query.join('') === '' ? '' : `?${query.join('&')}`}`;
  return URL.canParse(target) && host.includes('.') ? target : opaque;
}

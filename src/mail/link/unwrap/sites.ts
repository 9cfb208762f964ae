import { base64Text } from './base64-text.ts';
import { isWebAddress, parameters, percentDecodedOrAscii, targetIn } from './url-parameter.ts';
import { type LeadsTo, opaque, opaqueWrapper, type Wrapper } from './wrapper.ts';

/**
 * Sites that send visitors on to the address in a parameter: the host with all below it, how the path begins (`/`:
 * any), the parameters. Those of known sites alone: on an unknown one a parameter `url` may mean anything.
 */
const byParameter: readonly (readonly [by: string, names: string, path: string, parameters: string])[] = [
  ['Facebook', 'l.facebook.com lm.facebook.com l.workplace.com', '/', 'u'],
  ['Facebook', 'facebook.com', '/l.php /flx/warn', 'u'],
  ['Instagram', 'l.instagram.com', '/', 'u'],
  ['Threads', 'l.threads.net l.threads.com', '/', 'u'],
  ['LinkedIn', 'linkedin.com', '/redir/ /safety/go', 'url'],
  ['YouTube', 'youtube.com', '/redirect', 'q'],
  ['Reddit', 'out.reddit.com', '/', 'url'],
  ['VK', 'vk.com vk.ru', '/away.php', 'to'],
  ['Steam', 'steamcommunity.com', '/linkfilter', 'url u'],
  ['Tumblr', 't.umblr.com', '/redirect', 'z'],
  ['WordPress.com', 'href.li', '/', 'url'],
  ['Slack', 'slack-redir.net', '/link', 'url'],
  ['Medium', 'medium.com', '/r/', 'url'],
  ['Disqus', 'disq.us', '/url', 'url'],
  ['DuckDuckGo', 'duckduckgo.com', '/l/', 'uddg'],
  ['SoundCloud', 'exit.sc', '/', 'url'],
  ['Zhihu', 'link.zhihu.com', '/', 'target'],
  ['Hatena', 'b.hatena.ne.jp', '/-/redirect', 'url'],
  ['Skimlinks', 'go.skimresources.com go.redirectingat.com', '/', 'url'],
  ['Sovrn', 'redirect.viglink.com', '/', 'u'],
  ['Rakuten Advertising', 'click.linksynergy.com', '/', 'murl'],
  ['Awin', 'awin1.com', '/', 'ued p'],
  ['ShareASale', 'shareasale.com', '/', 'urllink'],
  ['Adform', 'track.adform.net', '/', 'cpdir'],
  ['ValueCommerce', 'ck.jp.ap.valuecommerce.com', '/', 'vc_url'],
  ['楽天アフィリエイト', 'hb.afl.rakuten.co.jp', '/', 'pc'],
  ['A8.net', 'px.a8.net', '/', 'a8ejpredirect'],
];

/** Those of which an address without the parameter leads on too. */
const isAlwaysRedirect = new Set('l.facebook.com lm.facebook.com ck.jp.ap.valuecommerce.com px.a8.net'.split(' '));

/** Web sites and advertising networks that send visitors on. */
export const sites: readonly Wrapper[] = [
  ...byParameter.map(([by, names, paths, parameterNames]): Wrapper => {
    const beginnings = paths.split(' ');
    const named = parameterNames.split(' ');
    return {
      kind: 'redirect',
      by,
      names: names.split(' '),
      leadsTo(url) {
        if (!beginnings.some((path) => url.pathname.startsWith(path))) return null;
        return targetIn(url, ...named) ?? (isAlwaysRedirect.has(url.hostname) ? opaque : null);
      },
    };
  }),
  // A "smart link" of the sales product: whoever pays for it sets its target.
  {
    kind: 'redirect',
    by: 'LinkedIn',
    names: ['linkedin.com'],
    leadsTo: ({ pathname }) => (pathname.startsWith('/slink') ? opaque : null),
  },
  {
    // `u=a1…`: the target in base64 behind `a1`.
    kind: 'redirect',
    by: 'Bing',
    names: ['bing.com'],
    leadsTo(url) {
      if (!/^\/(?:ck\/a|aclick|aclk)/.test(url.pathname)) return null;
      const [u = ''] = parameters(url, 'u');
      const inBase64 = base64Text(u.replace(/^a1(?=aHR0c)/, ''));
      const target = inBase64 === null ? u : percentDecodedOrAscii(inBase64);
      return isWebAddress(target) ? target : opaque;
    },
  },
  {
    kind: 'redirect',
    by: 'Yahoo!',
    names: ['rd.yahoo.co.jp', 'ard.yahoo.co.jp', 'rds.yahoo.co.jp', 'rdsig.yahoo.co.jp', 'r.search.yahoo.co.jp'],
    leadsTo: yahooTarget,
  },
  {
    kind: 'redirect',
    by: 'Yahoo!',
    names: ['rd.yahoo.com', 'ard.yahoo.com', 'r.search.yahoo.com'],
    leadsTo: yahooTarget,
  },
  { kind: 'redirect', by: 'Yahoo!', names: ['rds.yahoo.com', 'srd.yahoo.com', 'drs.yahoo.com'], leadsTo: yahooTarget },
  {
    // `/click/…/destination:URL`
    kind: 'redirect',
    by: 'Partnerize',
    names: ['prf.hn'],
    leadsTo: ({ pathname }) => pathTarget(pathname, 'destination:') ?? opaque,
  },
  opaqueWrapper('redirect', 'Adjust, AppsFlyer, Branch', 'adj.st app.adjust.com go.link onelink.me app.link page.link'),
];

/** `/*http://…`, `/*-http%3A//…`, `/RU=http%3a%2f%2f…/RK=`, and `RU=` in base64. */
function yahooTarget({ href, pathname }: URL): LeadsTo {
  const star = href.indexOf('/*');
  const behindStar = star < 0 ? '' : percentDecodedOrAscii(href.slice(star + 2).replace(/^-/, ''));
  if (isWebAddress(behindStar)) return behindStar;
  const ru = percentDecodedOrAscii(/\/RU=([^/;]*)/.exec(pathname)?.[1] ?? '');
  const target = isWebAddress(ru) ? ru : (base64Text(ru) ?? '');
  return isWebAddress(target) ? target : opaque;
}

function pathTarget(path: string, mark: string): string | null {
  const at = path.indexOf(mark);
  const target = at < 0 ? '' : percentDecodedOrAscii(path.slice(at + mark.length));
  return isWebAddress(target) ? target : null;
}

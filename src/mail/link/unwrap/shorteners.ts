import { opaque, type Wrapper } from './wrapper.ts';

/** Whose links a shortener shortens. */
export type ShortenerUse = 'anybody' | 'house';

/**
 * Shorteners that anybody may use: who runs each, and its hosts. Kept by hand from general knowledge and
 * public lists, not checked with each service; those of Japan apart. One that is missing leaves a remark unsaid.
 */
const ofAnybody: readonly (readonly [by: string, hosts: string])[] = [
  ['Bitly', 'bit.ly bitly.com j.mp bit.do'],
  ['TinyURL', 'tinyurl.com tiny.one'],
  ['is.gd', 'is.gd v.gd'],
  ['X', 't.co'],
  ['LinkedIn', 'lnkd.in'],
  ['Rebrandly', 'rebrand.ly rb.gy'],
  ['Cuttly', 'cutt.ly cutt.us'],
  ['Short.io', 'short.io shorturl.gg'],
  ['ShortURL', 'shorturl.at shorturl.com'],
  ['T.LY', 't.ly'],
  ['Ow.ly (Hootsuite)', 'ow.ly ht.ly owl.li'],
  ['Buffer', 'buff.ly'],
  ['Dub', 'dub.sh'],
  ['Google', 'goo.gl'],
  ['Yandex', 'clck.ru'],
  ['BL.INK', 'bl.ink'],
  ['Tiny.cc', 'tiny.cc'],
  ['Shrtco', 'shrtco.de 9qr.de'],
  ['QR Code Generator', 'qrco.de q-r.to'],
  ['Me-QR', 'me-qr.com'],
  ['Mailchimp', 'eepurl.com'],
  ['n9.cl', 'n9.cl'],
  ['s.id', 's.id'],
  ['tr.im', 'tr.im'],
  ['u.to', 'u.to'],
  ['kutt.it', 'kutt.it'],
  ['adf.ly', 'adf.ly'],
  ['urlz.fr', 'urlz.fr'],
  ['l1nq.com', 'l1nq.com'],
  ['shorter.me', 'shorter.me'],
  ['surl.li', 'surl.li surl.lu'],
  ['goolnk.com', 'goolnk.com'],
  ['did.li', 'did.li'],
  ['snip.ly', 'snip.ly'],
  ['soo.gd', 'soo.gd'],
  ['t2m.io', 't2m.io'],
  ['v.ht', 'v.ht'],
  ['x.co', 'x.co'],
  ['zpr.io', 'zpr.io'],
  // Japan.
  ['x.gd', 'x.gd'],
  ['00m.in', '00m.in'],
  ['urx.nu', 'urx.nu urx.blue urx.space urx.red'],
  ['ux.nu', 'ux.nu'],
  ['onl', 'onl.la onl.tw onl.bz onl.sc'],
  ['qq4q', 'qq4q.biz'],
  ['p.tl', 'p.tl'],
];

/** Shorteners of one house for links of its own, or of its customers to its own pages. */
const ofHouses: readonly (readonly [by: string, hosts: string])[] = [
  ['Amazon', 'amzn.to amzn.asia amzn.com amzn.eu a.co'],
  ['Rakuten', 'r10.to'],
  ['Microsoft', 'aka.ms msft.it'],
  ['Google', 'g.co g.page forms.gle maps.app.goo.gl photos.app.goo.gl'],
  ['Apple', 'apple.co'],
  ['Meta', 'fb.me'],
  ['LINE', 'lin.ee'],
  ['The New York Times', 'nyti.ms'],
  ['The Washington Post', 'wapo.st'],
  ['BBC', 'bbc.in'],
  ['CNN', 'cnn.it'],
  ['Reuters', 'reut.rs'],
  ['Bloomberg', 'bloom.bg'],
  ['日本経済新聞', 's.nikkei.com'],
  ['HubSpot', 'hubs.ly hubs.la hubs.li'],
  ['WordPress.com', 'wp.me'],
  ['Flickr', 'flic.kr'],
  ['GitHub', 'git.io'],
  ['Debian', 'deb.li'],
  ['Spotify', 'spoti.fi'],
];

const uses = new Map<string, ShortenerUse>([
  ...ofAnybody.flatMap(([, hosts]) => hosts.split(' ').map((host) => [host, 'anybody'] as const)),
  ...ofHouses.flatMap(([, hosts]) => hosts.split(' ').map((host) => [host, 'house'] as const)),
]);

/** Whether the host shortens anybody's links or those of one house; null for what is no shortener that is known. */
export function shortenerUse(host: string): ShortenerUse | null {
  return uses.get(host.replace(/^www\./, '')) ?? null;
}

/** Shorteners, a wrapper each. Their front page is a page like any other. */
export const shorteners: readonly Wrapper[] = [...ofAnybody, ...ofHouses].map(([by, hosts]) => ({
  kind: 'shortener',
  by,
  names: hosts.split(' '),
  leadsTo: ({ pathname }) => (pathname.length > 1 ? opaque : null),
}));

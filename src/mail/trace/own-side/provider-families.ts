import { type IpNetwork, parseIpNetwork } from '../../../domain/ip-network.ts';

/**
 * Where a provider's servers write their Authentication-Results: above the stamp by which they took the message and nowhere else, right
 * below it (too), or below all trace fields, the sender's too. Null where that is not known for sure.
 */
export type ResultsPlace = 'above' | 'below' | 'below-trace' | null;

/** A provider whose machines answer to names of several registrable domains, or whose customers are strangers to each other. */
export interface ProviderFamily {
  readonly name: string;
  /** Domains above its hosts and its customers' addresses. Some are public suffixes: each customer has a name below. */
  readonly domains: readonly string[];
  /**
   * Names of the machines that take mail from outside: what is handed to them comes from outside even
   * where another customer of the same provider sent it. Null where the provider has no such names.
   */
  readonly intake: RegExp | null;
  /** Networks of its own machines, for stamps that name no looked-up host. */
  readonly networks: readonly IpNetwork[];
  /** Names that lines and machines of its customers bear, who write what trace they like; null where it has none of a form of its own. */
  readonly customers: RegExp | null;
  readonly results: ResultsPlace;
  /** Grammar that only this provider writes, for machines that give their number for a name. */
  readonly grammar: string | null;
}

/**
 * Known providers of mailboxes. Sources: names and addresses as their own trace fields show them (2018–2026), for
 * Microsoft also its published list of addresses, for nifty and OCN the blocks from which its machines hand on among themselves.
 * Providers whose intake also takes its customers' own submissions (Zoho's mx.zohomail.com) have none here. A provider that
 * is missing is inferred from the newest by-domain like any other host.
 */
export const providerFamilies: readonly ProviderFamily[] = [
  family(
    'Microsoft 365',
    [
      'outlook.com',
      'office365.com',
      'office365.us',
      'exchangelabs.com',
      'office.com',
      'hotmail.com',
      'hotmail.co.jp',
      'live.com',
      'live.jp',
      'msn.com',
      'outlook.jp',
    ],
    {
      intake: /\.mail\.protection\.(?:outlook\.(?:com|de|cn)|office365\.us)$/,
      networks: ['2603:1000::/24', '2a01:111::/32'],
      results: 'above',
    },
  ),
  family('Gmail', ['google.com', 'gmail.com', 'googlemail.com'], {
    intake: /^(?:gmr-)?mx\.google\.com$/,
    grammar: 'gmail',
    results: 'below',
  }),
  family('Yahoo', ['yahoo.com', 'yahoodns.net', 'aol.com', 'ymail.com'], {
    intake: /^(?:mta|atlas)[0-9a-z-]*\..*\.(?:yahoo|aol)\.com$/,
    grammar: 'yahoo',
    results: 'below',
  }),
  family('Yahoo! JAPAN', ['yahoo.co.jp', 'ybb.ne.jp'], {
    intake: /^mta[0-9a-z-]*\..*\.yahoo\.co\.jp$/,
    results: 'above',
  }),
  family('iCloud', ['icloud.com', 'me.com', 'mac.com'], {
    intake: /(?:^|-)smtpin[0-9a-z-]*\.me\.com$/,
    results: 'below',
  }),
  family('Fastmail', ['messagingengine.com', 'fastmail.com', 'fastmail.fm', 'nyi.internal', 'phl.internal'], {
    intake: /^mailmx\.[a-z]+\.internal$/,
    results: 'below',
  }),
  family('Proton', ['protonmail.ch', 'protonmail.com', 'proton.me', 'proton.ch', 'pm.me'], {
    intake: /^mailin[0-9]*\.protonmail\.ch$/,
    results: 'below-trace',
  }),
  family(
    'GMX',
    ['gmx.net', 'gmx.de', 'gmx.com', 'gmx.at', 'gmx.ch', 'web.de', 'mail.com', '1und1.de', 'kundenserver.de'],
    {
      intake: /^mx-ha\.(?:gmx\.[a-z]+|web\.de)$/,
      results: 'above',
    },
  ),
  family('Yandex', ['yandex.ru', 'yandex.net', 'yandex.com', 'ya.ru'], {
    intake: /(?:^|[.-])mxfront[0-9a-z-]*\.(?:.+\.)?yandex\.net$/,
    results: 'below',
  }),
  family('Mail.ru', ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'internet.ru'], {
    intake: /^mx[0-9]+\.(?:i\.)?mail\.ru$/,
    results: 'above',
  }),
  family('Zoho', [
    'zoho.com',
    'zohomail.com',
    'zohomail.eu',
    'zoho.eu',
    'zoho.jp',
    'zohomail.jp',
    'zoho.in',
    'zohomail.in',
  ]),
  family('QQ', ['qq.com', 'foxmail.com']),
  family('NetEase', ['163.com', '126.com', 'yeah.net', 'netease.com']),
  family('@nifty', ['nifty.com', 'nifty.ne.jp'], { networks: ['106.153.226.0/23'], results: 'below-trace' }),
  family('BIGLOBE', ['biglobe.ne.jp', 'mesh.ad.jp'], {
    intake: /^rcpt-impgw\.biglobe\.ne\.jp$/,
    results: 'below',
    customers: /\.mesh\.ad\.jp$/,
  }),
  family('OCN', ['ocn.ne.jp', 'ocn.ad.jp', 'plala.or.jp', 'goo.jp'], {
    networks: ['153.153.66.0/24', '153.128.117.0/24'],
  }),
  family('So-net', ['so-net.ne.jp', 'so-net.jp'], { customers: /\.ap\.so-net\.ne\.jp$/ }),
  family('NTT docomo', ['docomo.ne.jp', 'mopera.net']),
  family('au', ['ezweb.ne.jp', 'au.com', 'dion.ne.jp', 'auone-net.jp']),
  family('SoftBank', ['softbank.ne.jp', 'softbank.jp', 'vodafone.ne.jp', 'disney.ne.jp', 'ymobile.ne.jp', 'wcm.ne.jp']),
  family('ODN', ['odn.ne.jp', 'odn.ad.jp', 'att.ne.jp']),
  family('IIJ', ['iij.ad.jp', 'iij4u.or.jp', 'iijmio-mail.jp']),
  family('ASAHI Net', ['asahi-net.or.jp']),
  family('DTI', ['dti.ne.jp']),
  family('hi-ho', ['hi-ho.ne.jp', 'hi-ho.jp']),
  family('J:COM', ['home.ne.jp', 'zaq.ne.jp', 'zaq.jp']),
  family('eo', ['eonet.ne.jp']),
  family('Commufa', ['commufa.jp']),
  // Its own machines have one label before the domain (www262, fsav115), its customers' virtual servers more.
  family('SAKURA internet', ['sakura.ne.jp'], { customers: /\..+\.sakura\.ne\.jp$/ }),
  family('Xserver', ['xserver.jp', 'xsrv.jp', 'xbiz.ne.jp', 'wpx.jp', 'sixcore.ne.jp']),
  family('GMO', [
    'onamae.ne.jp',
    'gmoserver.jp',
    'lolipop.jp',
    'heteml.jp',
    'heteml.net',
    'interq.or.jp',
    'coreserver.jp',
    'value-server.com',
    'conoha.ne.jp',
    'conoha.io',
  ]),
  family('KAGOYA', ['kagoya.net', 'kagoya.com'], { customers: /\.vir\.kagoya\.net$/ }),
  family('CPI', ['secure.ne.jp', 'secure.jp']),
  family('NTTPC', ['arena.ne.jp', 'sphere.ne.jp', 'nttpc.ne.jp']),
];

const familiesByDomain: ReadonlyMap<string, ProviderFamily> = new Map(
  providerFamilies.flatMap((each) => each.domains.map((domain) => [domain, each])),
);

/** Labels of a name that are looked at, the last ones. */
const MAX_LABELS = 12;

/** The known provider that a host or domain belongs to, and by which of its domains; null where none does. */
export function providerOf(host: string): { readonly family: ProviderFamily; readonly domain: string } | null {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-MAX_LABELS);
  for (let from = 0; from < labels.length - 1; from++) {
    const domain = labels.slice(from).join('.');
    const found = familiesByDomain.get(domain);
    if (found !== undefined) return { family: found, domain };
  }
  return null;
}

function family(
  name: string,
  domains: readonly string[],
  known: {
    intake?: RegExp;
    networks?: readonly string[];
    customers?: RegExp;
    grammar?: string;
    results?: ResultsPlace;
  } = {},
): ProviderFamily {
  const networks = (known.networks ?? []).map(parseIpNetwork).filter((network) => network !== null);
  const { intake = null, customers = null, grammar = null, results = null } = known;
  return { name, domains, intake, networks, customers, results, grammar };
}

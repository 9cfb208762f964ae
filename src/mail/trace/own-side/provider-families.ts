import { type IpNetwork, parseIpNetwork } from '../../../domain/ip-network.ts';

/** A provider whose machines answer to names of several registrable domains, or whose customers are strangers to each other. */
export interface ProviderFamily {
  readonly name: string;
  /** Registrable domains of its hosts and of its customers' addresses. */
  readonly domains: readonly string[];
  /**
   * Names of the machines that take mail from outside: what is handed to them comes from outside even
   * where another customer of the same provider sent it. Null where the provider has no such names.
   */
  readonly intake: RegExp | null;
  /** Networks of its own machines, for stamps that name no looked-up host. */
  readonly networks: readonly IpNetwork[];
  /** It writes its Authentication-Results below all trace fields, the sender's too. */
  readonly resultsBelowTrace: boolean;
  /** Grammar that only this provider writes, for machines that give their number for a name. */
  readonly grammar: string | null;
}

/**
 * Known providers of mailboxes. Sources: names and addresses as their own trace fields show them (2018–2026), for
 * Microsoft also its published list of addresses, for nifty the blocks from which its machines hand on among themselves.
 * A provider that is missing here is inferred from the newest by-domain like any other host.
 */
export const providerFamilies: readonly ProviderFamily[] = [
  family(
    'Microsoft 365',
    [
      'outlook.com',
      'office365.com',
      'exchangelabs.com',
      'office.com',
      'hotmail.com',
      'live.com',
      'live.jp',
      'msn.com',
      'outlook.jp',
    ],
    {
      intake: /\.mail\.protection\.outlook\.(?:com|de|cn)$/,
      networks: ['2603:1000::/24', '2a01:111::/32'],
    },
  ),
  family('Gmail', ['google.com', 'gmail.com', 'googlemail.com'], { intake: /^mx\.google\.com$/, grammar: 'gmail' }),
  family('Yahoo', ['yahoo.com', 'yahoodns.net', 'aol.com', 'ymail.com'], {
    intake: /^(?:mta|atlas)[0-9a-z-]*\..*\.(?:yahoo|aol)\.com$/,
    grammar: 'yahoo',
  }),
  family('Yahoo! JAPAN', ['yahoo.co.jp', 'ybb.ne.jp'], { intake: /^mta[0-9a-z-]*\..*\.yahoo\.co\.jp$/ }),
  family('iCloud', ['icloud.com', 'me.com', 'mac.com'], { intake: /(?:^|-)smtpin[0-9a-z-]*\.me\.com$/ }),
  family('Fastmail', ['messagingengine.com', 'fastmail.com', 'fastmail.fm', 'nyi.internal']),
  family('Proton', ['protonmail.ch', 'protonmail.com', 'proton.me', 'proton.ch'], { resultsBelowTrace: true }),
  family('GMX', ['gmx.net', 'gmx.de', 'gmx.com', 'web.de', 'mail.com', '1und1.de', 'kundenserver.de']),
  family('Yandex', ['yandex.ru', 'yandex.net', 'yandex.com']),
  family('Mail.ru', ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru']),
  family('Zoho', ['zoho.com', 'zohomail.com', 'zohomail.eu', 'zoho.eu']),
  family('@nifty', ['nifty.com', 'nifty.ne.jp'], { networks: ['106.153.226.0/23'], resultsBelowTrace: true }),
  family('BIGLOBE', ['biglobe.ne.jp', 'mesh.ad.jp']),
  family('OCN', ['ocn.ne.jp', 'ocn.ad.jp', 'plala.or.jp']),
  family('So-net', ['so-net.ne.jp']),
  family('NTT docomo', ['docomo.ne.jp', 'mopera.net']),
  family('au', ['ezweb.ne.jp', 'au.com', 'dion.ne.jp']),
  family('SoftBank', ['softbank.ne.jp', 'softbank.jp', 'vodafone.ne.jp']),
  family('SAKURA internet', ['sakura.ne.jp']),
  family('Xserver', ['xserver.jp', 'xsrv.jp', 'wpx.jp']),
  family('GMO', ['onamae.ne.jp', 'gmoserver.jp', 'lolipop.jp', 'heteml.jp', 'heteml.net', 'interq.or.jp']),
  family('KAGOYA', ['kagoya.net', 'kagoya.com']),
  family('CPI', ['secure.ne.jp', 'secure.jp']),
];

function family(
  name: string,
  domains: readonly string[],
  known: { intake?: RegExp; networks?: readonly string[]; grammar?: string; resultsBelowTrace?: boolean } = {},
): ProviderFamily {
  const networks = (known.networks ?? []).map(parseIpNetwork).filter((network) => network !== null);
  const { intake = null, grammar = null, resultsBelowTrace = false } = known;
  return { name, domains, intake, networks, resultsBelowTrace, grammar };
}

import { base64Text } from './base64-text.ts';
import { isWebAddress, parameters, percentDecodedOrAscii, targetIn } from './url-parameter.ts';
import { opaque, opaqueWrapper, type Wrapper } from './wrapper.ts';

/** Filters at the recipient's side that rewrite each link of a mail, so that a click passes them first. */
export const mailFilters: readonly Wrapper[] = [
  {
    // One host a region (`eur01`, `jpn01`); apart the clouds of US agencies and of China. Also in Teams (`/ap/…`).
    kind: 'filter',
    by: 'Microsoft SafeLinks',
    names: [
      'safelinks.protection.outlook.com',
      'safelinks.protection.office365.us',
      'safelinks.protection.apps.mil',
      'safelinks.protection.partner.outlook.cn',
      'safelinks.protection.outlook.cn',
    ],
    leadsTo: (url) => targetIn(url, 'url') ?? opaque,
  },
  {
    kind: 'filter',
    by: 'Barracuda Link Protection',
    names: ['linkprotect.cudasvc.com'],
    leadsTo: (url) => targetIn(url, 'a') ?? opaque,
  },
  {
    // `d` names the domain, `u` is the URL in base64.
    kind: 'filter',
    by: 'Sophos Email',
    names: ['protection.sophos.com'],
    leadsTo(url) {
      const [u = ''] = parameters(url, 'u');
      return webAddress(base64Text(u)) ?? targetIn(url, 'u') ?? opaque;
    },
  },
  {
    // `/TOKEN/URL`, the URL percent-encoded.
    kind: 'filter',
    by: 'Cisco Secure Email',
    names: ['secure-web.cisco.com'],
    leadsTo: ({ pathname }) => webAddress(percentDecodedOrAscii(pathname.split('/').slice(2).join('/'))) ?? opaque,
  },
  {
    kind: 'filter',
    by: 'Trend Micro',
    names: ['trendmicro.com', 'trendmicro.co.jp', 'trendmicro.eu'],
    leadsTo: (url) => (url.pathname.includes('/wis/clicktime/') ? (targetIn(url, 'url') ?? opaque) : null),
  },
  {
    kind: 'filter',
    by: 'Trellix (FireEye)',
    names: ['protect.fireeye.com', 'protect2.fireeye.com', 'fireeyecloud.com'],
    leadsTo: (url) => targetIn(url, 'u') ?? opaque,
  },
  {
    kind: 'filter',
    by: 'Symantec Click-time',
    names: ['clicktime.symantec.com', 'clicktime.cloud.postoffice.net'],
    leadsTo: (url) => targetIn(url, 'u') ?? opaque,
  },
  {
    // `/v2/___URL___.TOKEN`; `/v2/r01/___…___.` writes the URL in letters of its own.
    kind: 'filter',
    by: 'Check Point Harmony',
    names: ['protect.checkpoint.com', 'avanan.click'],
    leadsTo({ href }) {
      const from = href.indexOf('/v2/___');
      const to = href.indexOf('___.', from + 7);
      return (from < 0 || to < 0 ? null : webAddress(percentDecodedOrAscii(href.slice(from + 7, to)))) ?? opaque;
    },
  },
  {
    kind: 'filter',
    by: 'Hornetsecurity',
    names: ['atpscan.global.hornetsecurity.com', 'seclinks.cloud-security.net'],
    leadsTo: (url) => targetIn(url, 'url') ?? opaque,
  },
  // `domain=` beside the token is a caption that anybody may change: no target.
  {
    kind: 'filter',
    by: 'Mimecast',
    names: ['mimecastprotect.com', 'mimecast.com'],
    leadsTo: ({ pathname }) => (/^\/[rs]\//.test(pathname) ? opaque : null),
  },
  opaqueWrapper('filter', 'Barracuda', 'cudasvc.com'),
  opaqueWrapper('filter', 'Intermedia LinkSafe', 'url.emailprotection.link emailprotection.link'),
  opaqueWrapper('filter', 'INKY', 'shared.outlook.inky.com'),
  opaqueWrapper('filter', 'Cloudmark', 'url-protection.com'),
];

function webAddress(text: string | null): string | null {
  return text !== null && isWebAddress(text) ? text : null;
}

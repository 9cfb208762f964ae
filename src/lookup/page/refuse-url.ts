import { type IpAddress, ipAddressFromBytes, ipAddressKind, parseIpAddress } from '../../domain/ip-address.ts';
import { maxUrlLength } from './look-limits.ts';

/** Why nothing is sent to a URL. */
export type UrlRefusal = 'private-address' | 'not-web';

/**
 * Ports below 1024 of the web, and Fetch's own list of those from 1024 on that browsers refuse ("bad port"): a request
 * there would speak to a service of another protocol.
 */
const webPorts: ReadonlySet<number> = new Set([80, 81, 443, 591]);
const badPorts: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** Names that lead into the user's own network, or to no host of the Internet (RFC 6761, 6762, 7686, 8375, ICANN's `internal`). */
const privateSuffixes: readonly string[] = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
  'onion',
  'alt',
];

/** What a URL is requested as: without userinfo and fragment; null where it is none. */
export function requestUrl(url: string): URL | null {
  if (url.length > maxUrlLength || !URL.canParse(url)) return null;
  const { protocol, host, pathname, search } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? new URL(`${protocol}//${host}${pathname}${search}`) : null;
}

/** Why nothing is sent to this URL, by itself and before any name is looked up; null where something may be. */
export function urlRefusal({ hostname, port, protocol }: URL): UrlRefusal | null {
  if (protocol !== 'http:' && protocol !== 'https:') return 'not-web';
  const number = port === '' ? 443 : Number(port);
  if (number < 1024 ? !webPorts.has(number) : badPorts.has(number)) return 'not-web';
  const ip = parseIpAddress(hostname);
  if (ip !== null) return isPublicAddress(ip) ? null : 'private-address';
  const name = hostname.toLowerCase().replace(/\.+$/, '');
  if (name === '') return 'not-web';
  const isPrivate = !name.includes('.') || privateSuffixes.some((suffix) => name.endsWith(`.${suffix}`));
  return isPrivate ? 'private-address' : null;
}

/** Whether the text is an address of an ordinary host of the Internet. */
export function isPublicAddressText(text: string): boolean {
  const ip = parseIpAddress(text);
  return ip !== null && isPublicAddress(ip);
}

function isPublicAddress(ip: IpAddress): boolean {
  if (ipAddressKind(ip) !== 'global') return false;
  if (ip.version === 4 || !translated.every((octet, index) => ip.bytes[index] === octet)) return true;
  const inner = ipAddressFromBytes(ip.bytes.slice(12));
  return inner !== null && ipAddressKind(inner) === 'global';
}

/** 64:ff9b::/96 (RFC 6052): the last four octets are the IPv4 address that is reached. */
const translated: readonly number[] = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

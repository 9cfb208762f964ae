import { parseIpAddress } from '../../../domain/ip-address.ts';

/** Suffixes that name hosts of a local network only: RFC 6761, RFC 6762 §3, RFC 8375, ICANN's `.internal`, and what is used without leave. */
const LOCAL_SUFFIXES = new Set([
  'arpa',
  'corp',
  'domain',
  'home',
  'internal',
  'intra',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'priv',
  'private',
  'sys',
]);

/** Whether a name means nothing outside its own network: an address, a single label, or under a suffix of local networks. */
export function isLocalName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (!name.includes('.') || parseIpAddress(name) !== null) return true;
  return LOCAL_SUFFIXES.has(name.slice(name.lastIndexOf('.') + 1));
}

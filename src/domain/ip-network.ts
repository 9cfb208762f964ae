import { type IpAddress, parseIpAddress } from './ip-address.ts';

/** A block of addresses in CIDR notation (RFC 4632 §3.1, RFC 4291 §2.3). */
export interface IpNetwork {
  readonly address: IpAddress;
  readonly bits: number;
}

/** Reads `192.0.2.0/24`, `2001:db8::/32`; an address without a length is a network of one. Null for anything else. */
export function parseIpNetwork(text: string): IpNetwork | null {
  const slash = text.indexOf('/');
  const address = parseIpAddress(slash < 0 ? text : text.slice(0, slash));
  if (address === null) return null;
  const longest = address.bytes.length * 8;
  const length = slash < 0 ? String(longest) : text.slice(slash + 1);
  return /^[0-9]{1,3}$/.test(length) && Number(length) <= longest ? { address, bits: Number(length) } : null;
}

/** Whether the address lies in the network. */
export function isInNetwork(ip: IpAddress, network: IpNetwork): boolean {
  if (ip.version !== network.address.version) return false;
  for (let i = 0, left = network.bits; left > 0; i++, left -= 8) {
    const mask = left >= 8 ? 0xff : (0xff << (8 - left)) & 0xff;
    if (((ip.bytes[i] ?? 0) & mask) !== ((network.address.bytes[i] ?? 0) & mask)) return false;
  }
  return true;
}

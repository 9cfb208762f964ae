import { type IpAddress, ipAddressFromBytes } from '../../src/domain/ip-address.ts';

/** The address of a number, in network order. Throws for an IPv4-mapped IPv6 address, which would change its version. */
export function addressOfNumber(number: bigint, version: 4 | 6): IpAddress {
  const octets = new Uint8Array(version === 4 ? 4 : 16);
  for (let i = octets.length - 1, rest = number; i >= 0; i--, rest >>= 8n) octets[i] = Number(rest & 0xffn);
  const ip = ipAddressFromBytes(octets);
  if (ip?.version !== version) throw new Error(`${number} is no address of IPv${version} of its own`);
  return ip;
}

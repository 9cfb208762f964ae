import type { IpAddress } from '../../domain/ip-address.ts';

/** The name that an address's host names stand under (RFC 1035 §3.5, RFC 3596 §2.5). */
export function reverseName({ version, bytes }: IpAddress): string {
  if (version === 4) return `${[...bytes].reverse().join('.')}.in-addr.arpa`;
  const nibbles = [...bytes].flatMap((octet) => [octet >> 4, octet & 0x0f]);
  return `${nibbles
    .reverse()
    .map((nibble) => nibble.toString(16))
    .join('.')}.ip6.arpa`;
}

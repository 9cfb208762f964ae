import { type IpAddress, ipAddressFromBytes, ipAddressKind } from '../../src/domain/ip-address.ts';

/** First halves of prefixes that are handed out, so that most random IPv6 addresses are known to somebody. */
const ipv6Prefixes = [0x2001, 0x2400, 0x2402, 0x2600, 0x2602, 0x2603, 0x2800, 0x2804, 0x2a00, 0x2a01, 0x2a02, 0x2c0f];

/** Global addresses, the same each time. */
export function randomAddresses(version: 4 | 6, count: number): IpAddress[] {
  const octet = octets(20260605 + version);
  const addresses: IpAddress[] = [];
  while (addresses.length < count) {
    const bytes = Uint8Array.from({ length: version === 4 ? 4 : 16 }, octet);
    if (version === 6) {
      const prefix = ipv6Prefixes[octet() % ipv6Prefixes.length]!;
      bytes.set([prefix >> 8, prefix & 0xff, bytes[2]! & 0x1f]);
    }
    const ip = ipAddressFromBytes(bytes);
    if (ip !== null && ipAddressKind(ip) === 'global') addresses.push(ip);
  }
  return addresses;
}

/** Numerical Recipes' linear congruential generator: the high octet of each state. */
function octets(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
}

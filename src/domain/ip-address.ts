/** An IP address, in one spelling: an IPv4-mapped IPv6 address is the IPv4 address that it maps. */
export interface IpAddress {
  readonly version: 4 | 6;
  /** Dotted quad, or the canonical text of RFC 5952: equal addresses have equal text. */
  readonly text: string;
  /** Network order: 4 octets or 16. */
  readonly bytes: Uint8Array;
}

/** What IANA's special-purpose registries say that an address is for; `global` is an ordinary host of the Internet. */
export type IpAddressKind =
  | 'global'
  | 'private'
  | 'loopback'
  | 'link-local'
  | 'shared'
  | 'documentation'
  | 'multicast'
  | 'reserved';

/** `ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255`, the longest text form (RFC 4291 §2.2). */
const maxTextLength = 45;

const ipv6Tag = 'ipv6:';

/**
 * Reads an IP literal: a dotted quad (four decimal numbers without leading zeros, which some read as
 * octal), every text form of RFC 4291 §2.2, either of them in brackets, IPv6 also with the tag of
 * RFC 5321 §4.1.3 (`[IPv6:2001:db8::1]`) and with a zone (RFC 4007 §11), which is dropped. Null for
 * anything else: no name, no port, no white space.
 */
export function parseIpAddress(literal: string): IpAddress | null {
  const inner = literal.startsWith('[') && literal.endsWith(']') ? literal.slice(1, -1) : literal;
  const isTagged = inner.slice(0, ipv6Tag.length).toLowerCase() === ipv6Tag;
  const unzoned = withoutZone(isTagged ? inner.slice(ipv6Tag.length) : inner);
  if (unzoned === null || unzoned.length > maxTextLength) return null;
  const isIpv6 = unzoned.includes(':');
  if (!isIpv6 && (isTagged || unzoned.length !== inner.length)) return null;
  const bytes = isIpv6 ? ipv6Bytes(unzoned) : ipv4Bytes(unzoned);
  return bytes === null ? null : ipAddressFromBytes(bytes);
}

/** The address of 4 or 16 octets in network order (an A or AAAA record's data); null for any other number. */
export function ipAddressFromBytes(bytes: Uint8Array): IpAddress | null {
  if (bytes.length === 4) return { version: 4, text: bytes.join('.'), bytes };
  if (bytes.length !== 16) return null;
  if (isWithin(bytes, ipv4Mapped)) return ipAddressFromBytes(bytes.slice(12));
  return { version: 6, text: ipv6Text(bytes), bytes };
}

/** Kinds of address that a company's or a home's own devices bear. */
const insideKinds: ReadonlySet<IpAddressKind> = new Set(['private', 'loopback', 'link-local', 'shared']);

/** Whether an address is of a network that is not reached from outside. */
export function isInsideAddress(ip: IpAddress): boolean {
  return insideKinds.has(ipAddressKind(ip));
}

/**
 * The kind of an address. IPv6 outside 2000::/3, which IANA has not handed out, is `reserved`; so are
 * the tunnel prefixes of 6to4 and Teredo, whose addresses tell nothing of the host's own network.
 */
export function ipAddressKind(ip: IpAddress): IpAddressKind {
  for (const block of ip.version === 4 ? ipv4Blocks : ipv6Blocks) {
    if (isWithin(ip.bytes, block)) return block.kind;
  }
  return ip.version === 4 ? 'global' : 'reserved';
}

function withoutZone(text: string): string | null {
  const percent = text.indexOf('%');
  if (percent < 0) return text;
  return /^[^\s[\]%]+$/.test(text.slice(percent + 1)) ? text.slice(0, percent) : null;
}

function ipv4Bytes(text: string): Uint8Array | null {
  // Most of what is asked about is a name.
  if (!isDigit(text.charCodeAt(0))) return null;
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part))) return null;
  const numbers = parts.map(Number);
  return numbers.every((number) => number <= 255) ? Uint8Array.from(numbers) : null;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function ipv6Bytes(text: string): Uint8Array | null {
  const halves = text.split('::');
  const [head = '', tail] = halves;
  if (halves.length > 2) return null;
  const before = groupBytes(head, tail === undefined);
  const after = tail === undefined ? [] : groupBytes(tail, true);
  if (before === null || after === null) return null;
  const gap = 16 - before.length - after.length;
  if (tail === undefined ? gap !== 0 : gap < 2) return null;
  return Uint8Array.from([...before, ...new Array<number>(gap).fill(0), ...after]);
}

/** The octets of groups between colons; only the end of the whole address may be a dotted quad. */
function groupBytes(text: string, mayEndInQuad: boolean): number[] | null {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
      continue;
    }
    const quad = mayEndInQuad && index === groups.length - 1 ? ipv4Bytes(group) : null;
    if (quad === null) return null;
    bytes.push(...quad);
  }
  return bytes;
}

/** RFC 5952 §4: lower case, no leading zeros, `::` for the first of the longest runs of two or more zero groups. */
function ipv6Text(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16));
  let [start, length] = [0, 1];
  for (let i = 0; i < 8; i++) {
    let run = 0;
    while (groups[i + run] === '0') run++;
    if (run > length) [start, length] = [i, run];
  }
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

interface Prefix {
  readonly bytes: Uint8Array;
  readonly bits: number;
}

interface Block extends Prefix {
  readonly kind: IpAddressKind;
}

function isWithin(bytes: Uint8Array, prefix: Prefix): boolean {
  for (let i = 0, left = prefix.bits; left > 0; i++, left -= 8) {
    const mask = left >= 8 ? 0xff : (0xff << (8 - left)) & 0xff;
    if ((bytes[i]! & mask) !== prefix.bytes[i]!) return false;
  }
  return true;
}

function ipv4Block(network: string, bits: number, kind: IpAddressKind): Block {
  return { bytes: ipv4Bytes(network)!, bits, kind };
}

function ipv6Block(network: string, bits: number, kind: IpAddressKind): Block {
  return { bytes: ipv6Bytes(network)!, bits, kind };
}

/** RFC 4291 §2.5.5.2. */
const ipv4Mapped: Prefix = { bytes: ipv6Bytes('::ffff:0.0.0.0')!, bits: 96 };

/** IANA IPv4 Special-Purpose Address Registry and RFC 5771; where blocks nest, the inner one first. */
const ipv4Blocks: readonly Block[] = [
  ipv4Block('0.0.0.0', 8, 'reserved'), // RFC 791 §3.2: "this network"
  ipv4Block('10.0.0.0', 8, 'private'), // RFC 1918
  ipv4Block('100.64.0.0', 10, 'shared'), // RFC 6598: carrier-grade NAT
  ipv4Block('127.0.0.0', 8, 'loopback'), // RFC 1122 §3.2.1.3
  ipv4Block('169.254.0.0', 16, 'link-local'), // RFC 3927
  ipv4Block('172.16.0.0', 12, 'private'), // RFC 1918
  ipv4Block('192.0.0.9', 32, 'global'), // RFC 7723: port control anycast
  ipv4Block('192.0.0.10', 32, 'global'), // RFC 8155: TURN anycast
  ipv4Block('192.0.0.0', 24, 'reserved'), // RFC 6890 §2.1
  ipv4Block('192.0.2.0', 24, 'documentation'), // RFC 5737
  ipv4Block('192.88.99.0', 24, 'reserved'), // RFC 7526: former 6to4 relays
  ipv4Block('192.168.0.0', 16, 'private'), // RFC 1918
  ipv4Block('198.18.0.0', 15, 'reserved'), // RFC 2544: benchmarks
  ipv4Block('198.51.100.0', 24, 'documentation'), // RFC 5737
  ipv4Block('203.0.113.0', 24, 'documentation'), // RFC 5737
  ipv4Block('224.0.0.0', 4, 'multicast'), // RFC 5771
  ipv4Block('240.0.0.0', 4, 'reserved'), // RFC 1112 §4, RFC 919 §7
];

/** IANA IPv6 Special-Purpose Address Registry; where blocks nest, the inner one first. */
const ipv6Blocks: readonly Block[] = [
  ipv6Block('::1', 128, 'loopback'), // RFC 4291 §2.5.3
  ipv6Block('64:ff9b::', 96, 'global'), // RFC 6052: translated IPv4
  ipv6Block('64:ff9b:1::', 48, 'private'), // RFC 8215: translation of local use
  ipv6Block('2001:1::1', 128, 'global'), // RFC 7723
  ipv6Block('2001:1::2', 128, 'global'), // RFC 8155
  ipv6Block('2001:1::3', 128, 'global'), // RFC 9665
  ipv6Block('2001:3::', 32, 'global'), // RFC 7450: multicast tunnelling relays
  ipv6Block('2001:4:112::', 48, 'global'), // RFC 7535
  ipv6Block('2001:20::', 28, 'global'), // RFC 7343: cryptographic hash identifiers
  ipv6Block('2001:30::', 28, 'global'), // RFC 9374: drone remote identifiers
  ipv6Block('2001::', 23, 'reserved'), // RFC 2928; Teredo (RFC 4380) and benchmarks (RFC 5180) lie in it
  ipv6Block('2001:db8::', 32, 'documentation'), // RFC 3849
  ipv6Block('2002::', 16, 'reserved'), // RFC 3056: 6to4
  ipv6Block('3fff::', 20, 'documentation'), // RFC 9637
  ipv6Block('2000::', 3, 'global'), // RFC 4291 §2.4, IANA IPv6 Global Unicast Address Assignments
  ipv6Block('fc00::', 7, 'private'), // RFC 4193
  ipv6Block('fe80::', 10, 'link-local'), // RFC 4291 §2.5.6
  ipv6Block('fec0::', 10, 'private'), // RFC 3879: deprecated, still seen inside Windows networks
  ipv6Block('ff00::', 8, 'multicast'), // RFC 4291 §2.7
];

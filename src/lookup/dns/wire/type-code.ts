import type { DnsType } from '../resolver.ts';

/** The TYPE values of RFC 1035 §3.2.2 and RFC 3596 §2.1. */
export const typeCode: Readonly<Record<DnsType, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
};

/** The pseudo-record of EDNS (RFC 6891 §6.1.1). */
export const optCode = 41;

/** The class of the Internet (RFC 1035 §3.2.4). */
export const internetClass = 1;

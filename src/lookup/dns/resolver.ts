/** The types of records that Mekiki asks for (RFC 1035 §3.2.2, RFC 3596). */
export type DnsType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'PTR' | 'NS' | 'SOA' | 'CNAME';

/** A mail exchanger (RFC 5321 §5.1, RFC 7505 for the null MX). */
export interface MailExchange {
  readonly priority: number;
  /** Lower case without the root's dot; empty for the root, which a null MX names. */
  readonly exchange: string;
}

/** The start of a zone of authority (RFC 1035 §3.3.13); times in seconds. */
export interface StartOfAuthority {
  readonly primary: string;
  readonly mailbox: string;
  readonly serial: number;
  readonly refresh: number;
  readonly retry: number;
  readonly expire: number;
  readonly minimum: number;
}

/** What a record of each type says. Names are in lower case, without the root's dot. */
export interface DnsData {
  /** An address in its canonical text, as `IpAddress.text`. */
  readonly A: string;
  readonly AAAA: string;
  readonly MX: MailExchange;
  /** The character-strings of one record in order (RFC 1035 §3.3.14), each octet one character (ISO 8859-1). */
  readonly TXT: readonly string[];
  readonly PTR: string;
  readonly NS: string;
  readonly SOA: StartOfAuthority;
  readonly CNAME: string;
}

/** Why a question has no answer for now. */
export type DnsFailure =
  /** No answer in time. */
  | 'timeout'
  /** The resolver could not be reached, or its connection or certificate failed. */
  | 'unreachable'
  /** The resolver answered with another HTTP status than 200. */
  | 'http-status'
  /** What came is no DNS message, is too large, or answers another question. */
  | 'malformed'
  /** The answer was cut short (the TC bit of RFC 1035 §4.1.1). */
  | 'truncated'
  /** The resolver itself failed: SERVFAIL, REFUSED and the like (RFC 1035 §4.1.1, RCODE). */
  | 'server-failure'
  /** Not asked: the mail's budget of questions is spent. */
  | 'refused-by-budget'
  /** Not asked: the name looks made for one message, and asking would tell its sender that it was opened. */
  | 'marked-name'
  /** Not asked: no name that DNS can hold (RFC 1035 §2.3.4). */
  | 'bad-name';

/** One of four outcomes. A failure is never the same as an absence. */
export type DnsAnswer<Type extends DnsType = DnsType> =
  | {
      readonly outcome: 'records';
      /** At least one, in the resolver's order. */
      readonly records: readonly DnsData[Type][];
      /** Where the records stand: the asked name, or the end of its chain of aliases. */
      readonly name: string;
    }
  /**
   * The name does not exist (NXDOMAIN). `isUnfounded`: with no word of the zone that would know (RFC 2308 §2.1), as a filter
   * answers for what it withholds.
   */
  | { readonly outcome: 'no-such-name'; readonly isUnfounded?: true }
  /** The name exists, and has no record of this type. */
  | { readonly outcome: 'no-data' }
  | { readonly outcome: 'temporary-failure'; readonly because: DnsFailure };

/** Somebody who answers questions of DNS. */
export interface Resolver {
  /**
   * The records of a name: with or without the root's dot, in A-labels, any case. Never rejects; every failure is an
   * outcome.
   */
  ask<Type extends DnsType>(name: string, type: Type): Promise<DnsAnswer<Type>>;
}

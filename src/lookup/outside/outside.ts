import type { DnsAnswer, DnsFailure } from '../dns/resolver.ts';
import type { ReverseAnswer } from '../dns/reverse-look-up.ts';
import type { DomainAnswer, NetworkAnswer } from '../registry/registration.ts';

/**
 * What others were asked about one message and what they answered. There is one only where the user allowed it.
 * Plain data: it goes into reports and stores.
 */
export interface Outside {
  /** Milliseconds since 1970. DNS and registries tell how things are then, and not at receipt. */
  readonly askedAt: number;
  /** Everybody who was told something, by name. */
  readonly parties: readonly string[];
  /** Null where the message names no author with a domain that can be asked for. */
  readonly author: DomainRecords | null;
  /** The border client's names; null where no address is known. */
  readonly client: ClientRecords | null;
  /** Hosts that links lead to, by host, at most `maxHosts`. */
  readonly hosts: ReadonlyMap<string, HostRecords>;
  /** Registrations by registrable domain: the author's and those of links, at most `maxRegistrations`. */
  readonly domains: ReadonlyMap<string, DomainAnswer>;
  /** What the questions came to. */
  readonly questions: { readonly sent: number; readonly refused: number; readonly limit: number };
}

/** What DNS says of a domain that a message is from. */
export interface DomainRecords {
  /** The name that was asked for: the domain, or its registrable domain where it looks made for one message. */
  readonly domain: string;
  readonly addresses: DnsAnswer<'A'>;
  readonly addresses6: DnsAnswer<'AAAA'>;
  readonly mailExchanges: DnsAnswer<'MX'>;
  /** Whole TXT records, the SPF record among them (RFC 7208 §3.3: strings joined without space). */
  readonly spf: TextRecord;
  /** The DMARC record that applies, of the domain or of its organization (RFC 9989 §4.8). */
  readonly dmarc: TextRecord;
}

/** One record among the TXT records of a name. */
export type TextRecord =
  | { readonly outcome: 'record'; readonly name: string; readonly text: string }
  /** There is none, or there are several, which counts as none (RFC 7208 §4.5, RFC 9989 §4.8). */
  | { readonly outcome: 'none' }
  | { readonly outcome: 'temporary-failure'; readonly because: DnsFailure };

/** What is known of the address that handed the message over. */
export interface ClientRecords {
  /** Canonical text. */
  readonly ip: string;
  readonly reverse: ReverseAnswer;
  /** Where the name of its HELO leads, by addresses of the client's version; null where that was not asked. */
  readonly helo: { readonly name: string; readonly addresses: DnsAnswer<'A' | 'AAAA'> } | null;
  /** Null where no registry was asked. */
  readonly network: NetworkAnswer | null;
}

/** What is known of a host that a link leads to. */
export interface HostRecords {
  /** The name that was asked for: the host, or its registrable domain where it looks made for one message. */
  readonly asked: string;
  readonly addresses: DnsAnswer<'A'>;
  /** One for each filtering resolver that was asked. */
  readonly listings: readonly Listing[];
}

/** Whether a filtering resolver refuses to tell a host's address that others tell. */
export interface Listing {
  readonly operator: string;
  /** Null where it could not be asked, or where nobody knows the host. */
  readonly isListed: boolean | null;
}

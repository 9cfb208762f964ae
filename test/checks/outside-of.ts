import type { DnsAnswer, DnsData, DnsFailure, DnsType } from '../../src/lookup/dns/resolver.ts';
import type { ReverseAnswer } from '../../src/lookup/dns/reverse-look-up.ts';
import type { DomainRecords, HostRecords, Outside, TextRecord } from '../../src/lookup/outside/outside.ts';
import type { DomainAnswer } from '../../src/lookup/registry/registration.ts';

/** Records; `[]`: the name has none of the type; null: there is no such name; a word: why there is no answer for now. */
export type Answered<Type extends DnsType> = readonly DnsData[Type][] | null | DnsFailure;

/** An answer of DNS. */
export function answer<Type extends DnsType>(answered: Answered<Type>): DnsAnswer<Type> {
  if (answered === null) return { outcome: 'no-such-name' };
  if (typeof answered === 'string') return { outcome: 'temporary-failure', because: answered };
  return answered.length === 0 ? { outcome: 'no-data' } : { outcome: 'records', records: answered, name: 'asked' };
}

/** A record among the TXT records of a name; null: there is none; `'silence'`: no answer for now. */
function textRecord(text: string | null): TextRecord {
  if (text === 'silence') return { outcome: 'temporary-failure', because: 'timeout' };
  return text === null ? { outcome: 'none' } : { outcome: 'record', name: 'asked', text };
}

/** What DNS says of a domain, in short. */
export interface DomainInShort {
  readonly domain?: string;
  readonly addresses?: Answered<'A'>;
  readonly addresses6?: Answered<'AAAA'>;
  readonly mailExchanges?: readonly string[] | null | DnsFailure;
  readonly spf?: string | null;
  readonly dmarc?: string | null;
}

function domainRecords(of: DomainInShort): DomainRecords {
  const { domain = 'shop.example', addresses = ['192.0.2.10'], mailExchanges = ['mx.shop.example'] } = of;
  const isNames = mailExchanges !== null && typeof mailExchanges !== 'string';
  return {
    domain,
    addresses: answer<'A'>(addresses),
    addresses6: answer<'AAAA'>(of.addresses6 ?? (addresses === null ? null : [])),
    mailExchanges: answer<'MX'>(
      isNames ? mailExchanges.map((exchange) => ({ priority: 10, exchange })) : mailExchanges,
    ),
    spf: textRecord(of.spf ?? null),
    dmarc: textRecord(of.dmarc ?? null),
  };
}

/** The border client, in short. Names: whether each leads back; null: no name; a word: no answer for now. */
export interface ClientInShort {
  readonly ip?: string;
  readonly names?: Readonly<Record<string, boolean | null>> | null | DnsFailure;
  readonly helo?: readonly [name: string, addresses: Answered<'A'>];
}

function reverseAnswer(names: NonNullable<ClientInShort['names']> | null): ReverseAnswer {
  if (names === null) return { outcome: 'no-name' };
  if (typeof names === 'string') return { outcome: 'temporary-failure', because: names };
  const hosts = Object.entries(names).map(([name, isConfirmed]) => ({ name, isConfirmed }));
  return { outcome: 'names', hosts, leftOut: 0 };
}

/** What others answered, in short. */
export interface OutsideInShort {
  readonly askedAt?: number;
  readonly author?: DomainInShort | null;
  readonly client?: ClientInShort | null;
  /** Whether each filtering resolver refuses the host. */
  readonly hosts?: Readonly<Record<string, Readonly<Record<string, boolean | null>>>>;
  /** When each was registered (ISO 8601), or another answer. */
  readonly domains?: Readonly<Record<string, string | null | DomainAnswer>>;
}

/** The morning after the mail of these tests came. */
export const nextMorning = Date.UTC(2022, 7, 2);

/** What others answer about a message; of what is not given, what is ordinary for a mail of shop.example. */
export function anOutside(of: OutsideInShort = {}): Outside {
  const { author = {}, client = {}, hosts = {}, domains = {} } = of;
  return {
    askedAt: of.askedAt ?? nextMorning,
    parties: ['Resolver'],
    author: author && domainRecords(author),
    client: client && {
      ip: client.ip ?? '192.0.2.10',
      reverse: reverseAnswer(client.names === undefined ? { 'mx.shop.example': true } : client.names),
      helo: client.helo === undefined ? null : { name: client.helo[0], addresses: answer<'A'>(client.helo[1]) },
      network: null,
    },
    hosts: new Map(Object.entries(hosts).map(([host, listings]) => [host, hostRecords(host, listings)])),
    domains: new Map(Object.entries(domains).map(([domain, said]) => [domain, domainAnswer(domain, said)])),
    questions: { sent: 10, refused: 0, limit: 40 },
  };
}

function hostRecords(asked: string, listings: Readonly<Record<string, boolean | null>>): HostRecords {
  return {
    asked,
    addresses: answer<'A'>(['198.51.100.7']),
    listings: Object.entries(listings).map(([operator, isListed]) => ({ operator, isListed })),
  };
}

function domainAnswer(domain: string, said: string | null | DomainAnswer): DomainAnswer {
  if (said !== null && typeof said !== 'string') return said;
  return {
    outcome: 'known',
    registration: {
      domain,
      registered: said === null ? null : Date.parse(said),
      changed: null,
      expires: null,
      registrar: null,
      registrarId: null,
      registrantOrganization: null,
      registrantCountry: null,
      statuses: [],
      nameServers: [],
      abuse: null,
      source: 'rdap.example',
    },
  };
}

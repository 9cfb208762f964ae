import type { Facts } from '../checks/facts.ts';
import type { DnsAnswer, DnsFailure } from '../lookup/dns/resolver.ts';
import { firstAddress } from '../lookup/look-up.ts';
import type { HostRecords, Outside, TextRecord } from '../lookup/outside/outside.ts';
import type { DomainAnswer, NetworkAnswer, RegistryFailure } from '../lookup/registry/registration.ts';
import type { Surroundings, Whereabouts } from '../lookup/surroundings.ts';
import type { EvaluatedAuthentication } from '../verify/evaluated-authentication.ts';

/** What others answered, as the report gives it: plain JSON. */
export interface ReportedLookUps {
  /** ISO 8601, UTC: DNS and registries tell how things were then. */
  readonly askedAt: string;
  /** Everybody who was told something. */
  readonly parties: readonly string[];
  readonly questions: { readonly sent: number; readonly refused: number; readonly limit: number };
  readonly author: ReportedDomainRecords | null;
  readonly client: {
    readonly ip: string;
    readonly names: ReportedAnswer<{ readonly name: string; readonly isConfirmed: boolean | null }>;
    readonly registration: NetworkAnswer | null;
  } | null;
  readonly hosts: readonly ReportedHost[];
  readonly registrations: readonly { readonly domain: string; readonly answer: DomainAnswer }[];
  /** SPF, DKIM, DMARC and ARC as evaluated with these answers. */
  readonly authentication: EvaluatedAuthentication | null;
  /** What was to be asked and has no answer, and why. */
  readonly failures: readonly {
    readonly of: 'addresses' | 'mail-exchanges' | 'spf' | 'dmarc' | 'reverse-name' | 'registration';
    /** The name or address that it was asked about. */
    readonly name: string;
    readonly because: DnsFailure | RegistryFailure;
  }[];
}

/** Records of one name: empty where there are none, null where nobody could tell. */
export type ReportedAnswer<T> = readonly T[] | null;

export interface ReportedDomainRecords {
  readonly domain: string;
  /** Null where that could not be asked. */
  readonly exists: boolean | null;
  readonly addresses: ReportedAnswer<string>;
  readonly mailExchanges: ReportedAnswer<string>;
  /** The record; an empty text where there is none, null where that could not be asked. */
  readonly spf: string | null;
  readonly dmarc: string | null;
}

export interface ReportedHost extends Whereabouts {
  readonly host: string;
  /** The name that was asked for. */
  readonly asked: string;
  readonly addresses: ReportedAnswer<string>;
  readonly listings: HostRecords['listings'];
}

/** What others answered about a message; null where nobody was asked. */
export function reportedLookUps({ outside, evaluated, surroundings }: Facts): ReportedLookUps | null {
  if (outside === null) return null;
  const { askedAt, parties, questions, author, client, hosts, domains } = outside;
  return {
    askedAt: new Date(askedAt).toISOString(),
    parties,
    questions,
    author: author && reportedDomain(author),
    client: client && { ip: client.ip, names: reverseNames(client.reverse), registration: client.network },
    hosts: [...hosts].map(([host, records]) => ({
      host,
      asked: records.asked,
      addresses: recordsOf(records.addresses),
      ...whereaboutsOfHost(host, surroundings),
      listings: records.listings,
    })),
    registrations: [...domains].map(([domain, answer]) => ({ domain, answer })),
    authentication: evaluated,
    failures: failures(outside),
  };
}

/** Where the host stands that a link leads to, by the address that was told for it. */
export function whereaboutsOfHost(host: string, { outside, addresses }: Surroundings): Whereabouts {
  const answer = outside?.hosts.get(host)?.addresses;
  const address = answer === undefined ? null : firstAddress(answer);
  return (address && addresses.get(address.text)) ?? { place: null, network: null };
}

function reportedDomain({ domain, addresses, mailExchanges, spf, dmarc }: NonNullable<Outside['author']>) {
  return {
    domain,
    exists: existence(addresses),
    addresses: recordsOf(addresses),
    mailExchanges: recordsOf(mailExchanges)?.map(({ exchange }) => exchange) ?? null,
    spf: textOf(spf),
    dmarc: textOf(dmarc),
  };
}

interface Failed {
  readonly outcome: 'temporary-failure';
  readonly because: DnsFailure | RegistryFailure;
}

function failures({ author, client, hosts, domains }: Outside): ReportedLookUps['failures'] {
  const failed = (
    of: ReportedLookUps['failures'][number]['of'],
    name: string,
    answer: { readonly outcome: string } | Failed | null,
  ) => (answer !== null && 'because' in answer ? [{ of, name, because: answer.because }] : []);
  return [
    ...(author === null
      ? []
      : [
          ...failed('addresses', author.domain, author.addresses),
          ...failed('mail-exchanges', author.domain, author.mailExchanges),
          ...failed('spf', author.domain, author.spf),
          ...failed('dmarc', author.domain, author.dmarc),
        ]),
    ...(client === null
      ? []
      : [...failed('reverse-name', client.ip, client.reverse), ...failed('registration', client.ip, client.network)]),
    ...[...hosts.values()].flatMap(({ asked, addresses }) => failed('addresses', asked, addresses)),
    ...[...domains].flatMap(([domain, answer]) => failed('registration', domain, answer)),
  ];
}

function existence({ outcome }: DnsAnswer): boolean | null {
  return outcome === 'temporary-failure' ? null : outcome !== 'no-such-name';
}

function recordsOf<T>(answer: { outcome: 'records'; records: readonly T[] } | { outcome: string }): ReportedAnswer<T> {
  if ('records' in answer) return answer.records;
  return answer.outcome === 'temporary-failure' ? null : [];
}

function reverseNames(reverse: NonNullable<Outside['client']>['reverse']) {
  if (reverse.outcome === 'names') return reverse.hosts;
  return reverse.outcome === 'no-name' ? [] : null;
}

function textOf(record: TextRecord): string | null {
  if (record.outcome === 'record') return record.text;
  return record.outcome === 'none' ? '' : null;
}

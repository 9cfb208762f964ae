import { type IpAddress, ipAddressKind } from '../../domain/ip-address.ts';
import { registrableDomain } from '../../domain/registrable-domain.ts';
import { automaticName } from '../dns/automatic-name.ts';
import { QuestionBudget } from '../dns/question-budget.ts';
import type { Resolver } from '../dns/resolver.ts';
import { reverseLookUp } from '../dns/reverse-look-up.ts';
import type { DomainAnswer } from '../registry/registration.ts';
import { requestsPerMail } from '../registry/registry-client.ts';
import { cautiousResolver } from './cautious-resolver.ts';
import { askDomainRecords } from './domain-records.ts';
import type { HostRecords, Outside } from './outside.ts';
import type { OutsideSource } from './outside-source.ts';

/** Hosts of links that are asked about, in the order of the mail; each costs a question at every filter too. */
export const maxHosts = 6;

/** Domains whose registration is asked for: the author's first. */
export const maxRegistrations = 4;

/** What is asked about: names and addresses, and nothing else of a message. */
export interface Subjects {
  /** Author Domain, lower case. */
  readonly authorDomain: string | null;
  /** The border's client. */
  readonly client: IpAddress | null;
  /** The name by which the border's client introduced itself, lower case; null for a mail program that logged in. */
  readonly helo: string | null;
  /** Hosts that links lead to, lower case, each once. */
  readonly linkHosts: readonly string[];
}

/** The resolver of one message with the budget that all its questions share. */
export interface MessageResolver {
  readonly resolver: Resolver;
  readonly budget: QuestionBudget;
}

/** Who answers the questions of one message, the evaluation of its authentication among them. */
export function messageResolver({ dns, mayAskMarkedNames }: OutsideSource): MessageResolver {
  const budget = new QuestionBudget();
  const resolver = dns.resolverFor(budget);
  return { resolver: mayAskMarkedNames ? resolver : cautiousResolver(resolver), budget };
}

/**
 * Asks all that is asked about a message. Never rejects; `now` in milliseconds since 1970. Links are asked about once
 * `precedence` is settled: whatever that asks is not to find the budget spent on them.
 */
export async function askOutside(
  { authorDomain, client, helo, linkHosts }: Subjects,
  source: OutsideSource,
  { resolver, budget }: MessageResolver,
  now: number,
  precedence: Promise<unknown> = Promise.resolve(),
): Promise<Outside> {
  const askedName = (name: string) => (source.mayAskMarkedNames ? publicName(name) : automaticName(name));
  const domain = authorDomain === null ? null : askedName(authorDomain);
  const hosts = linkHosts.filter((host) => publicName(host) !== null).slice(0, maxHosts);
  const registrable = [authorDomain, ...hosts].flatMap((name) =>
    name === null ? [] : (registrableDomain(name) ?? []),
  );
  const requests = new QuestionBudget(requestsPerMail);
  const hostEntry = async (host: string) =>
    [host, await askHost(askedName(host) ?? host, source, { resolver, budget })] as const;
  const [author, clientRecords, hostRecords, domains] = await Promise.all([
    domain === null ? null : askDomainRecords(domain, resolver),
    client === null || ipAddressKind(client) !== 'global'
      ? null
      : askClient(client, helo && askedName(helo) === helo ? helo : null, resolver, source, requests),
    precedence.then(() => Promise.all(hosts.map(hostEntry))),
    askRegistrations([...new Set(registrable)].slice(0, maxRegistrations), source, requests),
  ]);
  return {
    askedAt: now,
    parties: source.parties,
    author,
    client: clientRecords,
    hosts: new Map(hostRecords),
    domains,
    questions: budget.count(),
  };
}

/** A name that public DNS may hold, in A-labels; null for an IP literal, a single label, a name of a local network. */
function publicName(name: string): string | null {
  if (automaticName(name) === null) return null;
  return URL.canParse(`https://${name}/`) ? new URL(`https://${name}/`).hostname : null;
}

/** `helo`: null where it is not to be asked for: another name in its place would tell nothing of it. */
async function askClient(
  ip: IpAddress,
  helo: string | null,
  resolver: Resolver,
  { registry }: OutsideSource,
  requests: QuestionBudget,
): Promise<Outside['client']> {
  const [reverse, addresses, network] = await Promise.all([
    reverseLookUp(resolver, ip),
    helo === null ? null : resolver.ask(helo, ip.version === 4 ? 'A' : 'AAAA'),
    registry?.network(ip, requests) ?? null,
  ]);
  return {
    ip: ip.text,
    reverse,
    helo: helo === null || addresses === null ? null : { name: helo, addresses },
    network,
  };
}

async function askHost(
  asked: string,
  { filters }: OutsideSource,
  { resolver, budget }: MessageResolver,
): Promise<HostRecords> {
  const addresses = await resolver.ask(asked, 'A');
  const listings = filters.map(async (filter) => ({
    operator: filter.operator,
    isListed: await filter.isListed(asked, addresses, budget),
  }));
  return { asked, addresses, listings: await Promise.all(listings) };
}

async function askRegistrations(
  names: readonly string[],
  { registry }: OutsideSource,
  requests: QuestionBudget,
): Promise<ReadonlyMap<string, DomainAnswer>> {
  if (registry === null) return new Map();
  return new Map(await Promise.all(names.map(async (name) => [name, await registry.domain(name, requests)] as const)));
}

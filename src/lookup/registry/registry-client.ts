import type { IpAddress } from '../../domain/ip-address.ts';
import { registeredDomain } from '../../domain/registrable-domain.ts';
import { QuestionBudget } from '../dns/question-budget.ts';
import { LeastRecentlyUsed } from '../packed/least-recently-used.ts';
import type { Way } from '../web/get-in-time.ts';
import type { Time, Transport } from '../web/ports.ts';
import { askService, type ServiceAnswer } from './ask-service.ts';
import { type Bootstrap, isServiceHost } from './bootstrap.ts';
import { readDomain } from './read-domain.ts';
import { readNetwork } from './read-network.ts';
import type { DomainAnswer, NetworkAnswer, RegistryAnswer, RegistryFailure } from './registration.ts';
import { RegistrationCache } from './registration-cache.ts';
import { registryPage } from './registry-page.ts';
import { serviceForAddress, serviceForName } from './registry-services.ts';

/** Requests to registries that one message may cost. */
export const requestsPerMail = 8;

/** For one request; one that is sent on costs twice this at most. */
export const defaultTimeoutMs = 4000;

/** For so long a service that failed or asked to wait (429) is asked nothing, and an answer that cannot be read is not asked for anew. */
export const restMs = 60_000;

const maxFailures = 200;

export interface RegistryClientOptions {
  /** Nobody who does not stand in it is ever asked. */
  readonly bootstrap: Bootstrap;
  readonly transport: Transport;
  readonly time: Time;
  /** What is known already. */
  readonly cache?: RegistrationCache;
  readonly timeoutMs?: number;
}

interface Failure {
  readonly because: RegistryFailure;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** How one kind of object is asked for. */
interface Question<Registration> {
  readonly key: string;
  readonly url: string;
  readonly read: (value: unknown, source: string) => Registration | null;
}

/**
 * Asks registries by RDAP (RFC 7480, 9082, 9083), and remembers. What is told to a registry is a domain as it stands in
 * it (never a host's name) or an address; one request an object: a registrar's own service, which the answer may name, is
 * not asked, for it would be one more who is told, and tells little since contacts are redacted. One client serves many
 * messages, each with its budget. Never rejects.
 */
export class RegistryClient {
  readonly cache: RegistrationCache;
  readonly #bootstrap: Bootstrap;
  readonly #way: Way;
  readonly #underWay = new Map<string, Promise<RegistryAnswer<unknown>>>();
  readonly #failures = new LeastRecentlyUsed<string, Failure>(maxFailures);

  constructor({
    bootstrap,
    transport,
    time,
    cache = new RegistrationCache(),
    timeoutMs = defaultTimeoutMs,
  }: RegistryClientOptions) {
    this.cache = cache;
    this.#bootstrap = bootstrap;
    this.#way = { transport, time, timeoutMs };
  }

  /** What is known of the registered domain that a name is or lies in: `github.io` for `tenant.github.io`. */
  async domain(name: string, budget = new QuestionBudget(requestsPerMail)): Promise<DomainAnswer> {
    const domain = registeredDomain(name);
    const service = serviceForName(this.#bootstrap, name);
    if (domain === null || service === null) return { outcome: 'not-offered', page: registryPage(domain ?? name) };
    const cached = this.cache.get('domain', domain, this.#now());
    if (cached !== undefined) return cached;
    const read = (value: unknown, source: string) => readDomain(value, domain, source, this.#now());
    const answer = await this.#ask({ key: `domain ${domain}`, url: `${service}domain/${domain}`, read }, budget);
    this.cache.set('domain', domain, answer, this.#now());
    return answer;
  }

  /** What is known of the network that an address lies in. No registry is asked about an address of a local network. */
  async network(ip: IpAddress, budget = new QuestionBudget(requestsPerMail)): Promise<NetworkAnswer> {
    const service = serviceForAddress(this.#bootstrap, ip);
    if (service === null) return { outcome: 'not-offered', page: null };
    const cached = this.cache.get('network', ip.text, this.#now());
    if (cached !== undefined) return cached;
    const read = (value: unknown, source: string) => readNetwork(value, ip, source);
    const answer = await this.#ask({ key: `network ${ip.text}`, url: `${service}ip/${ip.text}`, read }, budget);
    this.cache.set('network', ip.text, answer, this.#now());
    return answer;
  }

  #now(): number {
    return this.#way.time.now();
  }

  async #ask<Registration>(
    question: Question<Registration>,
    budget: QuestionBudget,
  ): Promise<RegistryAnswer<Registration>> {
    // Under its key stands only what was asked for this kind of object.
    const underWay = this.#underWay.get(question.key) as Promise<RegistryAnswer<Registration>> | undefined;
    if (underWay !== undefined) return underWay;
    const answer = this.#send(question, budget).finally(() => this.#underWay.delete(question.key));
    this.#underWay.set(question.key, answer);
    return answer;
  }

  async #send<Registration>(
    { key, url, read }: Question<Registration>,
    budget: QuestionBudget,
  ): Promise<RegistryAnswer<Registration>> {
    const former = this.#failureOf(key);
    if (former !== null) return failure(former);
    let asked = url;
    let answer = await this.#request(asked, budget);
    if (answer.outcome === 'elsewhere' && answer.url !== null && this.#mayBeAsked(answer.url)) {
      asked = answer.url;
      answer = await this.#request(asked, budget);
    }
    if (answer.outcome === 'no-such-object') return answer;
    const registration = answer.outcome === 'said' ? read(answer.value, new URL(asked).host) : null;
    if (registration !== null) return { outcome: 'known', registration };
    const because = becauseOf(answer);
    const isOfService = answer.outcome === 'failed' && ofService.has(because);
    if (because !== 'refused-by-budget') this.#remember(isOfService ? new URL(asked).host : key, because);
    return failure(because);
  }

  /** One request to a service that does not rest, if the budget allows it. */
  async #request(url: string, budget: QuestionBudget): Promise<ServiceAnswer> {
    const { host } = new URL(url);
    const resting = this.#failureOf(host);
    if (resting !== null) return { outcome: 'failed', because: resting };
    if (!budget.spend()) return { outcome: 'failed', because: 'refused-by-budget' };
    return askService(this.#way, url);
  }

  /** RFC 7480 §5.2, but nobody is asked whom the bootstrap does not name. */
  #mayBeAsked(url: string): boolean {
    const { protocol, host, username, password } = new URL(url);
    return protocol === 'https:' && username === '' && password === '' && isServiceHost(this.#bootstrap, host);
  }

  #failureOf(key: string): RegistryFailure | null {
    const failed = this.#failures.get(key);
    return failed !== undefined && this.#now() < failed.until ? failed.because : null;
  }

  #remember(key: string, because: RegistryFailure): void {
    this.#failures.set(key, { because, until: this.#now() + restMs });
  }
}

/** Failures that are the service's, whatever it is asked. */
const ofService: ReadonlySet<RegistryFailure> = new Set(['timeout', 'unreachable', 'http-status']);

function becauseOf(answer: Exclude<ServiceAnswer, { outcome: 'no-such-object' }>): RegistryFailure {
  if (answer.outcome === 'failed') return answer.because;
  return answer.outcome === 'elsewhere' ? 'http-status' : 'malformed';
}

function failure(because: RegistryFailure): {
  readonly outcome: 'temporary-failure';
  readonly because: RegistryFailure;
} {
  return { outcome: 'temporary-failure', because };
}

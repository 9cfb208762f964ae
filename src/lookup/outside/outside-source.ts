import type { IpAddress } from '../../domain/ip-address.ts';
import type { QuestionBudget } from '../dns/question-budget.ts';
import type { DnsAnswer, Resolver } from '../dns/resolver.ts';
import type { DomainAnswer, NetworkAnswer } from '../registry/registration.ts';

/**
 * Those who may be asked about messages. Whoever makes one has the user's consent: nothing in the engine asks anybody
 * who does not stand in it.
 */
export interface OutsideSource {
  /** Everybody who is told something, as the sentence of consent names them. */
  readonly parties: readonly string[];
  readonly dns: DnsSource;
  readonly filters: readonly Filter[];
  /** Null where registries are not to be asked. */
  readonly registry: RegistrySource | null;
  /** The user clicked to have this one message looked up: names that look made for it may be asked for. */
  readonly mayAskMarkedNames: boolean;
}

/** DNS, with a budget of questions a message. */
export interface DnsSource {
  resolverFor(budget: QuestionBudget): Resolver;
}

/** A resolver that keeps the names of known fraud to itself. */
export interface Filter {
  /** Who runs it, as the sentence of consent names them. */
  readonly operator: string;
  /** Whether it refuses a name that `unfiltered` has addresses for; null where that cannot be told. Never rejects. */
  isListed(name: string, unfiltered: DnsAnswer<'A'>, budget: QuestionBudget): Promise<boolean | null>;
}

/** The registries of names and addresses, with a budget of requests a message. Never rejects. */
export interface RegistrySource {
  domain(name: string, budget: QuestionBudget): Promise<DomainAnswer>;
  network(ip: IpAddress, budget: QuestionBudget): Promise<NetworkAnswer>;
}

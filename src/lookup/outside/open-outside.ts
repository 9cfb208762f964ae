import type { AnswerCache } from '../dns/answer-cache.ts';
import { DnsClient } from '../dns/dns-client.ts';
import { type FilteringResolver, isWithheld } from '../dns/filtering-resolver.ts';
import type { NamedResolver } from '../dns/named-resolver.ts';
import type { Time, Transport } from '../web/ports.ts';
import type { Filter, OutsideSource, RegistrySource } from './outside-source.ts';

/** Whom the user allowed to be asked, and the way to them. */
export interface OutsideOptions {
  /** In the order of preference: the second is asked where the first fails. At least one. */
  readonly resolvers: readonly NamedResolver[];
  readonly filters: readonly FilteringResolver[];
  readonly registry: RegistrySource | null;
  /** How the sentence of consent names the registries. */
  readonly registryParty: string;
  readonly transport: Transport;
  readonly time: Time;
  /** Answers of former questions, kept by the program. */
  readonly cache?: AnswerCache;
  /** Milliseconds that one question may take. */
  readonly timeoutMs?: number;
}

/** Those who may be asked, for any number of messages: their answers are kept for as long as they hold. */
export type OpenOutside = Omit<OutsideSource, 'mayAskMarkedNames'>;

/** Sets up those who may be asked; asks nobody yet. */
export function openOutside(options: OutsideOptions): OpenOutside {
  const { resolvers, filters, registry, registryParty, cache, ...way } = options;
  const parties = [
    ...resolvers.map(({ operator }) => operator),
    ...filters.map(({ operator }) => operator),
    ...(registry === null ? [] : [registryParty]),
  ];
  return {
    parties: [...new Set(parties)],
    dns: new DnsClient({ ...way, resolvers, ...(cache && { cache }) }),
    filters: filters.map((filter) => filterOf(filter, new DnsClient({ ...way, resolvers: [filter] }))),
    registry,
  };
}

function filterOf(filter: FilteringResolver, client: DnsClient): Filter {
  return {
    operator: filter.operator,
    async isListed(name, unfiltered, budget) {
      // Whom nobody knows, nobody needs to withhold.
      if (unfiltered.outcome !== 'records') return null;
      return isWithheld(filter, await client.resolverFor(budget).ask(name, 'A'), unfiltered);
    },
  };
}

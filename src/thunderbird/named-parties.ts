import { type FilteringResolver, filteringResolvers } from '../lookup/dns/filtering-resolver.ts';
import { type NamedResolver, ownResolver, publicResolvers } from '../lookup/dns/named-resolver.ts';
import type { LookUpSettings } from './settings.ts';

/** Everybody whom the settings name, should anybody be asked at all. */
export interface NamedParties {
  readonly resolvers: readonly NamedResolver[];
  readonly filters: readonly FilteringResolver[];
}

/** Everybody whom the settings name, in the order in which they are asked. */
export function namedParties({ ownResolver: own, resolvers, filters }: LookUpSettings): NamedParties {
  const chosen = own === null ? null : ownResolver(own);
  return {
    resolvers: chosen ? [chosen] : resolvers.flatMap((id) => publicResolvers.find((known) => known.id === id) ?? []),
    filters: filters ? filteringResolvers : [],
  };
}

/** The match pattern of the host of an `https:` URL; match patterns have no port. */
export function hostPattern(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

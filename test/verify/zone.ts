import type { DnsAnswer, DnsData, DnsFailure, DnsType, Resolver } from '../../src/lookup/dns/resolver.ts';

/** Records of a name by type, or why it has no answer. A TXT record of one text may be written as that text. */
export type ZoneEntry =
  | { readonly [Type in DnsType]?: readonly (DnsData[Type] | (Type extends 'TXT' ? string : never))[] }
  | DnsFailure;

/** A resolver over a table of names in lower case; it keeps what it is asked, as `TYPE name`. */
export function zoneResolver(
  zone: Readonly<Record<string, ZoneEntry>>,
): Resolver & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    asked,
    async ask<Type extends DnsType>(name: string, type: Type): Promise<DnsAnswer<Type>> {
      const key = name.toLowerCase().replace(/\.$/, '');
      asked.push(`${type} ${key}`);
      const entry = Object.hasOwn(zone, key) ? zone[key] : undefined;
      if (entry === undefined) return { outcome: 'no-such-name' };
      if (typeof entry === 'string') return { outcome: 'temporary-failure', because: entry };
      const records = (entry[type] ?? []).map((record) =>
        type === 'TXT' && typeof record === 'string' ? [record] : record,
      );
      if (records.length === 0) return { outcome: 'no-data' };
      return { outcome: 'records', records: records as readonly DnsData[Type][], name: key };
    },
  };
}

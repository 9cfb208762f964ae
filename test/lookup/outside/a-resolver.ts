import type { DnsAnswer, DnsType, Resolver } from '../../../src/lookup/dns/resolver.ts';

/** Answers by question, as `TXT shop.example`; names that stand in none do not exist. */
export type Answers = Readonly<Record<string, readonly unknown[] | DnsAnswer>>;

/** A resolver that answers from a table, and what it was asked. */
export function aResolver(answers: Answers): Resolver & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async ask<Type extends DnsType>(name: string, type: Type): Promise<DnsAnswer<Type>> {
      asked.push(`${type} ${name}`);
      const answer = answers[`${type} ${name}`];
      if (answer === undefined) return { outcome: 'no-such-name' };
      return (Array.isArray(answer) ? { outcome: 'records', records: answer, name } : answer) as DnsAnswer<Type>;
    },
  };
}

import { isMarkedLooking } from '../dns/automatic-name.ts';
import type { DnsAnswer, DnsType, Resolver } from '../dns/resolver.ts';

/**
 * Asks for no name that looks made for one message, whoever wants to know: a DKIM selector, the domain of a reverse
 * path. A name that an earlier answer named (the `include:` of an SPF record, an MX's host, the end of an alias)
 * passes: its owner learns nothing from it that the first question did not tell.
 */
export function cautiousResolver(resolver: Resolver): Resolver {
  const answered: string[] = [];
  const isKnown = (name: string) => answered.some((text) => text.includes(name));
  return {
    async ask<Type extends DnsType>(name: string, type: Type): Promise<DnsAnswer<Type>> {
      const asked = name.replace(/\.$/, '').toLowerCase();
      if (isMarkedLooking(asked) && !isKnown(asked)) return { outcome: 'temporary-failure', because: 'marked-name' };
      const answer = await resolver.ask(name, type);
      if (answer.outcome === 'records') answered.push(JSON.stringify(answer).toLowerCase());
      return answer;
    },
  };
}

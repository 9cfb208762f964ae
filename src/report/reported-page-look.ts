import type { Facts } from '../checks/facts.ts';
import type { AskedFor, LookOutcome, PageHop } from '../lookup/page/page-look.ts';
import type { ReportedLink } from './report.ts';

/** What a login asks for; for his account's name anybody is asked. */
const secrets: ReadonlySet<AskedFor> = new Set(['password', 'card', 'one-time-code', 'identity', 'wallet']);

/** Outcomes of which a page was seen that has something to show. */
const seen: ReadonlySet<LookOutcome> = new Set(['page', 'gone', 'server-error']);

/** What was seen of the page that a link leads to. */
export function reportedPageLook(index: number, facts: Facts): Pick<ReportedLink, 'asksForLogin' | 'look'> {
  const looked = lookedPage(index, facts);
  if (looked === undefined) return { asksForLogin: null, look: null };
  const { askedAt, outcome, hops, page } = looked.look;
  const asks = [...new Set(page?.asks.map(({ asksFor }) => asksFor) ?? [])];
  const asksForLogin = asks.some((asked) => secrets.has(asked));
  const sendsTo = page?.postsTo.flatMap(({ isElsewhere, host, url }) => (isElsewhere ? (host ?? url ?? []) : [])) ?? [];
  return {
    asksForLogin: asksForLogin || (page !== null && seen.has(outcome)) ? asksForLogin : null,
    look: {
      askedAt: new Date(askedAt).toISOString(),
      outcome,
      hosts: hostsOf(hops),
      title: page?.title ?? null,
      asks,
      sendsTo: [...new Set(sendsTo)],
    },
  };
}

/** Where redirects led a link on to, as looked at; null where nobody looked, or where there was none. */
export function ledTo(
  index: number,
  facts: Facts,
): { readonly url: string; readonly host: string; readonly by: readonly string[] } | null {
  const hops = lookedPage(index, facts)?.look.hops ?? [];
  const last = hops.at(-1);
  if (last === undefined || hops.length < 2 || last.host === '') return null;
  return { url: last.url, host: last.host.toLowerCase().replace(/\.$/, ''), by: hostsOf(hops.slice(0, -1)) };
}

function lookedPage(index: number, { pages }: Facts) {
  return pages?.find(({ links }) => links.some((link) => link.index === index));
}

/** Hosts in their order, each once as long as it stays. */
function hostsOf(hops: readonly PageHop[]): string[] {
  return hops.map(({ host }) => host).filter((host, at, hosts) => host !== hosts[at - 1]);
}

import type { ReportedLink } from './report.ts';

/** Links that lead to one host and of which one thing is said. */
export interface LinkGroup {
  /** Stands for all of them in what is said of the host. */
  readonly link: ReportedLink;
  /** The links, the same text over the same target once, in the order of the mail. */
  readonly links: readonly { readonly link: ReportedLink; readonly count: number }[];
  readonly count: number;
}

/** Doubtful ones first. */
const order: readonly ReportedLink['standing'][] = ['forged', 'suspect', 'unverifiable', 'consistent', 'verified'];

/**
 * The links of a mail by host, dangerous ones first: a newsletter's eighty links to its counter of clicks are one line,
 * and the one that leads elsewhere is another. What is doubted, and why, keeps links to one host apart.
 */
export function linkGroups(links: readonly ReportedLink[]): LinkGroup[] {
  const groups = new Map<string, Map<string, { link: ReportedLink; count: number }>>();
  for (const link of links) {
    const key = JSON.stringify([link.host ?? link.href, link.standing, link.why, link.imitates, link.end]);
    const group = groups.get(key) ?? new Map<string, { link: ReportedLink; count: number }>();
    groups.set(key, group);
    const same = JSON.stringify([link.text, link.href, link.where]);
    const known = group.get(same);
    if (known === undefined) group.set(same, { link, count: 1 });
    else known.count++;
  }
  return [...groups.values()]
    .map((group) => {
      const members = [...group.values()];
      const [first] = members as [{ readonly link: ReportedLink; readonly count: number }];
      return { link: first.link, links: members, count: members.reduce((sum, { count }) => sum + count, 0) };
    })
    .sort((a, b) => rank(a.link) - rank(b.link));
}

function rank({ standing, asksForLogin, imitates }: ReportedLink): number {
  const isPressing = asksForLogin === true || imitates !== null;
  return 2 * order.indexOf(standing) - (isPressing ? 1 : 0);
}

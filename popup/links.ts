import { linkGroups } from '../src/report/link-groups.ts';
import type { Report, ReportedLink } from '../src/report/report.ts';
import { element } from './element.ts';
import { linkGroup } from './link-group.ts';
import { longList } from './long-list.ts';
import { section } from './section.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

/** The links by host, doubtful ones first, and whence pictures are fetched; null where there is neither. */
export function linksSection(view: View): HTMLElement | null {
  const { report, say } = view;
  const groups = linkGroups(report.links);
  const firsts = new Map(groups.toReversed().map(({ link }) => [link.host, link]));
  const pictures = remotePictures(view);
  if (groups.length === 0 && pictures === null) return null;
  return section(
    {
      name: 'links',
      title: say('panel_links', { count: report.links.length }),
      digest: domainDigest(report.links),
      isOpen: report.verdict !== 'clear',
    },
    longList(view, { name: 'ul', class: 'rows' }, groups, (group) =>
      linkGroup(view, group, firsts.get(group.link.host) === group.link),
    ),
    pictures,
  );
}

/** Hosts from which the mail has its pictures fetched: a fact, and no reproach. */
function remotePictures({ report, say }: View): HTMLElement | null {
  const { remotePictures: hosts } = report;
  if (hosts.length === 0) return null;
  return element(
    'details',
    { class: 'more', 'data-fold': 'pictures' },
    element('summary', {}, say('remote_pictures', { count: total(hosts) })),
    element('p', { class: 'small' }, say('remote_pictures_mean')),
    element(
      'ul',
      { class: 'plain' },
      ...hosts.map(({ host, count }) => element('li', {}, strangersText(host), count > 1 && ` ×${count}`)),
    ),
  );
}

function total(hosts: Report['remotePictures']): number {
  return hosts.reduce((sum, { count }) => sum + count, 0);
}

/** Domains that a digest names. */
const digestDomains = 3;

function domainDigest(links: readonly ReportedLink[]): string {
  const domains = [...new Set(links.map(({ registrableDomain, host }) => registrableDomain ?? host ?? ''))].filter(
    (domain) => domain !== '',
  );
  const named = domains.slice(0, digestDomains).join(', ');
  return domains.length > digestDomains ? `${named} … (${domains.length})` : named;
}

import { defang } from '../src/report/defang.ts';
import { linkNote } from '../src/report/link-note.ts';
import { linkWay } from '../src/report/link-way.ts';
import type { ReportedLink } from '../src/report/report.ts';
import type { Told } from '../src/report/told/told.ts';
import { toldOfHost } from '../src/report/told/told-of-host.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { longList } from './long-list.ts';
import { placeLine } from './place-line.ts';
import { ratingButtons } from './rating-buttons.ts';
import { section } from './section.ts';
import { standingBadge, standingWord } from './shape.ts';
import { statementsOf } from './statement.ts';
import { strangersText, withBoldEnd } from './strangers-text.ts';
import { speechOf, toldList } from './told-list.ts';
import type { View } from './view.ts';

const order: readonly ReportedLink['standing'][] = ['forged', 'suspect', 'unverifiable', 'consistent', 'verified'];

/** The links, doubtful ones first: what is shown over where it leads; null where there is none. */
export function linksSection(view: View): HTMLElement | null {
  const { report, say } = view;
  const groups = grouped(report.links);
  const firsts = new Map(groups.toReversed().map(({ link }) => [link.host, link]));
  if (groups.length === 0) return null;
  return section(
    {
      name: 'links',
      title: say('panel_links', { count: report.links.length }),
      digest: domainDigest(report.links),
      isOpen: report.verdict !== 'clear',
    },
    longList(view, { name: 'ul', class: 'rows' }, groups, (group) =>
      row(view, group, firsts.get(group.link.host) === group.link),
    ),
  );
}

interface LinkGroup {
  readonly link: ReportedLink;
  readonly count: number;
}

/** The same text over the same target is shown once. */
function grouped(links: readonly ReportedLink[]): LinkGroup[] {
  const groups = new Map<string, LinkGroup>();
  for (const link of links) {
    const key = JSON.stringify([link.text, link.href, link.where]);
    groups.set(key, { link, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.link.standing) - order.indexOf(b.link.standing));
}

/** What is known of the host stands at its first link only. */
function row(view: View, { link, count }: LinkGroup, isFirst: boolean): HTMLElement {
  const { say } = view;
  const target = link.finalUrl ?? link.href;
  const note = linkNote(link);
  const way = linkWay(link);
  return element(
    'li',
    { class: 'entry', 'data-link': link.host ?? '' },
    element(
      'div',
      { class: 'entry-head' },
      element('p', { class: 'label' }, element('b', {}, say(`link_${whereOf(link)}`)), count > 1 && `×${count}`),
      standingBadge(view, link.standing, standingWord(view, link.standing)),
    ),
    element(
      'p',
      {},
      link.text === '' ? element('i', {}, say('link_no_text')) : strangersText(link.text, 'stranger shown'),
    ),
    element(
      'p',
      { class: 'target' },
      element('span', { class: 'arrow', 'aria-hidden': 'true' }, '→ '),
      element('span', { class: 'for-readers' }, say('link_leads_to')),
      link.host === null ? strangersText(target) : withBoldEnd(link.host, link.registrableDomain ?? link.host),
    ),
    note !== null && element('p', link.official === null ? { class: 'strong' } : {}, say(note.key, note.params)),
    link.asksForLogin === true && element('p', { class: 'strong' }, say('link_asks_for_login')),
    statementsOf(view, link.why),
    link.host !== null && element('p', { class: 'small url' }, strangersText(defang(target))),
    way !== null && element('p', link.end === 'target' ? { class: 'small' } : {}, say(way.key, way.params)),
    element(
      'div',
      { class: 'entry-foot' },
      placeLine(view, link),
      copyButton(say('link_copy'), say('link_copied'), defang(target)),
    ),
    isFirst && toldList(hostTold(view, link.host)),
    isFirst && link.host !== null && ratingButtons(view, link.host),
  );
}

function hostTold(view: View, host: string | null): Told[] {
  const records = view.report.lookUps?.hosts.find((records) => records.host === host);
  return records === undefined ? [] : toldOfHost(records, speechOf(view));
}

const knownWheres = ['anchor', 'area', 'form', 'svg', 'refresh', 'text', 'qr', 'attachment'] as const;

function whereOf({ where }: ReportedLink): (typeof knownWheres)[number] | 'other' {
  return knownWheres.find((known) => known === where) ?? 'other';
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

import { defang } from '../src/report/defang.ts';
import type { LinkGroup } from '../src/report/link-groups.ts';
import { linkNote } from '../src/report/link-note.ts';
import { linkWay } from '../src/report/link-way.ts';
import type { Told } from '../src/report/told/told.ts';
import { toldOfHost } from '../src/report/told/told-of-host.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { linkKind, linkRow, shownText, unusualCharacters } from './link-row.ts';
import { longList } from './long-list.ts';
import { placeLine } from './place-line.ts';
import { ratingButtons } from './rating-buttons.ts';
import { safeLook } from './safe-look.ts';
import { standingBadge, standingWord } from './shape.ts';
import { statementsOf } from './statement.ts';
import { strangersText, withBoldEnd } from './strangers-text.ts';
import { speechOf, toldList } from './told-list.ts';
import type { View } from './view.ts';

/**
 * Links to one host: what is shown over where it leads, what is said of that, and the ways to look further. Several are
 * one line that opens. What is known of the host stands at its first group only.
 */
export function linkGroup(view: View, group: LinkGroup, isFirst: boolean): HTMLElement {
  const { say } = view;
  const { link, links, count } = group;
  const target = link.finalUrl ?? link.href;
  const note = linkNote(link);
  const way = linkWay(link);
  const isOne = links.length === 1;
  return element(
    'li',
    { class: 'entry', 'data-link': link.host ?? '' },
    element(
      'div',
      { class: 'entry-head' },
      isOne
        ? linkKind(view, link, count)
        : element('p', { class: 'label' }, element('b', {}, say('link_several', { count }))),
      standingBadge(view, link.standing, standingWord(view, link.standing)),
    ),
    isOne && shownText(view, link),
    element(
      'p',
      { class: 'target' },
      element('span', { class: 'arrow', 'aria-hidden': 'true' }, '→ '),
      element('span', { class: 'for-readers' }, say('link_leads_to')),
      link.host === null
        ? strangersText(target)
        : withBoldEnd(link.shownHost ?? link.host, link.shownDomain ?? link.shownHost ?? link.host),
    ),
    unusualCharacters(view, link),
    note !== null && element('p', link.official === null ? { class: 'strong' } : {}, say(note.key, note.params)),
    link.asksForLogin === true && element('p', { class: 'strong' }, say('link_asks_for_login')),
    statementsOf(view, link.why),
    asksLine(view, group),
    isOne && link.host !== null && element('p', { class: 'small url' }, strangersText(defang(target))),
    way !== null && element('p', link.end === 'target' ? { class: 'small' } : {}, say(way.key, way.params)),
    !isOne && severalLinks(view, group),
    element(
      'div',
      { class: 'entry-foot' },
      placeLine(view, link),
      isOne && copyButton(say('link_copy'), say('link_copied'), defang(target)),
    ),
    isFirst && toldList(hostTold(view, link.host)),
    isFirst && link.host !== null && ratingButtons(view, link.host),
    isOne && safeLook(view, link),
  );
}

/** Texts that a closed list of links names. */
const namedTexts = 3;

function severalLinks(view: View, { links }: LinkGroup): HTMLElement {
  const texts = [...new Set(links.map(({ link }) => link.text))].filter((text) => text !== '');
  const summary = texts.slice(0, namedTexts).flatMap((text) => [strangersText(text, 'stranger shown'), ' · ']);
  if (texts.length <= namedTexts) summary.pop();
  return element(
    'details',
    { class: 'more', 'data-fold': 'links' },
    element(
      'summary',
      {},
      ...summary,
      texts.length > namedTexts && '…',
      texts.length === 0 && view.say('link_no_text'),
    ),
    longList(view, { name: 'ul', class: 'rows' }, links, (one) => linkRow(view, one)),
  );
}

/** That Thunderbird itself will ask at a click, where that is no sign of fraud: who reads only that would think it is. */
function asksLine({ say }: View, { links }: LinkGroup): HTMLElement | null {
  const asked = links.find(({ link }) => link.thunderbirdAsksAbout !== null)?.link;
  const isDoubted = asked === undefined || asked.standing === 'suspect' || asked.standing === 'forged';
  if (isDoubted) return null;
  return element('p', { class: 'small' }, say('link_thunderbird_asks', { shown: asked.thunderbirdAsksAbout ?? '' }));
}

function hostTold(view: View, host: string | null): Told[] {
  const records = view.report.lookUps?.hosts.find((records) => records.host === host);
  return records === undefined ? [] : toldOfHost(records, speechOf(view));
}

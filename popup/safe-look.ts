import type { PageLook } from '../src/lookup/page/page-look.ts';
import type { ReportedLink } from '../src/report/report.ts';
import { pageSentence, toldOfPage } from '../src/report/told/told-of-page.ts';
import type { KeptLook } from '../src/thunderbird/kept-looks.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { placeText } from './place-line.ts';
import { lookForm } from './safe-look-form.ts';
import { strangersText } from './strangers-text.ts';
import { speechOf, toldList } from './told-list.ts';
import type { View } from './view.ts';

/**
 * The way to have the page behind a link looked at, for those who investigate: a button, the question whether that shall
 * be, and what it has shown. Null for a link that leads to no page of the web, or to its own organization's.
 */
export function safeLook(view: View, link: ReportedLink): HTMLElement | null {
  const target = link.finalUrl ?? link.href;
  if (link.host === null || !/^https?:/i.test(target) || link.official !== null || link.standing === 'verified')
    return null;
  const kept = view.looks.find(({ look }) => look.link === link.href);
  const { say } = view;
  const place = element('div', { class: 'look' });
  const ask = (opener: HTMLElement, from?: PageLook) => {
    const close = () => {
      form.remove();
      opener.hidden = false;
      opener.focus();
    };
    const form = lookForm(view, { link: link.href, target, from }, close);
    opener.hidden = true;
    opener.after(form);
    form.focus({ preventScroll: true });
    form.scrollIntoView({ block: 'nearest' });
  };
  if (kept !== undefined) place.append(...findings(view, kept, ask));
  const first = button('small-action look-start', say(kept === undefined ? 'look_button' : 'look_again'), () =>
    ask(first),
  );
  if (kept === undefined) place.append(element('p', { class: 'small' }, say('look_investigate_mean')));
  place.append(first);
  return element(
    'details',
    { class: 'more', 'data-fold': 'look', 'data-look-link': link.href, open: kept !== undefined },
    element('summary', {}, say('look_investigate')),
    place,
  );
}

/** What a look has shown, the sentence first. */
function findings(
  view: View,
  { look, servers, brands, copyId }: KeptLook,
  ask: (opener: HTMLElement, from: PageLook) => void,
): readonly HTMLElement[] {
  const { say, outward } = view;
  const asksForSomething = look.page !== null && look.page.asks.length > 0;
  const parts: HTMLElement[] = [
    element(
      'p',
      { class: asksForSomething ? 'strong' : null, 'data-look': look.outcome },
      strangersText(pageSentence(look, say)),
    ),
  ];
  if (look.outcome === 'new-host' && look.next !== null) {
    const host = new URL(look.next).hostname;
    const on = button('small-action look-on', say('look_go_on', { host }), () => ask(on, look));
    parts.push(element('p', { class: 'small' }, strangersText(say('look_go_on_learns', { host }))), on);
  }
  if (copyId !== null) {
    parts.push(button('small-action look-copy', say('look_copy'), () => outward.openCopy(copyId)));
  }
  const place = (ip: string) => placeText(view, servers[ip] ?? nowhere);
  const name = (brand: string) => brands[brand]?.[view.report.language] ?? brand;
  const told = toldList(toldOfPage(look, speechOf(view), place, name));
  if (told !== null) parts.push(told);
  return parts;
}

const nowhere = { place: null, network: null };

import type { PageLook } from '../src/lookup/page/page-look.ts';
import { stripTokens, type TakenOut } from '../src/lookup/page/strip-tokens.ts';
import { defang } from '../src/report/defang.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { orderButton } from './order-button.ts';
import { namedHosts, permissionLine } from './permission-line.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

/** What is to be looked at. */
export interface LookSubject {
  /** The link as it stands in the mail. */
  readonly link: string;
  /** Where it leads, wrappers undone. */
  readonly target: string;
  /** A look that stopped at a new host, where it is gone on with. */
  readonly from: PageLook | undefined;
}

/**
 * The question whether a page shall be looked at: what happens, what the other side may learn, what is asked for. Nothing
 * is sent before the answer.
 */
export function lookForm(view: View, { link, target, from }: LookSubject, close: () => void): HTMLElement {
  const { say, outward, report } = view;
  const url = from?.next ?? target;
  const { host, hostname, protocol } = new URL(url);
  const stripped = stripTokens(url);
  const hosts = [...new Set([...(from?.hops.map((hop) => hop.host) ?? []), hostname])];
  const strip = element('input', { type: 'checkbox', checked: true });
  const keep = element('input', { type: 'checkbox' });
  const isMarked = stripped.takenOut.length > 0 && from === undefined;
  const asked = () => (isMarked && strip.checked ? stripped.url : url);
  const sent = element('p', { class: 'url', 'data-part': 'asked' });
  const showSent = () => sent.replaceChildren(strangersText(defang(asked())));
  strip.addEventListener('change', showSent);
  showSent();
  const answer = element('p', { role: 'status' });
  const permission = permissionLine(say, report.language);
  permission.show(hosts);
  const prepared = outward.prepareLook(hosts);
  let givesBack: Awaited<typeof prepared> | null = null;
  const start = orderButton(say('look_start'), answer, say('consent_waiting'), () => {
    if (givesBack === null) return null;
    return outward.look(
      {
        link,
        asked: from?.asked ?? asked(),
        goesOn: from !== undefined,
        hosts,
        givesBack: keep.checked ? {} : givesBack.givesBack,
      },
      () => {
        answer.textContent = say('look_under_way', { host });
      },
    );
  });
  prepared.then((now) => {
    givesBack = now;
    permission.showMissing(hosts, now);
    if (now.isForbidden) start.forbid(say('consent_forbidden'));
  });
  return element(
    'div',
    { class: 'consent-question', role: 'group', tabindex: -1, 'aria-label': say('look_button') },
    element('p', {}, say('look_what', { host })),
    element('p', {}, say('look_learns', { host })),
    protocol === 'http:' && element('p', { class: 'strong' }, say('look_http')),
    element('p', { class: isMarked ? 'strong' : 'small' }, say(isMarked ? 'look_marked' : 'look_no_mark')),
    stripped.isHostMarked && element('p', { class: 'strong' }, say('look_host_marked')),
    isMarked && element('label', {}, strip, ' ', say('look_strip')),
    isMarked && marks(view, stripped.takenOut),
    element('div', {}, element('p', { class: 'small' }, say('look_is_sent')), sent),
    permission.element,
    element('label', { class: 'small' }, keep, ' ', say('look_keep', { hosts: namedHosts(hosts, report.language) })),
    element('div', { class: 'actions' }, start.button, button('action', say('look_cancel'), close)),
    answer,
  );
}

/** What looks like a mark, piece by piece. */
function marks({ say }: View, takenOut: readonly TakenOut[]): HTMLElement {
  const pieces = takenOut.map(({ name, value, because }) =>
    element(
      'li',
      {},
      strangersText(name === null ? value : `${name}=${value}`, 'stranger name'),
      ' ',
      element('span', { class: 'small' }, say(`look_mark_${because}`)),
    ),
  );
  return element(
    'details',
    { class: 'more', open: takenOut.length <= shownMarks },
    element('summary', {}, say('look_marks', { count: takenOut.length })),
    element('ul', { class: 'names' }, ...pieces),
  );
}

/** Marks that are shown without being asked for. */
const shownMarks = 3;

import type { FetchedFiles } from '../src/lookup/page/fetch-files.ts';
import type { CopyFile } from '../src/lookup/page/site-files.ts';
import { defang } from '../src/report/defang.ts';
import type { Language, Say } from '../src/report/words.ts';
import type { FilesOrder } from '../src/thunderbird/look-order.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { orderButton } from './order-button.ts';
import type { LookPreparation } from './outward.ts';
import { namedHosts, permissionLine } from './permission-line.ts';
import { strangersText } from './strangers-text.ts';

/** What the fetching of files is drawn from, and what it may have done outside of the page: nothing of it but at the user's click. */
export interface FilesView {
  readonly say: Say;
  readonly language: Language;
  readonly files: readonly CopyFile[];
  prepare(hosts: readonly string[]): Promise<LookPreparation>;
  /** To be called in the click itself. What came; `refused` where Thunderbird's permission was not given, null where nothing was sent. */
  order(order: FilesOrder, onPermitted: () => void): Promise<FetchedFiles | 'refused' | null>;
  /** Draws the copy with them. */
  draw(fetched: FetchedFiles): void;
}

/**
 * The way to have the page's own pictures and styles fetched: a button, and after it the question whether that shall be, with each
 * file that would be asked for. Null where the page has none of its own site.
 */
export function copyFiles(view: FilesView): HTMLElement | null {
  const { say, files } = view;
  if (files.length === 0) return null;
  const place = element('div', { class: 'copy-files' });
  const first = button('small-action', say('copy_files'), () => {
    const asked = question(view, place, () => {
      place.replaceChildren(first);
      first.focus();
    });
    place.replaceChildren(asked);
    asked.focus();
  });
  place.append(first);
  return place;
}

function question(view: FilesView, place: HTMLElement, close: () => void): HTMLElement {
  const { say, files, language } = view;
  const hosts = [...new Set(files.map(({ url }) => new URL(url).hostname))];
  const answer = element('p', { role: 'status' });
  const permission = permissionLine(say, language);
  let givesBack: FilesOrder['givesBack'] | null = null;
  const start = orderButton(say('copy_files_fetch'), answer, say('consent_waiting'), () => {
    if (givesBack === null) return null;
    const fetched = view.order({ hosts, givesBack }, () => {
      answer.textContent = say('copy_files_under_way');
    });
    return fetched.then(
      (came) => {
        if (came === 'refused') return say('consent_refused');
        if (came === null) return say('look_not_permitted', { hosts: namedHosts(hosts, language) });
        view.draw(came);
        place.replaceChildren(
          element(
            'p',
            { class: 'strong', role: 'status' },
            say('copy_files_came', { count: came.count, total: files.length }),
          ),
        );
        return null;
      },
      () => say('copy_files_failed'),
    );
  });
  view.prepare(hosts).then((now) => {
    givesBack = now.givesBack;
    permission.showMissing(hosts, now);
    if (now.isForbidden) start.forbid(say('consent_forbidden'));
  });
  return element(
    'div',
    { class: 'consent-question', role: 'group', tabindex: -1, 'aria-label': say('copy_files') },
    element('p', {}, say('copy_files_what', { count: files.length })),
    element('p', {}, say('copy_files_learns', { hosts: namedHosts(hosts, language) })),
    element(
      'ul',
      { class: 'names' },
      ...files.map(({ url }) => element('li', { class: 'url' }, strangersText(defang(url)))),
    ),
    permission.element,
    element('div', { class: 'actions' }, start.button, button('action', say('look_cancel'), close)),
    answer,
  );
}

import { defang } from '../src/report/defang.ts';
import type { ReportedLink } from '../src/report/report.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { safeLook } from './safe-look.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

const knownWheres = ['anchor', 'area', 'form', 'svg', 'refresh', 'text', 'qr', 'attachment'] as const;

/** What leads there, in a word, and how often. */
export function linkKind({ say }: View, { where, isHidden, isCovering }: ReportedLink, count: number): HTMLElement {
  const known = knownWheres.find((one) => one === where) ?? 'other';
  const how = isCovering ? 'covering' : isHidden ? 'hidden' : null;
  return element(
    'p',
    { class: 'label' },
    element('b', {}, say(`link_${known}`)),
    count > 1 && `×${count}`,
    how !== null && ` · ${say(`link_${how}`)}`,
  );
}

/** Characters of its host that a reader does not see, or takes for others. */
export function unusualCharacters({ say }: View, { unusual }: ReportedLink): HTMLElement | null {
  if (unusual.length === 0) return null;
  return element(
    'ul',
    { class: 'rows small', 'data-unusual': '' },
    ...unusual.map(({ character, codePoint, standsFor }) =>
      element(
        'li',
        {},
        standsFor !== '' && strangersText(character),
        standsFor !== '' && ' ',
        standsFor === ''
          ? say('link_unusual_unseen', { codePoint })
          : standsFor === null
            ? say('link_unusual_foreign', { codePoint })
            : say('link_unusual_like', { codePoint, standsFor }),
      ),
    ),
  );
}

/** What the reader of the mail sees of a link. */
export function shownText({ say }: View, { text, where }: ReportedLink): HTMLElement {
  const none = () => element('i', {}, say(where === 'qr' ? 'link_qr_text' : 'link_no_text'));
  return element('p', {}, text === '' ? none() : strangersText(text, 'stranger shown'));
}

/** A link among others to the same host: its text over its whole target, in a form that leads nowhere. */
export function linkRow(
  view: View,
  { link, count }: { readonly link: ReportedLink; readonly count: number },
): HTMLElement {
  const target = defang(link.finalUrl ?? link.href);
  return element(
    'li',
    { class: 'sub-entry' },
    linkKind(view, link, count),
    shownText(view, link),
    element('p', { class: 'small url' }, strangersText(target)),
    element('div', { class: 'entry-foot' }, copyButton(view.say('link_copy'), view.say('link_copied'), target)),
    safeLook(view, link),
  );
}

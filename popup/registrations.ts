import { type ToldOfDomain, toldOfRegistrations } from '../src/report/told/told-of-registration.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { section } from './section.ts';
import { strangersText } from './strangers-text.ts';
import { speechOf, toldList } from './told-list.ts';
import type { View } from './view.ts';

/** What the registries told of the domains of the mail; null where none was asked. */
export function registrationsSection(view: View): HTMLElement | null {
  const { report, say } = view;
  const all = report.lookUps === null ? [] : toldOfRegistrations(report.lookUps, speechOf(view));
  if (all.length === 0) return null;
  return section(
    {
      name: 'registrations',
      title: say('section_registrations'),
      digest: strangersText(all.map(({ domain }) => domain).join(', ')),
      isOpen: report.verdict !== 'clear',
    },
    ...all.map((of) => registration(view, of)),
  );
}

function registration({ say }: View, { domain, told, page, suffix }: ToldOfDomain): HTMLElement {
  return element(
    'div',
    { class: 'looked-up', 'data-domain': domain },
    element('h3', {}, strangersText(domain, 'stranger name')),
    toldList(told),
    page !== null &&
      element(
        'p',
        { class: 'page-to-copy' },
        element('span', { class: 'small' }, say('told_registry_page')),
        ' ',
        strangersText(page, 'stranger url'),
        ' ',
        copyButton(say('copy'), say('copied'), page),
      ),
    toldList(suffix),
  );
}

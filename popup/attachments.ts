import type { ReportedAttachment } from '../src/report/report.ts';
import { element } from './element.ts';
import { longList } from './long-list.ts';
import { section } from './section.ts';
import { standingBadge, standingWord } from './shape.ts';
import { statementsOf } from './statement.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

/** The attachments by name, by the kind they declare and the kind they are; null where there is none. */
export function attachmentsSection(view: View): HTMLElement | null {
  const { attachments, verdict } = view.report;
  if (attachments.length === 0) return null;
  return section(
    {
      name: 'attachments',
      title: view.say('panel_attachments', { count: attachments.length }),
      isOpen: verdict !== 'clear',
    },
    longList(view, { name: 'ul', class: 'rows' }, attachments, (attachment) => row(view, attachment)),
  );
}

function row(view: View, { name, declared, real, size, standing, why }: ReportedAttachment): HTMLElement {
  const { say, report } = view;
  const isOther = real !== null && real !== declared;
  return element(
    'li',
    { class: 'entry' },
    element(
      'div',
      { class: 'entry-head' },
      element(
        'p',
        {},
        name === null ? element('i', {}, say('attachment_unnamed')) : strangersText(name, 'stranger name'),
      ),
      standingBadge(view, standing, standingWord(view, standing)),
    ),
    isOther && element('p', { class: 'strong' }, say('attachment_real', { type: real })),
    statementsOf(view, why),
    element(
      'p',
      { class: 'small' },
      strangersText(say('attachment_declared', { type: declared })),
      ` · ${say('octets', { count: size.toLocaleString(report.language) })}`,
    ),
  );
}

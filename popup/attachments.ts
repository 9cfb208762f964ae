import { attachmentNotes, kindWord } from '../src/report/attachment-notes.ts';
import type { ReportedAttachment } from '../src/report/report.ts';
import { element } from './element.ts';
import { longList } from './long-list.ts';
import { section } from './section.ts';
import { standingBadge, standingWord } from './shape.ts';
import { statementsOf } from './statement.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

/** The attachments: what they are, what they call themselves, what is in them; null where there is none. */
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

function row(view: View, attachment: ReportedAttachment): HTMLElement {
  const { say, report } = view;
  const { name, kind, posesAs, declared, size, standing, why } = attachment;
  const notes = attachmentNotes(attachment, say);
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
    ...notes.map((note, index) =>
      element('p', posesAs !== null && index === 0 ? { class: 'strong' } : {}, strangersText(note)),
    ),
    statementsOf(view, why),
    element(
      'p',
      { class: 'small' },
      kind === null ? null : `${kindWord(kind, say)} · `,
      strangersText(say('attachment_declared', { type: declared })),
      ` · ${say('octets', { count: size.toLocaleString(report.language) })}`,
    ),
  );
}

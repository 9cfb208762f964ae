import type { ReportedField } from '../src/report/report.ts';
import type { WordKey } from '../src/report/words.ts';
import { authorDomain, evaluatedAuthentication, recordedAuthentication } from './authentication.ts';
import { element } from './element.ts';
import { section } from './section.ts';
import { standingBadge } from './shape.ts';
import { statementsOf } from './statement.ts';
import { strangersText, withBoldEnd } from './strangers-text.ts';
import type { View } from './view.ts';

const labels: Record<ReportedField['name'], readonly [name: WordKey, explanation: WordKey]> = {
  Subject: ['field_subject', 'field_subject_means'],
  'From.displayName': ['field_display_name', 'field_display_name_means'],
  'From.addrSpec': ['field_author', 'field_author_means'],
  Sender: ['field_sender', 'field_sender_means'],
  'Reply-To': ['field_reply_to', 'field_reply_to_means'],
  To: ['field_to', 'field_to_means'],
  'Return-Path': ['field_return_path', 'field_return_path_means'],
  'Message-ID': ['field_message_id', 'field_message_id_means'],
  Date: ['field_date', 'field_date_means'],
  Received: ['field_received', 'field_received_means'],
};

/** What the mail says of itself, field by field, beside what is known of it. */
export function fieldsSection(view: View): HTMLElement {
  const { report, say } = view;
  const present = report.fields.filter(({ value }) => value !== '');
  const doubtful = present.filter(({ standing }) => standing === 'suspect' || standing === 'forged').length;
  return section(
    {
      name: 'fields',
      title: say('section_fields'),
      digest: doubtful > 0 ? say('panel_fields_doubtful', { count: doubtful }) : null,
      isOpen: report.verdict !== 'clear',
    },
    element(
      'div',
      { class: 'columns', 'aria-hidden': 'true' },
      element('span', {}, say('panel_claimed')),
      element('span', {}, say('panel_known')),
    ),
    element('ul', { class: 'rows' }, ...present.map((field) => row(view, field))),
    report.victims.length > 0 &&
      element(
        'div',
        { class: 'remark' },
        ...report.victims.map((domain) => element('p', { 'data-victim': domain }, say('victim_note', { domain }))),
      ),
    recordedAuthentication(view),
    evaluatedAuthentication(view),
    authorDomain(view),
  );
}

function row(view: View, field: ReportedField): HTMLElement {
  const { say } = view;
  const [name, explanation] = labels[field.name];
  const isRecord = field.name === 'Received' && field.standing === 'verified';
  return element(
    'li',
    { class: 'row', 'data-field': field.name },
    element(
      'div',
      { class: 'claim' },
      element('p', { class: 'label' }, element('b', {}, say(name)), element('span', {}, say(explanation))),
      element('p', { class: 'value' }, claimedValue(view, field)),
    ),
    element(
      'div',
      { class: 'known' },
      standingBadge(view, field.standing, isRecord ? say('origin_border') : undefined),
      statementsOf(view, field.why),
    ),
  );
}

function claimedValue({ report, say }: View, { name, value }: ReportedField): HTMLElement {
  const author = report.fields.find((field) => field.name === 'From.addrSpec')?.value;
  if (name === 'Return-Path' && value === author) return element('i', {}, say('panel_same_as_author'));
  const at = value.lastIndexOf('@');
  const isAddress = name === 'From.addrSpec' || name === 'Return-Path';
  return isAddress && at >= 0 ? withBoldEnd(value, value.slice(at + 1)) : strangersText(value);
}

import { firstField } from '../../mail/header/header-section.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, foundOrClear } from '../outcome.ts';

/** Fields by which mail programs mark a message as urgent (RFC 4021 §2.1.54, RFC 2156 §5.3.6). */
const marks: readonly (readonly [key: string, urgent: RegExp])[] = [
  ['importance', /^\s*high/i],
  ['x-priority', /^\s*1(?:\D|$)/],
  ['x-msmail-priority', /^\s*high/i],
  ['priority', /^\s*urgent/i],
];

/** The sender had the mail marked as urgent. */
export const markedUrgent = check({
  id: 'header/marked-urgent',
  needs: ['header', 'trace', 'authentication', 'authenticated'],
  examine({ ...facts }) {
    const mark = marks
      .map(([key, urgent]) => ({ field: firstField(facts.header, key), urgent }))
      .find(({ field, urgent }) => field !== null && urgent.test(field.body.text.slice(0, 40)));
    if (mark?.field == null || intermediaryOf(facts) === 'list') return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_header_marked_urgent', params: {} },
        evidence: [headerEvidence('structure', mark.field.body)],
        about: [],
      },
    ]);
  },
});

import { check } from '../check.ts';
import { spanEvidence } from '../evidence.ts';
import { type FilterMark, filterMarks, mailboxMarks } from '../filter-marks.ts';
import { clear, couldNotCheck, type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** A filter of the recipient's own side, or its mailbox, marks the message as spam or phishing. */
export const markedByServer = check({
  id: 'reputation/marked-by-server',
  needs: ['header', 'trace'],
  examine({ header, trace }) {
    const ofFilters = filterMarks(header, trace);
    const ofMailbox = mailboxMarks(header);
    const findings = [
      ...found('phishing', 'medium', ofFilters ?? []),
      ...found('spam', 'low', ofFilters ?? []),
      ...found('phishing', 'medium', ofMailbox, 'mailbox_'),
      ...found('spam', 'note', ofMailbox, 'mailbox_'),
    ];
    if (findings.length > 0) return foundOrClear(findings);
    if (ofFilters === null) return couldNotCheck('no_border');
    return ofFilters.length > 0 ? clear() : notApplicable('no_filter_mark');
  },
});

function found(
  says: 'spam' | 'phishing',
  severity: Severity,
  marks: readonly FilterMark[],
  witness: '' | 'mailbox_' = '',
): Finding[] {
  const [first, ...more] = marks
    .filter((mark) => mark.says === says)
    .map(({ name, field }) => ({ name, evidence: spanEvidence('mark', field.body.span(), field.body.text) }));
  if (first === undefined) return [];
  return [
    {
      severity,
      explanation: {
        key: `check_reputation_marked_by_server_${witness}${says}`,
        params: { mark: shownValue(first.name) },
      },
      evidence: [first.evidence, ...more.map(({ evidence }) => evidence)],
      about: [],
    },
  ];
}

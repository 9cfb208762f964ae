import { check } from '../check.ts';
import { headerEvidence, spanEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/**
 * Finds nothing: where the mail came through a mailing list whose own servers stamped its intake, and that list handed it
 * over, says so in the mail's favour. That List fields stand in it says nothing: anybody can write them.
 */
export const mailingList = check({
  id: 'trace/mailing-list',
  needs: ['header', 'trace', 'authentication', 'authenticated'],
  examine({ header, trace, authentication, authenticated }) {
    const border = trace.listBorder;
    const intake = border === null ? undefined : trace.hops[border.hop]?.stamp.field;
    if (border === null || intake === undefined) return notApplicable('no_mailing_list');
    const isList = intermediaryOf({ header, trace, authentication, authenticated }) === 'list';
    if (!border.isHandedOverByList || !isList) return notApplicable('list_unproven');
    return clear({
      explanation: { key: 'check_trace_mailing_list', params: { list: shownValue(border.list) } },
      evidence: [
        border.ip === null
          ? headerEvidence('trace', intake.body)
          : spanEvidence('trace', intake.span, border.ip.text.text),
      ],
      about: [],
    });
  },
});

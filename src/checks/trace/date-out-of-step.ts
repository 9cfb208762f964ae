import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';

const hour = 3_600_000;

/** Clocks without a time zone run up to 14 hours ahead; a day covers them. Milliseconds. */
const tolerance = { ahead: 24 * hour, behind: 7 * 24 * hour };

/** The date that the sender wrote does not fit the time at which the own side took the mail. */
export const dateOutOfStep = check({
  id: 'trace/date-out-of-step',
  needs: ['claims', 'trace', 'receivedAt'],
  examine({ claims, trace, receivedAt }) {
    const date = claims.date?.value ?? null;
    if (date?.epoch == null) return notApplicable('no_date');
    if (receivedAt === null) return couldNotCheck('no_time_of_receipt');
    const late = date.epoch - receivedAt;
    if (late <= tolerance.ahead && -late <= tolerance.behind) return clear();
    const received = trace.hops.find(({ stamp }) => stamp.date?.epoch === receivedAt)?.stamp.date?.text ?? null;
    return foundOrClear([
      {
        severity: late > 0 ? 'low' : 'note',
        explanation: {
          key: `check_trace_date_out_of_step_${late > 0 ? 'ahead' : 'behind'}`,
          params: { days: Math.max(1, Math.round(Math.abs(late) / (24 * hour))) },
        },
        evidence: [
          headerEvidence('date', date.text),
          ...(received === null ? [] : [headerEvidence('trace', received)]),
        ],
        about: [{ field: 'Date' }],
      },
    ]);
  },
});

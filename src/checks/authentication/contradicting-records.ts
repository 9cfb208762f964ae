import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';

/** Two records of the own side's servers say opposite things of one method: which of them counts is said. */
export const contradictingRecords = check({
  id: 'authentication/contradicting-records',
  needs: ['authentication'],
  examine({ authentication }) {
    const believed = authentication.records.filter(({ isBelieved }) => isBelieved);
    if (believed.length < 2) return notApplicable('no_two_records');
    return foundOrClear(
      authentication.contradictions.map(
        ({ method, wins, overruled }): Finding => ({
          severity: 'note',
          explanation: {
            key: `check_authentication_contradicting_records${wins.result === 'pass' ? '_pass' : ''}`,
            params: { method: method.toUpperCase() },
          },
          evidence: [headerEvidence('authentication', wins.raw), headerEvidence('authentication', overruled.raw)],
          about: [],
        }),
      ),
    );
  },
});

import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, couldNotCheck, foundOrClear } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** A record of authentication poses as the own side's, below the border, where none of its servers can have written it. */
export const forgedRecord = check({
  id: 'authentication/forged-record',
  needs: ['author', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, ...facts }) {
    const { records } = facts.authentication;
    if (facts.trace.border === null && records.length > 0) return couldNotCheck('no_border');
    const forged = records.filter(({ status }) => status === 'forged');
    const first = forged.find(({ results }) => results.some(({ result }) => result === 'pass')) ?? forged[0];
    const id = first?.authservId ?? null;
    if (first === undefined || id === null) return clear();
    const says = first.results.find(({ result }) => result === 'pass');
    const isExplained =
      says === undefined ||
      authorConfirmation({ author, authenticated: facts.authenticated }) !== null ||
      intermediaryOf(facts) !== null;
    const border = facts.trace.handedOverBy?.ip?.text;
    return foundOrClear([
      {
        severity: isExplained ? 'note' : 'high',
        explanation: {
          key: `check_authentication_forged_record${isExplained ? '_left_over' : ''}`,
          params: { server: shownValue(id.text) },
        },
        evidence: [
          headerEvidence('authentication', says?.raw ?? first.field.body),
          headerEvidence('authentication', id),
          ...(border === undefined ? [] : [headerEvidence('handed-over-by', border)]),
        ],
        about: isExplained ? [] : [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

import { check } from '../check.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { saidEvidence } from '../wording.ts';

/** What it says is written with letters that only look like the right ones, with something invisible in it, or letter by letter. */
export const disguisedWords = check({
  id: 'wording/disguised-words',
  needs: ['wording', 'claims'],
  examine({ wording, claims }) {
    if (wording.text === null && claims.subject === null) return notApplicable('no_text');
    const disguised = [...wording.said.values()].flat().filter((said) => said.isDisguised);
    const [first] = disguised;
    const [one, ...more] = disguised.slice(0, 3).flatMap((each) => saidEvidence(each, { claims, wording }));
    if (first === undefined || one === undefined) return clear();
    return foundOrClear([
      {
        severity: 'medium',
        explanation: { key: 'check_wording_disguised_words', params: { reads: shownValue(first.reads) } },
        evidence: [one, ...more],
        about: [{ field: 'Subject' }],
      },
    ]);
  },
});

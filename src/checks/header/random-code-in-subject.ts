import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** As much of a subject as is read. In UTF-16 code units. */
const maxRead = 300;

/** Fewer turns between small letters, capitals and digits happen in product names. */
const minTurns = 4;

/** The subject holds a code of letters and digits drawn by chance, which no clerk would read out: it makes each mail of a batch differ. */
export const randomCodeInSubject = check({
  id: 'header/random-code-in-subject',
  needs: ['claims'],
  examine({ claims }) {
    const subject = claims.subject?.value ?? null;
    if (subject === null) return notApplicable('no_subject');
    const code = [...subject.text.slice(0, maxRead).matchAll(/[A-Za-z0-9]{9,}/g)].find(({ 0: word }) => isRandom(word));
    if (code === undefined) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_header_random_code_in_subject', params: { code: shownValue(code[0]) } },
        evidence: [headerEvidence('subject', subject.slice(code.index, code.index + code[0].length))],
        about: [{ field: 'Subject' }],
      },
    ]);
  },
});

/** Small letters, capitals and digits in turn; order numbers and parcels have capitals, digests small letters. */
function isRandom(word: string): boolean {
  if (!/[a-z]/.test(word) || !/[A-Z]/.test(word) || !/[0-9]/.test(word)) return false;
  return (word.match(/[a-z](?=[A-Z0-9])|[0-9](?=[A-Za-z])|[A-Z](?=[0-9])/g) ?? []).length >= minTurns;
}

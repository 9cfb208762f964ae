import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';

/** Fewer letters are an abbreviation, a product or a ticket. */
const minLetters = 12;

/** As much of a subject as is read. In UTF-16 code units. */
const maxRead = 300;

/** What answers, forwards, lists and filters put before a subject. */
const prefix = /^(?:\s*(?:re|fwd?|aw|wg|tr|enc|sv)\s*[:：]|\s*\[[^\]]{0,60}\]|\s*\*{2,}spam\*{2,})+/i;

/** The whole subject shouts: words of capitals only. */
export const subjectInCapitals = check({
  id: 'header/subject-in-capitals',
  needs: ['claims'],
  examine({ claims }) {
    const subject = claims.subject?.value ?? null;
    if (subject === null) return notApplicable('no_subject');
    const text = subject.text.slice(0, maxRead).replace(prefix, '');
    const words = text.match(/[\p{Lu}\p{Ll}]{2,}/gu) ?? [];
    const letters = words.join('');
    const isShouted = words.length >= 2 && letters.length >= minLetters && letters === letters.toUpperCase();
    if (!isShouted || /[\p{Lo}]/u.test(text) || isCode(text)) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_header_subject_in_capitals', params: {} },
        evidence: [headerEvidence('subject', subject)],
        about: [{ field: 'Subject' }],
      },
    ]);
  },
});

/** Parts lists, host names and alarms of machines are written so. */
function isCode(text: string): boolean {
  return (text.match(/[\p{Lu}]+[\d_/-]+[\p{Lu}\d]|\d+[\p{Lu}]/gu) ?? []).length >= 2;
}

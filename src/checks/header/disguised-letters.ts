import { type Disguise, disguisedWord } from '../../domain/disguised-letters.ts';
import type { TracedText } from '../../mail/source/traced-text.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import type { EvidenceRole, FieldName, Finding, Severity } from '../outcome.ts';
import { foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

const severityOf: Readonly<Record<Disguise, Severity>> = {
  mixed: 'medium',
  drawn: 'low',
  struck: 'low',
  invisible: 'medium',
};

/** Name or subject hold a word whose letters are not what they look like, so that programs do not read what people see. */
export const disguisedLetters = check({
  id: 'header/disguised-letters',
  needs: ['author', 'claims'],
  examine({ author, claims }) {
    const name = author?.mailbox.displayName ?? null;
    const subject = claims.subject?.value ?? null;
    if (name === null && subject === null) return notApplicable('no_display_name');
    return foundOrClear([
      ...findingsIn(name, 'display-name', 'From.displayName'),
      ...findingsIn(subject, 'subject', 'Subject'),
    ]);
  },
});

function findingsIn(text: TracedText | null, role: EvidenceRole, field: FieldName): Finding[] {
  const found = text === null ? null : disguisedWord(text.text);
  if (text === null || found === null) return [];
  const word = text.slice(found.from, found.to);
  const shown = found.disguise === 'invisible' ? text : word;
  return [
    {
      severity: severityOf[found.disguise],
      explanation: {
        key: `check_header_disguised_letters_${found.disguise}`,
        params: { word: shownValue(shown.text) },
      },
      evidence: [headerEvidence(role, word)],
      about: [{ field }],
    },
  ];
}

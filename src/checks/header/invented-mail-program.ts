import { isUnspeakableWord } from '../../domain/random-looking.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { mailProgram } from '../mail-program.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** One or two words and a version, as programs name themselves. */
const nameAndVersion = /^([A-Z][a-z]{3,14})(?: ([A-Z][a-z]{3,14}))? \d{1,2}(?:\.\d{1,3})?$/;

/** The mail names a program that made it, and the name is letters drawn by chance. */
export const inventedMailProgram = check({
  id: 'header/invented-mail-program',
  needs: ['header'],
  examine({ header }) {
    const program = mailProgram(header);
    if (program === null) return notApplicable('no_mail_program');
    const words = nameAndVersion.exec(program.text.trim())?.slice(1) ?? [];
    if (!words.some((word) => word !== undefined && isUnspeakableWord(word))) return clear();
    return foundOrClear([
      {
        severity: 'medium',
        explanation: { key: 'check_header_invented_mail_program', params: { program: shownValue(program.text) } },
        evidence: [headerEvidence('structure', program)],
        about: [],
      },
    ]);
  },
});

import { isRandomRun, longestLetterRun } from '../../domain/random-looking.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** No word and no name is this long. */
const absurdlyMany = 30;

/** As much of a local part as is read; RFC 5321 §4.5.3.1.1 allows 64 octets. In UTF-16 code units. */
const maxRead = 256;

/** The local part is a run of letters that no language spells: drawn by chance. */
export const randomLookingLocalPart = check({
  id: 'author/random-looking-local-part',
  needs: ['author', 'authenticated'],
  examine({ author, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const localPart = address.localPart.slice(0, maxRead);
    const run = longestLetterRun(localPart);
    if (isMachineMade(localPart) || !isRandomRun(run)) return clear();
    const isConfirmed = authorConfirmation({ author, authenticated }) !== null;
    return foundOrClear([
      {
        severity: run.length >= absurdlyMany && !isConfirmed ? 'medium' : 'low',
        explanation: {
          key: 'check_author_random_looking_local_part',
          params: { localPart: shownValue(localPart), length: localPart.length },
        },
        evidence: [headerEvidence('author', address.text.slice(0, Math.max(1, address.text.text.lastIndexOf('@'))))],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

/** What software writes into an address on purpose: tags, VERP (`=`), hexadecimal digests, campaign numbers. */
function isMachineMade(localPart: string): boolean {
  if (/[=#+|]/.test(localPart) || /^[0-9a-f]+$/i.test(localPart)) return true;
  return localPart.split(/[._-]/).filter((part) => /\d/.test(part)).length >= 2;
}

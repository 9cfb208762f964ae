import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Fewer letters in a row tell nothing: initials, abbreviations and short names pile up consonants too. */
const minLetters = 12;
/** From so many letters on, chance no longer explains a share that words do not reach. */
const manyLetters = 20;
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
    const run = [...localPart.matchAll(/[A-Za-z]+/g)].reduce(
      (most, [run]) => (run.length > most.length ? run : most),
      '',
    );
    if (run.length < minLetters || isMachineMade(localPart) || !isRandom(run)) return clear();
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

function isRandom(run: string): boolean {
  const spelt = run
    .toLowerCase()
    .replace(/(.)\1+/g, '$1')
    .replace(/sch|[cpst]h|ck|ng|t[sz]/g, 'c');
  const piled = (spelt.match(/[^aeiouy]{4,}/g) ?? []).reduce((sum, cluster) => sum + cluster.length, 0) / spelt.length;
  const switches = (run.match(/[a-z](?=[A-Z])/g) ?? []).length / run.length;
  return piled >= (run.length >= manyLetters ? 0.3 : 0.45) || switches >= 0.2;
}

import { isFreeMailDomain } from '../../domain/free-mail.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** A title before a name, as people are addressed and hardly sign themselves. Not those that a practice puts on its door alone. */
const title =
  /^\W{0,3}(?:mr|mrs|ms|miss|dr|prof|professor|barr|barrister|engr|sir|rev|reverend|pastor|hon|gen|general|col|colonel|capt|captain|sgt|sergeant|chief|prince|princess|lady|madame?|mme|monsieur|mlle|se[ñn]or|se[ñn]ora|herr|frau|attorney)\b[\s._,]{0,3}\p{L}{2}/iu;

/** The author puts a title before his name, and answers go to a mailbox that anybody may open. */
export const titleBeforeName = check({
  id: 'author/title-before-name',
  needs: ['author', 'claims'],
  examine({ author, claims }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const name = author?.mailbox.displayName ?? null;
    if (name === null) return notApplicable('no_display_name');
    if (!title.test(name.text.slice(0, 80))) return clear();
    const answered = (claims.replyTo?.value ?? []).flatMap(({ addrSpec }) => addrSpec?.domain ?? []);
    if (![address.domain, ...answered].some(isFreeMailDomain)) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_author_title_before_name', params: { name: shownValue(name.text) } },
        evidence: [headerEvidence('display-name', name), headerEvidence('author', address.text)],
        about: [{ field: 'From.displayName' }],
      },
    ]);
  },
});

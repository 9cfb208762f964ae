import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** As much of a name as is read. In UTF-16 code units. */
const maxRead = 200;

const picture = /(?![\u00a9\u00ae\u2122])\p{Extended_Pictographic}/u;

/** Marks that no name begins or ends with; quotes, brackets and full stops are none of them. */
const stray = /^\s*[,_*#~^|;=]|[,_*#~^|;=]{1,3}\s*$/;

/** A number of six digits or more: a case, an order, or chance. A name that is nothing but a number belongs to some services. */
const number = /(?<!\d)\d{6}/;

/** The author's name bears pictures, stray marks or a reference number: made to be noticed, or to differ from mail to mail. */
export const nameMadeConspicuous = check({
  id: 'author/name-made-conspicuous',
  needs: ['author'],
  examine({ author }) {
    const name = author?.mailbox.displayName ?? null;
    if (author === null || name === null) return notApplicable('no_display_name');
    const text = name.text.slice(0, maxRead).replace(/\S{0,64}@\S{0,100}/g, ' ');
    const hasNumber = number.test(text) && /\p{L}{3}/u.test(text);
    const what = hasNumber ? 'number' : picture.test(text) ? 'picture' : stray.test(text) ? 'mark' : null;
    if (what === null) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: `check_author_name_made_conspicuous_${what}`, params: { name: shownValue(name.text) } },
        evidence: [headerEvidence('display-name', name)],
        about: [{ field: 'From.displayName' }],
      },
    ]);
  },
});

import { isFreeMailbox } from '../../domain/free-mail.ts';
import { phoneNumberIn } from '../../domain/phone-number.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { confirmedAs } from '../outcome-of-theme.ts';
import { shownValue } from '../shown-value.ts';
import { linksByTie } from '../strange-links.ts';
import { maxBeginning, saidEvidence, saidOf } from '../wording.ts';

/** Reports a charge or an order that the reader knows nothing of, and gives a number to call instead of a page to see. */
export const wantsACall = check({
  id: 'wording/wants-a-call',
  needs: ['wording', 'claims', 'author', 'authenticated', 'isTied', 'brands', 'web'],
  examine({ wording, ...facts }) {
    const address = authorAddress(facts.author);
    const { text } = wording;
    if (address === null) return notApplicable('no_author_domain');
    if (text === null) return notApplicable('no_text');
    const said = saidOf(wording, 'charge', 'order', 'payment');
    const [first] = said;
    if (first === undefined || confirmedAs(facts) !== null) return clear();
    if (linksByTie(facts).tied.length > 0 || facts.web.length > 1) return clear();
    const phone = phoneNumberIn(text.text.slice(0, maxBeginning));
    if (phone === null) return clear();
    const isFree = isFreeMailbox(address.domain);
    const isBrand = facts.brands.claims.some(({ by }) => by !== 'address');
    if (!isFree && !isBrand && authorConfirmation(facts) !== null) return clear();
    const [one, ...more] = said.slice(0, 2).flatMap((each) => saidEvidence(each, { claims: facts.claims, wording }));
    if (one === undefined) return clear();
    return foundOrClear([
      {
        severity: isFree || isBrand ? 'medium' : 'low',
        explanation: {
          key: 'check_wording_wants_a_call',
          params: {
            reads: shownValue(first.reads),
            phone: shownValue(phone.number),
            author: shownValue(address.text.text),
          },
        },
        evidence: [one, ...more, locusEvidence('visible-text', text.locus(phone.from, phone.to), phone.number)],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

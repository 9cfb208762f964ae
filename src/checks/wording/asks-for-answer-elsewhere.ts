import { isFreeMailbox } from '../../domain/free-mail.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { saidEvidence, saidOf } from '../wording.ts';

/** With more links it is a newsletter or a shop. */
const maxLinks = 3;

/** A stranger offers a fortune, a loan or a deal, and the answer goes to a free mailbox. */
export const asksForAnswerElsewhere = check({
  id: 'wording/asks-for-answer-elsewhere',
  needs: ['wording', 'claims', 'author', 'web'],
  examine({ wording, claims, author, web }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const offered = saidOf(wording, 'fund', 'loan');
    const [first] = offered;
    if (first === undefined || web.length > maxLinks) return clear();
    const answer = (claims.replyTo?.value ?? []).flatMap(({ addrSpec }) =>
      addrSpec?.domain == null ? [] : [addrSpec],
    )[0];
    const goesElsewhere = answer?.domain != null && isForeign(answer.domain, address.domain);
    const mailbox = answer ?? address;
    const isFree = isFreeMailbox(mailbox.domain ?? '');
    const points = saidOf(wording, 'elsewhere').length > 0 || (goesElsewhere && isFree);
    if (!isFree && !points) return clear();
    const isFirm = points ? isFree || offered.length >= 2 : offered.length >= 3;
    const [one, ...more] = offered.slice(0, 3).flatMap((each) => saidEvidence(each, { claims, wording }));
    if (one === undefined) return clear();
    return foundOrClear([
      {
        severity: isFirm ? 'medium' : 'low',
        explanation: {
          key: 'check_wording_asks_for_answer_elsewhere',
          params: { reads: shownValue(first.reads), mailbox: shownValue(mailbox.text.text) },
        },
        evidence: [one, ...more, headerEvidence(answer === undefined ? 'author' : 'reply-to', mailbox.text)],
        about: [{ field: answer === undefined ? 'From.addrSpec' : 'Reply-To' }],
      },
    ]);
  },
});

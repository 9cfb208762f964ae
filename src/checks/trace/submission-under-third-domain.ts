import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';
import { submittingAccount } from '../submitting-account.ts';

/** An account of an organization that is neither the author's nor the recipient's submitted the mail. */
export const submissionUnderThirdDomain = check({
  id: 'trace/submission-under-third-domain',
  needs: ['author', 'trace', 'authenticated'],
  examine({ author, trace, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const known = submittingAccount(trace);
    if (known === null) return notApplicable('no_account');
    const { account, domain, relay } = known;
    if (!isForeign(domain, address.domain) || isOwnSide(domain, trace)) return clear();
    const by = relay.by?.text ?? null;
    if (by !== null && !isForeign(domain, by)) return clear();
    const isConfirmed = authorConfirmation({ author, authenticated }) !== null;
    const client = relay.ip === null ? [] : [headerEvidence('handed-over-by', relay.ip.text)];
    return foundOrClear([
      {
        severity: isConfirmed ? 'note' : 'medium',
        explanation: {
          key: `check_trace_submission_under_third_domain${isConfirmed ? '_confirmed' : ''}`,
          params: { author: shownValue(address.domain), account: shownValue(domain) },
        },
        evidence: [headerEvidence('account', account), ...client, headerEvidence('author', address.text)],
        about: [{ field: 'From.addrSpec' }, { field: 'Received' }],
      },
    ]);
  },
});

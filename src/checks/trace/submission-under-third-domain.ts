import type { TracedText } from '../../mail/source/traced-text.ts';
import type { Relay } from '../../mail/trace/trace.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';

/** An account of an organization that is neither the author's nor the recipient's submitted the mail. */
export const submissionUnderThirdDomain = check({
  id: 'trace/submission-under-third-domain',
  needs: ['author', 'trace', 'authenticated'],
  examine({ author, trace, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const known = accountOf(trace.handedOverBy) ?? accountOf(trace.reported);
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

/** The account that a relay's stamp names, where its name tells the organization. */
function accountOf(relay: Relay | null): { account: TracedText; domain: string; relay: Relay } | null {
  const account = relay?.authenticatedAs ?? null;
  if (relay === null || account === null) return null;
  const at = account.text.lastIndexOf('@');
  const domain = account.text.slice(at + 1).toLowerCase();
  return at < 0 || !domain.includes('.') ? null : { account, domain, relay };
}

import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The own side recorded nothing of the author's authentication, or only that there is nothing to check. */
export const missing = check({
  id: 'authentication/missing',
  needs: ['author', 'trace', 'authentication'],
  examine({ author, trace, authentication }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const { spf, dkimAll, dmarc } = authentication;
    const recorded = [spf, dmarc, ...dkimAll].filter((result) => result !== null);
    if (recorded.some(({ result }) => result !== 'none')) return clear();
    const [first] = recorded;
    const border = trace.border === null ? undefined : trace.hops[trace.border]?.stamp;
    if (first === undefined && border === undefined) return couldNotCheck('no_border');
    const proof = first?.raw ?? border?.field.body ?? address.text;
    return foundOrClear([
      {
        severity: 'note',
        explanation: {
          key: `check_authentication_missing${first === undefined ? '' : '_unprotected'}`,
          params: { author: shownValue(address.domain) },
        },
        evidence: [headerEvidence(first === undefined ? 'trace' : 'authentication', proof)],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Nothing is recorded of the author's authentication and nothing was evaluated here, or there is nothing to check. */
export const missing = check({
  id: 'authentication/missing',
  needs: ['author', 'trace', 'authentication', 'evaluated'],
  examine({ author, trace, authentication, evaluated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const { spf, dkimAll, dmarc } = authentication;
    const recorded = [spf, dmarc, ...dkimAll].filter((result) => result !== null);
    if (recorded.some(({ result }) => result !== 'none')) return clear();
    const isEvaluated = evaluated !== null && evaluated.outcome !== 'not-evaluated';
    if (isEvaluated && (evaluated.outcome !== 'no-authentication' || evaluated.spf.result !== 'none')) return clear();
    const [first] = recorded;
    const border = trace.border === null ? undefined : trace.hops[trace.border]?.stamp;
    if (first === undefined && border === undefined && !isEvaluated) return couldNotCheck('no_border');
    const what = isEvaluated ? '_evaluated' : first === undefined ? '' : '_unprotected';
    const proof = first?.raw ?? border?.field.body;
    return foundOrClear([
      {
        severity: 'note',
        explanation: { key: `check_authentication_missing${what}`, params: { author: shownValue(address.domain) } },
        evidence: [
          proof === undefined || isEvaluated
            ? headerEvidence('author', address.text)
            : headerEvidence(first === undefined ? 'trace' : 'authentication', proof),
        ],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { methodDomain } from '../method-domain.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Third telling field: the border's client against what the author's domain authorizes, by the SPF result recorded (RFC 7208 §2.6). */
export const borderClientNotAuthorized = check({
  id: 'authentication/border-client-not-authorized',
  needs: ['author', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const { spf } = facts.authentication;
    if (spf === null) return notApplicable('no_spf_recorded');
    const domain = methodDomain(spf, 'smtp.mailfrom', 'smtp.helo');
    if (domain === null) return couldNotCheck('no_spf_domain');
    if (isForeign(domain, address.domain)) return notApplicable('spf_of_another');
    if (spf.result !== 'fail' && spf.result !== 'softfail') return clear();
    if (authorConfirmation({ author, authenticated: facts.authenticated }) !== null) return clear();
    const isExplained = intermediaryOf(facts) !== null;
    const isFail = spf.result === 'fail';
    const client = facts.trace.handedOverBy?.ip ?? null;
    return foundOrClear([
      {
        severity: isExplained ? 'note' : isFail ? 'medium' : 'low',
        explanation: {
          key: `check_authentication_border_client_not_authorized_${isExplained ? 'relayed' : spf.result}`,
          params: { domain: shownValue(domain), client: client?.text.text ?? '?' },
        },
        evidence: [
          headerEvidence('authentication', spf.raw),
          ...(client === null ? [] : [headerEvidence('handed-over-by', client.text)]),
          headerEvidence('author', address.text),
        ],
        about: [{ field: 'From.addrSpec' }, { field: 'Return-Path' }],
        isContradiction: isFail && !isExplained,
      },
    ]);
  },
});

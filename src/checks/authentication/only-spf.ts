import { isFreeMailDomain } from '../../domain/free-mail.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { isMailSystemLocalPart } from '../mail-system-name.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Of all that could speak for the author only the server's address does: no signature stands behind the mail. */
export const onlySpf = check({
  id: 'authentication/only-spf',
  needs: ['author', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const { spf } = facts.authentication;
    const aligned = facts.authenticated.find(
      ({ method, domain }) => method === 'spf' && !isForeign(domain, address.domain),
    );
    if (aligned === undefined || spf === null) return notApplicable('no_spf_of_author');
    const isSigned = facts.authenticated.some(({ method }) => method === 'dkim');
    if (isSigned || isFreeMailDomain(address.domain) || isMailSystemLocalPart(address.localPart)) return clear();
    if (intermediaryOf(facts) !== null) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_authentication_only_spf', params: { author: shownValue(address.domain) } },
        evidence: [headerEvidence('authentication', spf.raw), headerEvidence('author', address.text)],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

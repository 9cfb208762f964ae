import { registrableDomain } from '../../domain/registrable-domain.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { silence } from '../silence.ts';

/** So many addresses of a domain are named. */
const maxNamed = 3;

/** The border client's address is none of those of the Author Domain: shown because people compare the two, and worth nothing. */
export const addressComparison = check({
  id: 'author/address-comparison',
  needs: ['author', 'trace', 'authenticated', 'outside'],
  examine({ author, trace, authenticated, outside }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const ip = trace.handedOverBy?.ip ?? null;
    if (ip === null) return notApplicable('no_client_address');
    if (registrableDomain(address.domain) === null) return notApplicable('domain_not_public');
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    if (outside === null) return couldNotCheck('lookups_off');
    const answer = ip.ip.version === 4 ? outside.author?.addresses : outside.author?.addresses6;
    if (answer === undefined || outside.author === null) return notApplicable('domain_not_public');
    if (answer.outcome === 'temporary-failure') return silence(answer.because);
    if (answer.outcome !== 'records') return notApplicable('domain_without_address');
    if (answer.records.includes(ip.ip.text)) return clear();
    return foundOrClear([
      {
        severity: 'note',
        explanation: {
          key: 'check_author_address_comparison',
          params: {
            client: ip.text.text,
            domain: shownValue(outside.author.domain),
            addresses: shownValue(answer.records.slice(0, maxNamed).join(', ')),
          },
        },
        evidence: [headerEvidence('handed-over-by', ip.text), headerEvidence('author', address.text)],
        about: [{ field: 'Received' }],
      },
    ]);
  },
});

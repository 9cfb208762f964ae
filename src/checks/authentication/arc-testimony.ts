import { arcTestimony } from '../../verify/arc-testimony.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { methodDomain } from '../method-domain.ts';
import { clear, couldNotCheck, notApplicable } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';

/** Finds nothing: where a trusted forwarder sealed that it had found the author confirmed, says so in the mail's favour. */
export const arcTestimonyOfForwarder = check({
  id: 'authentication/arc-testimony',
  needs: ['author', 'trace', 'authentication', 'authenticated', 'evaluated'],
  examine({ author, trace, authentication, authenticated, evaluated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    if (authentication.arcSets.length === 0) return notApplicable('no_seal');
    if (evaluated === null) return couldNotCheck('lookups_off');
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    if (evaluated.arc.result === 'temperror') return couldNotCheck('no_answer');
    const testimony = arcTestimony(authentication.arcSets, evaluated.arc, (host) => isOwnSide(host, trace));
    if (testimony === null) return notApplicable('no_trusted_seal');
    const passes = [...testimony.dkim, ...(testimony.dmarc === null ? [] : [testimony.dmarc])].filter((result) => {
      const properties = result.method === 'dkim' ? ['header.d', 'header.i'] : ['header.from'];
      const domain = result.result === 'pass' ? methodDomain(result, ...properties) : null;
      return domain !== null && !isForeign(domain, address.domain);
    });
    const [pass] = passes;
    if (pass === undefined) return clear();
    return clear({
      explanation: {
        key: 'check_authentication_arc_testimony',
        params: { domain: shownValue(address.domain), sealer: shownValue(testimony.sealer) },
      },
      evidence: [headerEvidence('authentication', pass.raw), headerEvidence('author', address.text)],
      about: [{ field: 'From.addrSpec' }],
    });
  },
});

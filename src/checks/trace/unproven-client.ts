import { ipAddressKind } from '../../domain/ip-address.ts';
import type { Stamp } from '../../mail/trace/trace.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The border looked up the name of the client's address: it has none, or not that of the author for whose server it passes itself off. */
export const unprovenClient = check({
  id: 'trace/unproven-client',
  needs: ['author', 'trace', 'authenticated'],
  examine({ author, trace, authenticated }) {
    const border = trace.border === null ? undefined : trace.hops[trace.border]?.stamp;
    if (border === undefined) return couldNotCheck('no_border');
    const { helo, rdns, ip, isAuthenticated, authenticatedAs } = border;
    if (isAuthenticated || authenticatedAs !== null) return notApplicable('authenticated_submission');
    if (ip === null || insideKinds.has(ipAddressKind(ip.ip))) return notApplicable('no_client_address');
    if (rdns === null && !hasNoName(border)) return couldNotCheck('no_name_looked_up');
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    const domain = authorAddress(author)?.domain ?? null;
    const isAuthors = helo?.text.includes('.') === true && domain !== null && !isForeign(helo.text, domain);
    if (rdns !== null && (!isAuthors || !isForeign(rdns.text, helo.text))) return clear();
    const what = rdns !== null ? 'other' : isAuthors ? 'author' : 'nameless';
    return foundOrClear([
      {
        severity: what === 'author' ? 'medium' : 'low',
        explanation: {
          key: `check_trace_unproven_client_${what}`,
          params: {
            client: ip.text.text,
            ...(helo === null || !isAuthors ? {} : { helo: shownValue(helo.text) }),
            ...(rdns === null ? {} : { rdns: shownValue(rdns.text) }),
          },
        },
        evidence: [
          headerEvidence('handed-over-by', ip.text),
          ...(helo !== null && isAuthors ? [headerEvidence('helo', helo)] : []),
          ...(rdns === null ? [] : [headerEvidence('trace', rdns)]),
        ],
        about: isAuthors ? [{ field: 'Received' }, { field: 'From.addrSpec' }] : [{ field: 'Received' }],
      },
    ]);
  },
});

/** Kinds of address that have no name by nature. */
const insideKinds: ReadonlySet<string> = new Set(['private', 'loopback', 'link-local', 'shared']);

/** qmail does not always look, and says "unknown" either way; measured, its word is as good as the others'. */
function hasNoName({ reverse }: Stamp): boolean {
  return reverse === 'none' || reverse === 'unknown';
}

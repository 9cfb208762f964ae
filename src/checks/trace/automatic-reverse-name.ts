import { isAutomaticHostName, isRentedHostName } from '../../domain/automatic-host-name.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation, isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { anyBorderClient, clientName, isHeloProven, withoutName } from '../client-name.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, foundOrClear } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The border's client bears a name that nobody chose: of a subscriber's line, or of a machine that anybody may rent. */
export const automaticReverseName = check({
  id: 'trace/automatic-reverse-name',
  needs: ['author', 'trace', 'authenticated', 'outside'],
  examine({ author, trace, authenticated, outside }) {
    const client = anyBorderClient(trace);
    if (!('ip' in client)) return client;
    const { ip, helo, isLoggedIn } = client;
    const domain = authorAddress(author)?.domain ?? null;
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    if (domain !== null && isAuthenticatedOrganization(domain, authenticated)) return clear();
    const known = clientName(client, outside);
    if (known.kind === 'nameless') return withoutName(known.isCertain, outside);
    if (known.kind !== 'named') return known;
    const { name, text } = known;
    if (domain !== null && !isForeign(name, domain)) return clear();
    const isRented = isRentedHostName(name);
    // A mail program at home has such a name by nature.
    if (!isRented && (isLoggedIn || !isAutomaticHostName(name, ip.ip))) return clear();
    const isProven = isHeloProven(client, outside) === true && domain !== null && !isForeign(helo?.text ?? '', domain);
    return foundOrClear([
      {
        severity: isLoggedIn || isProven ? 'note' : 'low',
        explanation: {
          key: `check_trace_automatic_reverse_name_${isLoggedIn ? 'submitted' : isRented ? 'rented' : 'line'}`,
          params: { client: ip.text.text, rdns: shownValue(name) },
        },
        evidence: [
          headerEvidence('handed-over-by', ip.text),
          ...(text === null ? [] : [headerEvidence('trace', text)]),
        ],
        about: [{ field: 'Received' }],
      },
    ]);
  },
});

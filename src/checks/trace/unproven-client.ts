import { isAskedLate, lowered } from '../asked-late.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { borderClient, clientName, isHeloProven } from '../client-name.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, couldNotCheck, foundOrClear, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The address of the border's client has no name, or one that does not lead back to it. */
export const unprovenClient = check({
  id: 'trace/unproven-client',
  needs: ['author', 'trace', 'authenticated', 'outside', 'receivedAt'],
  examine({ author, trace, authenticated, outside, receivedAt }) {
    if (trace.border === null) return couldNotCheck('no_border');
    const client = borderClient(trace);
    if (!('ip' in client)) return client;
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    const known = clientName(client, outside);
    if (known.kind !== 'named' && known.kind !== 'nameless') return known;
    const domain = authorAddress(author)?.domain ?? null;
    const isAuthors = (name: string) => name.includes('.') && domain !== null && !isForeign(name, domain);
    const { ip, helo } = client;
    const isNamed = known.kind === 'named';
    if (isNamed && known.isConfirmed !== false) return clear();
    const isPassedOff = isNamed
      ? isAuthors(known.name)
      : helo !== null && isAuthors(helo.text) && isHeloProven(client, outside) !== true;
    const isAsked = isNamed || known.by === 'mekiki';
    const severity: Severity = isPassedOff ? 'medium' : 'low';
    const what = isNamed ? 'unconfirmed' : isPassedOff ? 'author' : 'nameless';
    return foundOrClear([
      {
        severity: lowered(severity, isAsked && outside !== null && isAskedLate(receivedAt, outside)),
        explanation: {
          key: `check_trace_unproven_client_${what}${isAsked && !isNamed ? '_now' : ''}`,
          params: {
            client: ip.text.text,
            ...(what === 'author' && helo !== null && { helo: shownValue(helo.text) }),
            ...(isNamed && { rdns: shownValue(known.name) }),
          },
        },
        evidence: [
          headerEvidence('handed-over-by', ip.text),
          ...(what === 'author' && helo !== null ? [headerEvidence('helo', helo)] : []),
          ...(isNamed && known.text !== null ? [headerEvidence('trace', known.text)] : []),
        ],
        about: isPassedOff ? [{ field: 'Received' }, { field: 'From.addrSpec' }] : [{ field: 'Received' }],
      },
    ]);
  },
});

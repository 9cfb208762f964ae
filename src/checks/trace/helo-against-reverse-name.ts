import { isFreeMailDomain } from '../../domain/free-mail.ts';
import { registrableDomain } from '../../domain/registrable-domain.ts';
import { isAskedLate } from '../asked-late.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation, isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { borderClient, clientName, isHeloProven, withoutName } from '../client-name.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign, isSisterDomain } from '../foreign.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The border's client gives the name of one organization, and its address bears that of another. */
export const heloAgainstReverseName = check({
  id: 'trace/helo-against-reverse-name',
  needs: ['author', 'trace', 'authenticated', 'outside', 'receivedAt'],
  examine({ author, trace, authenticated, outside, receivedAt }) {
    const client = borderClient(trace);
    if (!('ip' in client)) return client;
    const { helo, ip } = client;
    if (helo === null || registrableDomain(helo.text) === null) return notApplicable('no_helo');
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    const known = clientName(client, outside);
    if (known.kind === 'nameless') return withoutName(known.isCertain, outside);
    if (known.kind !== 'named') return known;
    if (!isForeign(helo.text, known.name) || isSisterDomain(helo.text, known.name)) return clear();
    if (isAuthenticatedOrganization(helo.text, authenticated)) return clear();
    const isProven = isHeloProven(client, outside);
    if (isProven === true) return clear();
    const domain = authorAddress(author)?.domain ?? null;
    const isAuthors = domain !== null && !isForeign(helo.text, domain);
    const isDisproven = isProven === false && outside !== null && !isAskedLate(receivedAt, outside);
    const isPosing = isAuthors || isFreeMailDomain(helo.text);
    return foundOrClear([
      {
        severity: isPosing || isDisproven ? 'low' : 'note',
        explanation: {
          key: `check_trace_helo_against_reverse_name${isProven === false ? '_elsewhere' : ''}`,
          params: { client: ip.text.text, helo: shownValue(helo.text), rdns: shownValue(known.name) },
        },
        evidence: [
          headerEvidence('handed-over-by', ip.text),
          headerEvidence('helo', helo),
          ...(known.text === null ? [] : [headerEvidence('trace', known.text)]),
        ],
        about: isAuthors ? [{ field: 'Received' }, { field: 'From.addrSpec' }] : [{ field: 'Received' }],
      },
    ]);
  },
});

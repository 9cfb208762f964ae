import { isAutomaticHostName, isRentedHostName } from '../../domain/automatic-host-name.ts';
import { ipAddressKind } from '../../domain/ip-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/**
 * The mailing list took the mail from a machine without a name that leads back to it, or with one that nobody chose. The list's
 * stamp is no testimony of the own side; but nobody invents one that speaks against him.
 */
export const unprovenListClient = check({
  id: 'trace/unproven-list-client',
  needs: ['author', 'authenticated', 'trace'],
  examine({ author, authenticated, trace }) {
    const client = trace.listBorder;
    const stamp = client === null ? undefined : trace.hops[client.hop]?.stamp;
    if (client === null || stamp === undefined) return notApplicable('no_mailing_list');
    const { ip, rdns } = client;
    if (ip === null || ipAddressKind(ip.ip) === 'private') return notApplicable('no_client_address');
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    const isNameless = rdns === null && stamp.reverse === 'none';
    const isAutomatic = rdns !== null && (isAutomaticHostName(rdns.text, ip.ip) || isRentedHostName(rdns.text));
    if (!isNameless && !isAutomatic) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: {
          key: `check_trace_unproven_list_client_${isNameless ? 'nameless' : 'automatic'}`,
          params: {
            client: ip.text.text,
            list: shownValue(client.list),
            ...(rdns !== null && { rdns: shownValue(rdns.text) }),
          },
        },
        evidence: [headerEvidence('trace', ip.text), ...(rdns === null ? [] : [headerEvidence('trace', rdns)])],
        about: [],
      },
    ]);
  },
});

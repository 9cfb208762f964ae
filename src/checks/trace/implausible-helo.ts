import { ipAddressKind, parseIpAddress } from '../../domain/ip-address.ts';
import type { Hop } from '../../mail/trace/trace.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';

/** The relay that handed the mail over introduced itself by a name that no mail server of another organization bears. */
export const implausibleHelo = check({
  id: 'trace/implausible-helo',
  needs: ['trace'],
  examine({ trace }) {
    const border = trace.border === null ? undefined : trace.hops[trace.border];
    if (border === undefined) return couldNotCheck('no_border');
    const { helo, isAuthenticated, authenticatedAs, ip } = border.stamp;
    if (isAuthenticated || authenticatedAs !== null) return notApplicable('authenticated_submission');
    if (helo === null) return notApplicable('no_helo');
    const fault = faultOf(helo.text, border, (name) => isOwnSide(name, trace));
    if (fault === null) return clear();
    const client = ip === null ? [] : [headerEvidence('handed-over-by', ip.text)];
    return foundOrClear([
      {
        severity: severityOf[fault],
        explanation: { key: `check_trace_implausible_helo_${fault}`, params: { helo: shownValue(helo.text) } },
        evidence: [headerEvidence('helo', helo), ...client],
        about: [{ field: 'Received' }],
      },
    ]);
  },
});

type Fault = 'loopback' | 'own' | 'other_address' | 'private_address' | 'address' | 'local';

const severityOf: Readonly<Record<Fault, Severity>> = {
  loopback: 'low',
  own: 'low',
  other_address: 'low',
  private_address: 'low',
  address: 'note',
  local: 'low',
};

function faultOf(helo: string, border: Hop, isOwn: (name: string) => boolean): Fault | null {
  // qmail writes question marks for characters that it does not let through: brackets.
  const name = helo
    .trim()
    .replace(/^\?|\?$/g, '')
    .toLowerCase();
  const literal = parseIpAddress(name);
  if (literal !== null) {
    const kind = ipAddressKind(literal);
    if (kind === 'loopback') return 'loopback';
    if (literal.text === border.stamp.ip?.ip.text) return 'address';
    return kind === 'private' || kind === 'link-local' ? 'private_address' : 'other_address';
  }
  if (/^localhost(?:\.|$)|\.localdomain$/.test(name)) return 'local';
  const { rdns, reverse } = border.stamp;
  const isStranger = rdns === null ? reverse === 'none' || reverse === 'unknown' : !isOwn(rdns.text);
  return isStranger && name.includes('.') && isOwn(name) ? 'own' : null;
}

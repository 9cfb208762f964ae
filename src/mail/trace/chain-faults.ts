import { registrableDomain } from '../../domain/registrable-domain.ts';
import { isZoneApart } from './hop-clock.ts';
import { isForeignForm, isStuckAtIntake } from './house-form.ts';
import { isUnreachable } from './own-side/client-side.ts';
import { isLocalName } from './own-side/host-name.ts';
import { isSharedDomain, type OwnSide } from './own-side/own-side.ts';
import { type ReceivedLine, scanReceivedLine } from './stamps/received-line.ts';
import type { ChainFault, Hop, Stamp } from './trace.ts';

/** Clocks of the machines behind one name differ by less. Seconds. */
const CLUSTER_TOLERANCE = 300;

/**
 * What shows that stamps below the border were invented. Only what cannot be otherwise counts: a name that does not
 * lead on to the next stamp's does not (services hand over under other names than they stamp by), nor does a private
 * address between two organizations (one company has several domains).
 */
export function findFaults(hops: readonly Hop[], side: OwnSide): readonly ChainFault[] {
  const faults: ChainFault[] = [...ownLine(hops, side), ...backward(hops)];
  for (const [place, hop] of hops.entries()) {
    if (hop.side !== 'claimed') continue;
    const line = scanReceivedLine(hop.stamp.field);
    const newer = hops[place - 1];
    if (isForeignForm(hop.stamp, line)) faults.push({ kind: 'foreign-form', hops: [place] });
    if (newer !== undefined && isStuckAtIntake(hop.stamp, newer.stamp)) {
      faults.push({ kind: 'stuck-at-intake', hops: [place - 1, place] });
    }
    if (hasDateForClient(line)) faults.push({ kind: 'date-for-client', hops: [place] });
  }
  return faults;
}

/** The stamp right below the border bears a name of the own side, though the border's client is no machine of it. */
function ownLine(hops: readonly Hop[], side: OwnSide): readonly ChainFault[] {
  const place = hops.findIndex((hop) => hop.side === 'border');
  const [border, next] = [hops[place], hops[place + 1]];
  if (border === undefined || next === undefined || !isFromStranger(border.stamp, side)) return [];
  const by = next.stamp.by?.text ?? '';
  const organization = registrableDomain(by);
  if (organization === null || isSharedDomain(organization)) return [];
  const isOwn = side.hasHost(by) && organization === registrableDomain(border.stamp.by?.text ?? '');
  return isOwn ? [{ kind: 'own-line', hops: [place, place + 1] }] : [];
}

/** The stamp names its client, and by no name of the own side's. */
function isFromStranger({ ip, helo, rdns, isAuthenticated }: Stamp, side: OwnSide): boolean {
  if (ip === null || isUnreachable(ip.ip) || isAuthenticated) return false;
  const names = [helo?.text ?? null, rdns?.text ?? null].filter((name) => name !== null);
  return names.some((name) => !isLocalName(name)) && !names.some((name) => side.hasHost(name));
}

function backward(hops: readonly Hop[]): readonly ChainFault[] {
  const newest = new Map<string, { readonly place: number; readonly epoch: number }>();
  for (const [place, { stamp, side }] of hops.entries()) {
    const by = stamp.by?.text.toLowerCase() ?? '';
    const epoch = stamp.date?.epoch ?? null;
    if (epoch === null || isLocalName(by)) continue;
    const newer = newest.get(by);
    if (newer === undefined) newest.set(by, { place, epoch });
    else if (side === 'claimed' && isEarlier(newer.epoch, epoch))
      return [{ kind: 'backward', hops: [newer.place, place] }];
  }
  return [];
}

function isEarlier(newer: number, older: number): boolean {
  const seconds = (older - newer) / 1000;
  return seconds > CLUSTER_TOLERANCE && !isZoneApart(seconds);
}

/** `from unknown (HELO x) (Wed, 12 Jun 2024 09:45:27 +0200) by …`: the template of a program that sends in bulk. */
const DATE = /^\[?(?:mon|tue|wed|thu|fri|sat|sun), +[0-9]{1,2} [a-z]{3} [0-9]{4} /i;

function hasDateForClient(line: ReceivedLine): boolean {
  return line.clauses.from?.comments.some((comment) => DATE.test(comment.text)) === true;
}

import type { IpAddress } from '../../domain/ip-address.ts';
import { registrableDomain } from '../../domain/registrable-domain.ts';
import { type HeaderSection, occurrences } from '../header/header-section.ts';
import { findFaults } from './chain-faults.ts';
import { findBorder } from './find-border.ts';
import { hopClock } from './hop-clock.ts';
import { findListBorder, type ListReach, listOrganizations } from './list-border.ts';
import { confirmedName, isUnreachable } from './own-side/client-side.ts';
import { isLocalName } from './own-side/host-name.ts';
import { OwnSide } from './own-side/own-side.ts';
import { perhapsOwn } from './perhaps-own.ts';
import { readStamp } from './read-stamp.ts';
import type { Hop, ListBorder, Relay, Stamp, Trace } from './trace.ts';

/** What a trace is read by besides its fields. */
export interface TraceSettings {
  /** Hosts, domains, addresses and networks that the user named as the own side's, forwarders and filters in front of it too. */
  readonly ownHosts: readonly string[];
  /** The client that the own side's record of authentication names, once that is read. */
  readonly takenFrom?: IpAddress | null;
}

/**
 * Reads the way of the message from its Received fields and tells what of it may be believed: stamps of the recipient's
 * own side down to the border hop, where that side took the message from outside; nothing below it. Total; linear in the
 * fields.
 */
export function readTrace(section: HeaderSection, { ownHosts, takenFrom = null }: TraceSettings): Trace {
  const stamps = occurrences(section, 'received').map(readStamp);
  const side = new OwnSide(ownHosts);
  const { border, last } = findBorder(stamps, 0, side, takenFrom);
  const hops = hopsOf(stamps, border, last);
  const hopOf = (stamp: Stamp) => hops.findIndex((hop) => hop.stamp === stamp);
  const taken = border === null ? null : (stamps[border] as Stamp);
  const reported = taken === null || border === null ? null : reportedBy(stamps, border);
  const oldest = oldestClient(stamps, reported ?? border ?? last);
  const lists = listOrganizations(section);
  const list = findListBorder(stamps, border ?? last, lists);
  return {
    stamps,
    hops,
    border: taken === null ? null : hopOf(taken),
    ownSide: side.list(),
    perhapsOwn: border === null ? null : perhapsOwn(stamps, border, lists.size > 0),
    handedOverBy: taken === null ? null : relayOf(taken, hopOf(taken)),
    reported: reported === null ? null : relayOf(stamps[reported] as Stamp, hopOf(stamps[reported] as Stamp)),
    claimed: oldest === null ? null : relayOf(oldest, hopOf(oldest)),
    listBorder: list === null ? null : listBorderOf(list, stamps[list.place] as Stamp, hopOf),
    faults: findFaults(hops, side),
  };
}

function listBorderOf(
  { list, isHandedOverByList }: ListReach,
  stamp: Stamp,
  hopOf: (stamp: Stamp) => number,
): ListBorder {
  return { ...relayOf(stamp, hopOf(stamp)), list, isHandedOverByList };
}

/**
 * Place of the stamp in which the organization that handed the message over tells from whom it had it: its own border, as its
 * stamps have it. The organization is the one that the client's looked-up name or its HELO shares with the by-domain of the next stamp.
 */
function reportedBy(stamps: readonly Stamp[], border: number): number | null {
  const client = stamps[border] as Stamp;
  const first = stamps.findIndex((stamp, place) => place > border && stamp.result === 'read');
  const by = stamps[first]?.by?.text ?? null;
  const organization = by === null ? null : registrableDomain(by);
  if (by === null || organization === null) return null;
  const names = [confirmedName(client), client.helo?.text ?? null];
  if (!names.some((name) => name !== null && registrableDomain(name) === organization)) return null;
  const reach = findBorder(stamps, first, new OwnSide([]));
  const place = reach.border ?? (reach.last < 0 ? null : reach.last);
  const stamp = place === null ? undefined : stamps[place];
  return stamp !== undefined && (hasReachableAddress(stamp) || stamp.authenticatedAs !== null) ? place : null;
}

/** The oldest stamp below `above` whose client has an address of the Internet, else the oldest that names one. */
function oldestClient(stamps: readonly Stamp[], above: number): Stamp | null {
  const below = stamps.slice(above + 1).filter((stamp) => stamp.result === 'read');
  const addressed = below.findLast(hasReachableAddress);
  return addressed ?? below.findLast((stamp) => stamp.helo !== null && !isLocalName(stamp.helo.text)) ?? null;
}

function hasReachableAddress(stamp: Stamp): boolean {
  return stamp.ip !== null && !isUnreachable(stamp.ip.ip);
}

function relayOf(stamp: Stamp, hop: number): Relay {
  const { ip, helo, rdns, by, authenticatedAs } = stamp;
  return { ip, helo, rdns, by, authenticatedAs, hop };
}

function hopsOf(stamps: readonly Stamp[], border: number | null, last: number): Hop[] {
  const hops: { stamp: Stamp; side: Hop['side'] }[] = [];
  for (const [place, stamp] of stamps.entries()) {
    if (stamp.result !== 'read') continue;
    hops.push({ stamp, side: place === border ? 'border' : place <= last ? 'own' : 'claimed' });
  }
  let older: Stamp | null = null;
  const dated: Hop[] = [];
  for (const { stamp, side } of hops.toReversed()) {
    const delaySeconds = secondsBetween(stamp, older);
    dated.push({ stamp, side, delaySeconds, clock: hopClock(delaySeconds, stamp, older) });
    if (stamp.date?.epoch != null) older = stamp;
  }
  return dated.reverse();
}

/** Seconds from the older to the newer; null where either has no date. */
function secondsBetween(newer: Stamp, older: Stamp | null): number | null {
  const [from, to] = [older?.date?.epoch ?? null, newer.date?.epoch ?? null];
  return from === null || to === null ? null : Math.round((to - from) / 1000);
}

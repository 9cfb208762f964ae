import type { IpAddress } from '../../domain/ip-address.ts';
import { registrableDomain } from '../../domain/registrable-domain.ts';
import { clientSide, isLocalSubmission } from './own-side/client-side.ts';
import { isLocalName } from './own-side/host-name.ts';
import { isSharedDomain, type OwnSide } from './own-side/own-side.ts';
import type { Stamp } from './trace.ts';

/** How far the stamps of one side reach down the trace. Places in `stamps`. */
export interface Reach {
  /** The stamp at which the side took the message from outside; null where it never did, or nothing tells. */
  readonly border: number | null;
  /** The oldest stamp that is still this side's, -1 where none is. */
  readonly last: number;
}

/**
 * Walks from stamp `first` down, as long as each stamp was written by the side that `side` knows, and finds
 * where that side took the message from outside. What a stamp tells decides who wrote the next one: only a machine
 * of the side itself writes below a stamp whose client is of the side.
 *
 * Where the walk ends inside, the border is the last host that came from an address of the Internet: at a hoster all customers
 * share the organization, and what is submitted on a neighbour's machine (a web form, a hijacked site) comes with
 * whatever trace its submitter writes.
 *
 * `takenFrom`: the client that the side's own record of authentication names, where it names one. Where that client stands
 * below the border so found, the side knows what stands between as its own (a filter in front of it). Where it stands above, at a
 * provider of strangers, it is another customer's message: what the provider did with it before is not the recipient's side.
 */
export function findBorder(
  stamps: readonly Stamp[],
  first: number,
  side: OwnSide,
  takenFrom: IpAddress | null = null,
): Reach {
  const found = walk(stamps, first, side);
  if (takenFrom === null || isClient(stamps[found.border ?? -1], takenFrom)) return found;
  const isTaken = (stamp: Stamp, place: number) => place >= first && isClient(stamp, takenFrom);
  const newer = stamps.slice(0, found.last + 1).findIndex(isTaken);
  const taking = stamps[newer];
  if (taking !== undefined && isAtProvider(taking, side)) return outmost(newer);
  if (found.border === null || newer >= 0) return found;
  const border = stamps.findIndex(isTaken);
  if (border < 0) return found;
  for (const { by } of stamps.slice(found.border + 1, border + 1)) {
    if (by !== null) side.addHost(by.text, 'recorded-client');
  }
  return { border, last: border };
}

function isClient(stamp: Stamp | undefined, ip: IpAddress): boolean {
  return stamp?.ip?.ip.text === ip.text;
}

function walk(stamps: readonly Stamp[], first: number, side: OwnSide): Reach {
  const recipients = new Set<string>();
  let above: Stamp | null = null;
  let cutOff: Stamp | null = null;
  let neighbour: number | null = null;
  let last = -1;
  for (let i = first; i < stamps.length; i++) {
    const stamp = stamps[i] as Stamp;
    if (stamp.result !== 'read') {
      if (stamp.result === 'unreadable') cutOff = stamp;
      else if (neighbour !== null && isLocalSubmission(stamp)) break;
      continue;
    }
    if (cutOff !== null && !isWrittenBelowUnreadable(cutOff, above, stamp, side)) break;
    if (cutOff === null && above !== null && !isWrittenBelow(above, stamp, side)) break;
    if (above === null) side.addNewest(stamp);
    cutOff = null;
    addRecipient(recipients, stamp);
    last = i;
    const client = clientSide(stamp, side, recipients);
    if (client === 'outside') return isNeighboursOwn(stamp, neighbour, side) ? outmost(neighbour) : { border: i, last };
    if (client === 'own-account') return { border: null, last };
    if (client === 'submitted' && (neighbour !== null || isAmongStrangers(stamp, side))) break;
    if (client === 'neighbour' || client === 'filter') {
      neighbour = i;
      takeIn(stamp, client, side);
    }
    if (client === 'mailbox') neighbour = null;
    above = stamp;
  }
  return neighbour === null ? { border: null, last } : outmost(neighbour);
}

function isAtProvider({ by }: Stamp, side: OwnSide): boolean {
  return by !== null && side.familyOf(by.text) !== null;
}

/** Strangers have accounts on the same machine: what one of them hands in there comes with whatever trace he writes. */
function isAmongStrangers({ by }: Stamp, side: OwnSide): boolean {
  return by !== null && side.familyOf(by.text)?.intake === null;
}

function outmost(place: number | null): Reach {
  return { border: place, last: place ?? -1 };
}

/** All names of a filter's and of a provider's belong to the side from here on. */
function takeIn({ rdns, helo }: Stamp, client: 'neighbour' | 'filter', side: OwnSide): void {
  const name = rdns?.text ?? helo?.text ?? '';
  if (client === 'filter') side.addHost(name, 'filter');
  else if (isSharedDomain(name)) side.addHost(name, 'provider');
}

/**
 * A customer of the provider that stands at the neighbour submitted there. That provider takes mail from outside at other machines,
 * so that this was never forwarded, but sent from there.
 */
function isNeighboursOwn(stamp: Stamp, neighbour: number | null, side: OwnSide): boolean {
  if (neighbour === null || stamp.by === null || !stamp.isAuthenticated) return false;
  return side.familyOf(stamp.by.text)?.intake != null && !side.isIntake(stamp.by.text);
}

/** Whether `stamp` was written on the side, given that the client of the stamp above it belongs to the side. */
function isWrittenBelow(above: Stamp, stamp: Stamp, side: OwnSide): boolean {
  const by = stamp.by?.text ?? null;
  if (above.grammar === 'fetchmail') side.addNewest(stamp, 'mailbox');
  else if (by === null || isLocalName(by) || side.hasHost(by)) return true;
  else if (side.isEmpty() || isNamedBy(above, by)) side.addHost(by, 'private-address');
  else return false;
  return true;
}

/**
 * Whether `stamp` was written on the side although the line above it tells nothing. Every MTA names itself, so that such
 * a line is a damaged one (its fold lost on the way through a clipboard); the name that is left of it may tell its client.
 */
function isWrittenBelowUnreadable(line: Stamp, above: Stamp | null, stamp: Stamp, side: OwnSide): boolean {
  const by = stamp.by?.text.toLowerCase() ?? null;
  if (by === null) return false;
  const name = /^from\s+(\S+)$/i.exec(line.field.body.text)?.[1]?.toLowerCase();
  return by === name || (above !== null && side.hasHost(by));
}

/** The client of the stamp above went by a name of the same organization. */
function isNamedBy(above: Stamp, by: string): boolean {
  const organization = registrableDomain(by);
  return [above.rdns, above.helo].some((name) => name !== null && registrableDomain(name.text) === organization);
}

function addRecipient(recipients: Set<string>, stamp: Stamp): void {
  const domain = stamp.for?.domain ?? null;
  const organization = domain === null ? null : registrableDomain(domain);
  if (organization !== null) recipients.add(organization);
}

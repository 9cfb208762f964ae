import { type IpAddress, ipAddressKind, isInsideAddress } from '../../../domain/ip-address.ts';
import { registrableDomain } from '../../../domain/registrable-domain.ts';
import { familyOf } from '../stamps/index.ts';
import type { Stamp } from '../trace.ts';
import { isCustomerLine } from './customer-line.ts';
import { isLocalName } from './host-name.ts';
import { mailFilterOf } from './mail-filters.ts';
import { isSharedDomain, type OwnSide } from './own-side.ts';

/**
 * On which side of the border the client of an own stamp stands:
 * - `inside`: the own side for sure (a private address, the same provider's machine, a host that the user named);
 * - `neighbour`: a host of the same organization at an address that anybody can reach, or of a provider of strangers that the user
 *   named because it forwards to him;
 * - `filter`: a filter service that hands its own customer what came in for him;
 * - `submitted`: no host; a program or user of this machine handed the message in;
 * - `own-account`: a user of the own side who proved it;
 * - `mailbox`: a mailbox from which the message was fetched, so that the walk begins anew below it;
 * - `outside`: all else.
 */
export type ClientSide = 'inside' | 'neighbour' | 'filter' | 'submitted' | 'own-account' | 'mailbox' | 'outside';

/** The side of the client that this stamp, itself the own side's, took the message from. `recipients`: organizations of its recipients. */
export function clientSide(stamp: Stamp, own: OwnSide, recipients: ReadonlySet<string>): ClientSide {
  if (stamp.grammar === 'fetchmail') return 'mailbox';
  const name = stamp.rdns?.text ?? (familyOf(stamp)?.names === 'never' ? (stamp.helo?.text ?? null) : null);
  if (own.isNamed(name, stamp.ip?.ip ?? null)) return sideOfNamed(stamp, name);
  if (stamp.grammar === 'lmtp' && stamp.with?.text.toLowerCase().startsWith('lmtp')) return 'inside';
  return stamp.ip === null ? sideWithoutAddress(stamp, own) : sideOfAddress(stamp, own, recipients);
}

/** A provider that the user named because it forwards to him has customers of its own besides. */
function sideOfNamed({ ip }: Stamp, name: string | null): ClientSide {
  if (name === null || !isSharedDomain(name)) return 'inside';
  return ip !== null && isCustomerLine(name, ip.ip) ? 'outside' : 'neighbour';
}

/** Whether the stamp tells of a submission on the host itself. */
export function isLocalSubmission(stamp: Stamp): boolean {
  return stamp.ip === null && stamp.ident !== null && (stamp.helo === null || isLocalName(stamp.helo.text));
}

/** The name of the client that leads back to its address, as its MTA asked; null where it did not ask. */
export function confirmedName(stamp: Stamp): string | null {
  return stamp.reverse === 'confirmed' ? (stamp.rdns?.text ?? null) : null;
}

/** A stamp without an address is written between machines of one side, or by families that never write one. */
function sideWithoutAddress(stamp: Stamp, own: OwnSide): ClientSide {
  if (isLocalSubmission(stamp)) return 'submitted';
  if (stamp.by !== null && stamp.helo !== null && own.isIntake(stamp.by.text)) return 'outside';
  const name = stamp.helo?.text ?? null;
  if (name === null) return stamp.isAuthenticated ? 'submitted' : 'inside';
  if (familyOf(stamp)?.isAddressed === true) return 'outside';
  return isLocalName(name) || own.hasHost(name) ? 'inside' : 'outside';
}

function sideOfAddress(stamp: Stamp, own: OwnSide, recipients: ReadonlySet<string>): ClientSide {
  const { ip, by } = stamp;
  if (ip === null) return 'inside';
  if (isUnreachable(ip.ip)) return isOfAnotherCustomer(stamp, own) ? 'outside' : 'inside';
  if (by !== null && own.isIntake(by.text)) return 'outside';
  if (own.isProviderMachine(ip.ip, stamp.rdns?.text ?? stamp.helo?.text ?? '')) return 'inside';
  if (stamp.isAuthenticated) return isOwnAccount(stamp, recipients) ? 'own-account' : 'outside';
  const name = confirmedName(stamp);
  if (name === null) return 'outside';
  // A single label leads back to its address by the own network's word alone.
  if (own.hasHost(name) || !name.includes('.')) return isCustomerLine(name, ip.ip) ? 'outside' : 'neighbour';
  const isInbound = mailFilterOf(name)?.inbound?.test(stamp.helo?.text.toLowerCase() ?? '') === true;
  return isInbound ? 'filter' : 'outside';
}

/** A known provider's machine for what its customers send hands it to the one that takes mail from outside, over the provider's own network. */
function isOfAnotherCustomer({ by, rdns, ip }: Stamp, own: OwnSide): boolean {
  if (by === null || rdns === null || ip === null || ipAddressKind(ip.ip) === 'loopback') return false;
  return own.isIntake(by.text) && own.hasHost(rdns.text);
}

/** Whether nobody on the Internet can send from the address; `shared` is a provider's between itself and its customers (RFC 6598). */
export function isUnreachable(ip: IpAddress): boolean {
  return isInsideAddress(ip);
}

/**
 * The account belongs to the recipient's organization, which strangers have no accounts at. Where no stamp names the
 * recipient, the server's organization is taken for the recipient's.
 */
function isOwnAccount(stamp: Stamp, recipients: ReadonlySet<string>): boolean {
  const account = stamp.authenticatedAs?.text ?? null;
  if (account === null || isPerhapsIdent(stamp)) return false;
  const server = registrableDomain(stamp.by?.text ?? '');
  const at = account.lastIndexOf('@');
  const organization = at < 0 ? server : registrableDomain(account.slice(at + 1));
  if (organization === null || isSharedDomain(organization)) return false;
  return recipients.size > 0 ? recipients.has(organization) : organization === server;
}

/** qmail writes what the client's ident server answers in the same place as the account. */
function isPerhapsIdent(stamp: Stamp): boolean {
  return stamp.grammar === 'qmail' && !/^(?:utf8)?e?smtps?a$/i.test(stamp.with?.text ?? '');
}

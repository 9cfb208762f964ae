import type { IpAddress } from '../../domain/ip-address.ts';
import type { AddrSpec } from '../header/address.ts';
import type { DateTime } from '../header/date-time.ts';
import type { HeaderField } from '../header/header-section.ts';
import type { TracedText } from '../source/traced-text.ts';

/** An address of a host and where it stands. */
export interface TracedIp {
  readonly ip: IpAddress;
  readonly text: TracedText;
}

/**
 * What an MTA knew of the name of its client's address:
 * - `confirmed`: a name that leads back to the address; the family writes no other;
 * - `named`: a name; the family does not ask whether it leads back, or says that it does not, or is not known to ask;
 * - `none`: it looked for one and found none, or none that leads back (Postfix: "unknown"; Exim: the bare address);
 * - `unknown`: it says that it knows none, but its family does not always look (qmail);
 * - `not-looked-up`: its family never looks (Exchange, nifty);
 * - `untold`: the stamp does not tell, or names no client.
 */
export type Reverse = 'confirmed' | 'named' | 'none' | 'unknown' | 'not-looked-up' | 'untold';

/**
 * Why a line that is understood is no hop:
 * - `local-user`: a user or program of the host handed the message in (qmail: "invoked by uid");
 * - `local-queue`: a step between queues or channels of one server;
 * - `content-scan`: a filter on the same host looked at the message;
 * - `list-expansion`: a list manager took the message on the same host;
 * - `remark`: nothing but a comment.
 */
export type SkipReason = 'local-user' | 'local-queue' | 'content-scan' | 'list-expansion' | 'remark';

/**
 * What one Received field says (RFC 5321 §4.4), as far as its grammar tells it. Names are lower case as
 * to comparison but kept as written. An address is only ever taken from the from-clause.
 */
export interface Stamp {
  readonly field: HeaderField;
  /** `read`: hop data found; `skipped`: a known line that names no hop (a local step); `unreadable`: no grammar knows it. */
  readonly result: 'read' | 'skipped' | 'unreadable';
  /** Why it is no hop; null unless `skipped`. */
  readonly skippedBecause: SkipReason | null;
  /** Id of the grammar that read it: `postfix`, `qmail`, …; null where unreadable. */
  readonly grammar: string | null;
  /** The name or address literal that the client gave at HELO or EHLO: its own word. */
  readonly helo: TracedText | null;
  /** The name that the MTA looked up for the client's address; null where it looked none up or found none. */
  readonly rdns: TracedText | null;
  /** What the MTA knew of that name, by what it writes and by what its family does. */
  readonly reverse: Reverse;
  readonly ip: TracedIp | null;
  /** RFC 1413 ident or user name in front of the address that is no authentication. */
  readonly ident: TracedText | null;
  /** Account that authenticated the submission (SMTP AUTH, HTTP, MAPI), where the stamp says so. */
  readonly authenticatedAs: TracedText | null;
  /** The stamp says that the submission was authenticated, whether or not it names the account. */
  readonly isAuthenticated: boolean;
  readonly by: TracedText | null;
  readonly via: TracedText | null;
  /** Protocol: ESMTPSA, HTTP, Microsoft SMTP Server, … */
  readonly with: TracedText | null;
  readonly id: TracedText | null;
  readonly for: AddrSpec | null;
  /** What the stamp writes of the connection's encryption. */
  readonly tls: TracedText | null;
  /** `TLSv1.3`, `SSLv3`; null where no version is written. */
  readonly tlsVersion: string | null;
  /** As written: `TLS_AES_256_GCM_SHA384`; null where none is. */
  readonly tlsCipher: string | null;
  /** The address that the MTA says it had in MAIL FROM (`envelope-from`), where it says so. */
  readonly envelopeFrom: TracedText | null;
  readonly date: DateTime | null;
}

/**
 * How the clock of a hop stands to that of the next older dated one:
 * - `in-order`: not earlier, as far as clocks agree;
 * - `zone`: earlier, by what two time zones differ, or one of the dates tells no zone;
 * - `backward`: earlier; one of the two clocks is wrong, or one of the stamps.
 */
export type HopClock = 'in-order' | 'zone' | 'backward';

/** A stamp with its place on the way; the newest is hop 0. Skipped and unreadable stamps are no hops. */
export interface Hop {
  readonly stamp: Stamp;
  /** `own`: stamped inside the recipient's ADMD; `border`: where it took the mail from outside; `claimed`: the sender's word. */
  readonly side: 'own' | 'border' | 'claimed';
  /** Seconds since the next older dated hop; negative where clocks contradict; null where either has no date. */
  readonly delaySeconds: number | null;
  /** Null where either has no date. */
  readonly clock: HopClock | null;
}

/** A place on the way that a stamp tells of, and on whose word. */
export interface Relay {
  readonly ip: TracedIp | null;
  readonly helo: TracedText | null;
  readonly rdns: TracedText | null;
  readonly by: TracedText | null;
  readonly authenticatedAs: TracedText | null;
  /** Index into `Trace.hops`. */
  readonly hop: number;
}

/**
 * Why something was taken for the recipient's own side:
 * - `setting`: the user named it;
 * - `newest-by`: the newest stamp is its;
 * - `provider`: the same, and it is a known provider's with all its names;
 * - `mailbox`: the message was fetched from a mailbox there;
 * - `private-address`: a machine of the own network goes by a name of it;
 * - `filter`: a filter service that handed the message to its own customer;
 * - `recorded-client`: the own side's record of authentication names a client that handed the message to it.
 */
export type OwnSideReason =
  | 'setting'
  | 'newest-by'
  | 'provider'
  | 'mailbox'
  | 'private-address'
  | 'filter'
  | 'recorded-client';

/**
 * What stands at the border and may be the own side's: a filter service, which stands in front of the recipient's servers or
 * behind the sender's, or a server that says it took the message for an address of its own, which may be the
 * recipient's second one.
 */
export interface PerhapsOwn {
  /** The domain to name as own, if it is. */
  readonly name: string;
  readonly as: 'filter' | 'forwarder';
}

/** The outer border of a mailing list: where its own servers took the message from outside. */
export interface ListBorder extends Relay {
  /** The list's organization. */
  readonly list: string;
  /** The own side took the message from that organization, by a name that leads back to the client: then its report is its own. */
  readonly isHandedOverByList: boolean;
}

/**
 * What cannot be in a way that nobody invented:
 * - `own-line`: the own side took the message from a stranger, and right below it had stamped it already;
 * - `foreign-form`: a known service's host writes what that service never writes, or another host what only the service does;
 * - `stuck-at-intake`: the intake of a known service took the message, and none of its other machines passed it on;
 * - `date-for-client`: a date stands where every server writes its client's address;
 * - `backward`: one server stamped the message earlier than it had stamped it before.
 */
export interface ChainFault {
  readonly kind: 'own-line' | 'foreign-form' | 'stuck-at-intake' | 'date-for-client' | 'backward';
  /** Indices into `Trace.hops` of the stamps that contradict each other or themselves, the invented one last. */
  readonly hops: readonly number[];
}

/** The whole way of the message as its trace fields tell it (RFC 5321 §4.4, RFC 5598). */
export interface Trace {
  /** One a Received field, topmost (newest) first. */
  readonly stamps: readonly Stamp[];
  readonly hops: readonly Hop[];
  /** Index of the border hop in `hops`; null where the message never came from outside, or nothing tells. */
  readonly border: number | null;
  /** Domains, hosts and networks that were taken for the recipient's own side, and why. */
  readonly ownSide: readonly { readonly name: string; readonly because: OwnSideReason }[];
  /** A host at the border that may be the own side's after all, where only the user knows; null where nothing hints at it. */
  readonly perhapsOwn: PerhapsOwn | null;
  /** Who handed the message over: the border hop's client. A fact, on the own side's record. */
  readonly handedOverBy: Relay | null;
  /** What a stamp of the handing-over organization itself reports: the account that submitted, its address. */
  readonly reported: Relay | null;
  /** The bottom of the chain below that: the sender's word. */
  readonly claimed: Relay | null;
  /** Who handed the message to the mailing list that sent it on, as the list's own stamps report: no fact. Null where no list did. */
  readonly listBorder: ListBorder | null;
  /** What shows that stamps below the border were invented; empty where nothing does. */
  readonly faults: readonly ChainFault[];
}

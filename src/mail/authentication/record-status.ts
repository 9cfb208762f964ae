import { firstField, type HeaderSection } from '../header/header-section.ts';
import { isLocalName } from '../trace/own-side/host-name.ts';
import type { OwnSide } from '../trace/own-side/own-side.ts';
import type { ResultsPlace } from '../trace/own-side/provider-families.ts';
import type { Stamp, Trace } from '../trace/trace.ts';
import type { RecordStatus } from './authentication.ts';
import { resultsAgainst } from './contradictions.ts';
import type { RecordAsWritten } from './read-authentication-results.ts';
import type { OwnFields } from './record-place.ts';

/** By what the records that are not believed are told apart. */
export interface StatusGrounds {
  readonly section: HeaderSection;
  readonly trace: Trace;
  readonly side: OwnSide;
  readonly own: OwnFields;
  /** Where the provider writes that took the message; null where that is not known. */
  readonly results: ResultsPlace;
  /** Records that the server which took the message wrote for sure. */
  readonly sure: readonly RecordAsWritten[];
  /** Whether the record bears a name of the own side. */
  readonly namesOwn: (record: RecordAsWritten) => boolean;
}

/** Fields that forwarders and list managers leave where a message went through a mailbox before. */
const PASSED_ON = /^(?:delivered-to|x-original-to|x-forwarded-(?:to|for)|envelope-to|resent-.*)$/;

/**
 * Tells the records apart that are not believed. One in the own side's name is forged only where all of this holds:
 * - nothing below the border tells of an earlier pass through the own side, which honest forwarders, lists and senders at the same provider
 *   leave behind: a stamp by or from it, a field of delivery;
 * - no server of the own side can have written where it stands: not on top, where stamps are put, nor at the end, where some
 *   filters add, but between stamps of the sender's; or not where the provider is known to write; or beyond where filters write,
 *   saying pass of what the record of the server at the border, of the very same name, did not let pass.
 */
export function unbelievedStatus(grounds: StatusGrounds): (record: RecordAsWritten) => RecordStatus {
  const { section, own, namesOwn } = grounds;
  const stamps = section.fields.filter(({ key, index }) => key === 'received' && index > own.taking);
  const author = firstField(section, 'from')?.index ?? section.fields.length;
  const place: Place = { first: stamps[0]?.index ?? author, last: stamps.at(-1)?.index ?? -1, author };
  const isEarlier = tellsOfEarlierPass(grounds);
  const against = notPassed(grounds.sure);
  const contradicts = ({ field, authservId, results }: RecordAsWritten) => {
    const methods = field.index < own.end ? undefined : against.get(authservId?.text.toLowerCase() ?? '');
    return methods !== undefined && results.some(({ method, result }) => result === 'pass' && methods.has(method));
  };
  return (record) => {
    if (!namesOwn(record)) return 'foreign';
    if (isEarlier || record.field.index < own.taking) return 'stray';
    return isOutOfPlace(record, place, grounds) || contradicts(record) ? 'forged' : 'stray';
  };
}

/** Indexes of the sender's first and last trace field and of the first From. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly author: number;
}

function isOutOfPlace({ field: { index } }: RecordAsWritten, place: Place, { own, results }: StatusGrounds): boolean {
  // Below the author stand the fields of filters that add at the end, and of programs that saved the message in an order of their own.
  if (index > place.author) return false;
  if (results === 'above') return true;
  if (results === 'below-trace') return index < place.last;
  return index >= own.end && index > place.first && index < place.last;
}

/** Methods of which the own side's records say the contrary of a pass, by authserv-id. DKIM apart: one record may stand for each signature. */
function notPassed(sure: readonly RecordAsWritten[]): ReadonlyMap<string, ReadonlySet<string>> {
  const methods = new Map<string, Set<string>>();
  for (const { authservId, results } of sure) {
    const id = authservId?.text.toLowerCase() ?? '';
    const against = methods.get(id) ?? new Set();
    for (const { method, result } of results) if (resultsAgainst.has(result) && method !== 'dkim') against.add(method);
    methods.set(id, against);
  }
  return methods;
}

/** By the client at the border too: what a host of the own side hands over has been there. */
function tellsOfEarlierPass({ section, trace, side, own }: StatusGrounds): boolean {
  if (section.fields.some(({ key, index }) => index > own.taking && PASSED_ON.test(key))) return true;
  const client = [trace.handedOverBy?.helo, trace.handedOverBy?.rdns];
  if (client.some((name) => name != null && isOwnName(name.text, side))) return true;
  return trace.stamps.some((stamp) => stamp.field.index > own.taking && namesSide(stamp, side));
}

function isOwnName(name: string, side: OwnSide): boolean {
  return !isLocalName(name) && side.hasHost(name);
}

/** A stamp that is no hop tells nothing for sure: any name in it counts. */
function namesSide(stamp: Stamp, side: OwnSide): boolean {
  if (stamp.result === 'read') {
    return [stamp.by, stamp.helo, stamp.rdns].some((name) => name !== null && isOwnName(name.text, side));
  }
  const text = stamp.field.body.text.slice(0, MAX_UNREAD_LENGTH);
  return [...text.matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi)].some(([name]) => isOwnName(name, side));
}

/** Code units that are looked at of a stamp that could not be read. */
const MAX_UNREAD_LENGTH = 2_000;

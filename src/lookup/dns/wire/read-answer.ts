import type { DnsAnswer, DnsData, DnsFailure, DnsType } from '../resolver.ts';
import { readData } from './record-data.ts';
import { type ResourceRecord, type ResponseBody, readResponseBody, readResponseHeader } from './response-message.ts';
import { internetClass, typeCode } from './type-code.ts';

/** A message of DNS is no longer (RFC 8484 §6). */
export const maxMessageOctets = 65_535;

/** Aliases that are followed from the asked name; more, or a circle of them, is no answer. */
export const maxAliases = 10;

/** RFC 1035 §4.1.1. */
const noError = 0;
const nameError = 3;

/** RFC 2181 §8: a greater one counts as 0. */
const maxTtl = 0x7fffffff;

/** An answer, and for how long it holds. */
export interface AnswerRead<Type extends DnsType> {
  readonly answer: DnsAnswer<Type>;
  /** Seconds: the least of the records that led to it, or what the zone says of absent ones (RFC 2308 §5). */
  readonly ttl: number;
}

/**
 * What a resolver's message says to the question for a name's records. Believes no record that the question and its
 * chain of aliases do not lead to. Never throws.
 * @param name as `plainName` gave it
 */
export function readAnswer<Type extends DnsType>(message: Uint8Array, name: string, type: Type): AnswerRead<Type> {
  const header = message.length > maxMessageOctets ? null : readResponseHeader(message);
  if (header === null || !header.isResponse || header.opcode !== 0) return failed('malformed');
  if (header.isTruncated) return failed('truncated');
  if (header.rcode !== noError && header.rcode !== nameError) return failed('server-failure');
  const body = readResponseBody(message);
  if (body === null || !isOurQuestion(body, name, type)) return failed('malformed');
  if (body.extendedRcode !== 0) return failed('server-failure');
  const found = followAliases(message, body, name, type);
  if (found === null) return failed('malformed');
  if (header.rcode === nameError) return absent('no-such-name', message, body, found.name);
  if (found.records.length === 0) return absent('no-data', message, body, found.name);
  return { answer: { outcome: 'records', records: found.records, name: found.name }, ttl: found.ttl };
}

function isOurQuestion({ questions }: ResponseBody, name: string, type: DnsType): boolean {
  const [asked] = questions;
  return (
    asked !== undefined &&
    questions.length === 1 &&
    asked.name === name &&
    asked.type === typeCode[type] &&
    asked.class === internetClass
  );
}

interface Found<Type extends DnsType> {
  readonly name: string;
  readonly records: readonly DnsData[Type][];
  readonly ttl: number;
}

function followAliases<Type extends DnsType>(
  message: Uint8Array,
  body: ResponseBody,
  asked: string,
  type: Type,
): Found<Type> | null {
  let name = asked;
  let ttl = maxTtl;
  for (let aliases = 0; aliases <= maxAliases; aliases++) {
    const records = dataOf(message, body.answers, name, type);
    if (records === null) return null;
    if (records.data.length > 0) return { name, records: records.data, ttl: Math.min(ttl, records.ttl) };
    const alias = dataOf(message, body.answers, name, 'CNAME');
    if (alias === null) return null;
    const [target] = alias.data;
    if (target === undefined) return { name, records: [], ttl };
    ttl = Math.min(ttl, alias.ttl);
    name = target;
  }
  return null;
}

/** The data of a name's records of a type, with their least time to live; null where one is broken. */
function dataOf<Type extends DnsType>(
  message: Uint8Array,
  section: readonly ResourceRecord[],
  name: string,
  type: Type,
): { readonly data: readonly DnsData[Type][]; readonly ttl: number } | null {
  const data: DnsData[Type][] = [];
  let ttl = maxTtl;
  for (const record of section) {
    if (record.type !== typeCode[type] || record.class !== internetClass || record.name !== name) continue;
    const read = readData[type](message, record.start, record.end);
    if (read === null) return null;
    data.push(read);
    ttl = Math.min(ttl, record.ttl > maxTtl ? 0 : record.ttl);
  }
  return { data, ttl };
}

/** RFC 2308 §5: as long as the zone's SOA record holds, and no longer than its MINIMUM; without one, not at all. */
function absent<Type extends DnsType>(
  outcome: 'no-such-name' | 'no-data',
  message: Uint8Array,
  { authorities }: ResponseBody,
  name: string,
): AnswerRead<Type> {
  const zone = authorities.find(({ type, name: owner }) => type === typeCode.SOA && isWithin(name, owner));
  const soa = zone && dataOf(message, [zone], zone.name, 'SOA');
  const [authority] = soa?.data ?? [];
  const isUnfounded = outcome === 'no-such-name' && authorities.length === 0;
  const answer = isUnfounded ? ({ outcome, isUnfounded } as const) : { outcome };
  return { answer, ttl: soa && authority ? Math.min(soa.ttl, authority.minimum) : 0 };
}

function isWithin(name: string, zone: string): boolean {
  return zone === '' || name === zone || name.endsWith(`.${zone}`);
}

function failed<Type extends DnsType>(because: DnsFailure): AnswerRead<Type> {
  return { answer: { outcome: 'temporary-failure', because }, ttl: 0 };
}

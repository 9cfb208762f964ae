import type { DnsData, DnsType } from './resolver.ts';
import { typeCode } from './wire/type-code.ts';

type Guard = (value: unknown) => boolean;

const isText: Guard = (value) => typeof value === 'string';
const isCount: Guard = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;

const hasShape =
  (shape: Readonly<Record<string, Guard>>): Guard =>
  (value) =>
    isObject(value) && Object.entries(shape).every(([key, guard]) => guard(value[key]));

const isMailExchange = hasShape({ priority: isCount, exchange: isText } satisfies Record<keyof DnsData['MX'], Guard>);

const isAuthority = hasShape({
  primary: isText,
  mailbox: isText,
  serial: isCount,
  refresh: isCount,
  retry: isCount,
  expire: isCount,
  minimum: isCount,
} satisfies Record<keyof DnsData['SOA'], Guard>);

const isData: Readonly<Record<DnsType, Guard>> = {
  A: isText,
  AAAA: isText,
  CNAME: isText,
  NS: isText,
  PTR: isText,
  MX: isMailExchange,
  TXT: (value) => Array.isArray(value) && value.every(isText),
  SOA: isAuthority,
};

/** Whether a value read from a store names a type of records. */
export function isDnsType(value: unknown): value is DnsType {
  return typeof value === 'string' && Object.hasOwn(typeCode, value);
}

/** Whether a value read from a store is an answer that may be kept, with records of the type. */
export function isDnsAnswer(value: unknown, type: DnsType): boolean {
  if (!isObject(value)) return false;
  const { outcome, name, records } = value;
  if (outcome === 'no-such-name' || outcome === 'no-data') return true;
  return outcome === 'records' && isText(name) && isSome(records) && records.every(isData[type]);
}

function isSome(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import { isObject } from './plain-members.ts';
import type { AbuseContact, DomainRegistration, NetworkRegistration } from './registration.ts';

type Guard = (value: unknown) => boolean;

const isText: Guard = (value) => typeof value === 'string';
const isTime: Guard = (value) => typeof value === 'number' && Number.isFinite(value);
const isTexts: Guard = (value) => Array.isArray(value) && value.every(isText);

const orNull =
  (guard: Guard): Guard =>
  (value) =>
    value === null || guard(value);

const hasShape =
  (shape: Readonly<Record<string, Guard>>): Guard =>
  (value) =>
    isObject(value) && Object.entries(shape).every(([key, guard]) => guard(value[key]));

const isAbuseContact = hasShape({ email: orNull(isText), phone: orNull(isText) } satisfies Record<
  keyof AbuseContact,
  Guard
>);

const isDomain = hasShape({
  domain: isText,
  registered: orNull(isTime),
  changed: orNull(isTime),
  expires: orNull(isTime),
  registrar: orNull(isText),
  registrarId: orNull(isText),
  registrantOrganization: orNull(isText),
  registrantCountry: orNull(isText),
  statuses: isTexts,
  nameServers: isTexts,
  abuse: orNull(isAbuseContact),
  source: isText,
} satisfies Record<keyof DomainRegistration, Guard>);

const isNetwork = hasShape({
  name: orNull(isText),
  handle: orNull(isText),
  range: orNull((value) => isTexts(value) && (value as readonly string[]).length === 2),
  country: orNull(isText),
  organization: orNull(isText),
  abuse: orNull(isAbuseContact),
  source: isText,
} satisfies Record<keyof NetworkRegistration, Guard>);

/** Whether a value read from a store is what a registry said of a domain. */
export function isDomainRegistration(value: unknown): value is DomainRegistration {
  return isDomain(value);
}

/** Whether a value read from a store is what a registry said of a network. */
export function isNetworkRegistration(value: unknown): value is NetworkRegistration {
  return isNetwork(value);
}

import { abuseContactIn, type Entity, entityOfRole, organizationOf, readEntities } from './entities.ts';
import { isObject, itemsOf, textOf } from './plain-members.ts';
import { isPlaceholder, redactedFields } from './redaction.ts';
import type { DomainRegistration } from './registration.ts';

const maxEvents = 100;
export const maxStatuses = 32;
export const maxNameServers = 16;

/** RFC 3339 §5.6, as RFC 9083 §4.5 wants events dated; some registries leave the time or its zone away. */
const dateTime =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?)?$/;

/** 1985-01-01, the year of the first domain (symbolics.com), and 2200: what is dated otherwise is nonsense. */
const [firstDomain, farAhead] = [Date.UTC(1985, 0, 1), Date.UTC(2200, 0, 1)];

/** Clocks differ, and some registries give the day in a zone that is not told. */
const clockSkewMs = 24 * 3_600_000;

/**
 * The answer to a question for a domain (RFC 9083 §5.3), parsed. Null for what is none, and for one about another
 * domain. Total.
 * @param name the domain that was asked for, in A-labels, lower case
 * @param source host of the service
 * @param now milliseconds since 1970
 */
export function readDomain(value: unknown, name: string, source: string, now: number): DomainRegistration | null {
  if (!isObject(value) || value.objectClassName !== 'domain' || !isNamed(value, name)) return null;
  const entities = readEntities(value.entities);
  const registrar = entityOfRole(entities, 'registrar');
  const dates = readDates(value.events);
  const registered = dates.get('registration') ?? null;
  return {
    domain: name,
    registered: registered !== null && registered <= now + clockSkewMs ? registered : null,
    changed: dates.get('last changed') ?? null,
    expires: dates.get('expiration') ?? null,
    registrar: registrar === null ? null : (registrar.card.fullName ?? registrar.card.organization),
    registrarId: registrar?.publicIds.get('iana registrar id') ?? null,
    ...readRegistrant(entityOfRole(entities, 'registrant'), redactedFields(value.redacted)),
    statuses: itemsOf(value.status, maxStatuses).flatMap((status) => textOf(status)?.toLowerCase() ?? []),
    nameServers: readNameServers(value.nameservers),
    // The registrar's own desk, who can take the domain away, before any other.
    abuse: abuseContactIn(registrar?.entities ?? []) ?? abuseContactIn(entities),
    source,
  };
}

/** Whether the answer is about the domain: by its A-labels or, where it gives none, by its U-labels. */
function isNamed({ ldhName, unicodeName }: Readonly<Record<string, unknown>>, name: string): boolean {
  const said = typeof ldhName === 'string' ? ldhName : unicodeName;
  if (typeof said !== 'string' || said.length > 255 || /[\s/\\?#@:%]/.test(said)) return false;
  const url = `https://${said.replace(/\.$/, '')}/`;
  return URL.canParse(url) && new URL(url).hostname === name;
}

/** The first date of each kind of event, in milliseconds since 1970. */
function readDates(events: unknown): ReadonlyMap<string, number> {
  const dates = new Map<string, number>();
  for (const event of itemsOf(events, maxEvents)) {
    const { eventAction, eventDate } = isObject(event) ? event : {};
    const date = typeof eventDate === 'string' && dateTime.test(eventDate) ? timeOf(eventDate) : Number.NaN;
    const isSense = date >= firstDomain && date < farAhead;
    if (typeof eventAction !== 'string' || !isSense || dates.has(eventAction.toLowerCase())) continue;
    dates.set(eventAction.toLowerCase(), date);
  }
  return dates;
}

/** A time without a zone is taken for one of UTC, and not of wherever this runs. */
function timeOf(text: string): number {
  const [day = '', time = '00:00:00Z'] = text.toUpperCase().split(/[T ]/);
  return Date.parse(`${day}T${/(?:Z|[+-][0-9:]+)$/.test(time) ? time : `${time}Z`}`);
}

function readRegistrant(
  registrant: Entity | null,
  redacted: ReadonlySet<string>,
): Pick<DomainRegistration, 'registrantOrganization' | 'registrantCountry'> {
  const organization = registrant === null ? null : organizationOf(registrant);
  const isTold = organization !== null && !redacted.has('registrant organization') && !isPlaceholder(organization);
  return {
    registrantOrganization: isTold ? organization : null,
    registrantCountry: redacted.has('registrant country') ? null : (registrant?.card.country ?? null),
  };
}

function readNameServers(value: unknown): string[] {
  return itemsOf(value, maxNameServers).flatMap((server) => {
    const name = isObject(server) ? textOf(server.ldhName) : null;
    return name?.replace(/\.$/, '').toLowerCase() ?? [];
  });
}

import type {
  AbuseContact,
  DomainAnswer,
  DomainRegistration,
  RegistryAnswer,
} from '../../lookup/registry/registration.ts';
import type { ReportedLookUps } from '../reported-look-ups.ts';
import { age } from './age.ts';
import { becauseOf } from './asked-whom.ts';
import { joined, type Speech, type Told, told } from './told.ts';
import { toldOfSuffix } from './told-of-suffix.ts';

/** What a registry told of a domain. */
export interface ToldOfDomain {
  readonly domain: string;
  readonly told: readonly Told[];
  /** Where people can look it up themselves, where the registry offers no more than that. */
  readonly page: string | null;
  /** What its suffix tells by itself. */
  readonly suffix: readonly Told[];
}

/** What the registries told of the domains of the message, the author's first. */
export function toldOfRegistrations({ registrations, askedAt }: ReportedLookUps, speech: Speech): ToldOfDomain[] {
  return registrations.map(({ domain, answer }) => ({
    domain,
    told: toldOfDomain(answer, Date.parse(askedAt), speech),
    page: answer.outcome === 'not-offered' ? answer.page : null,
    suffix: toldOfSuffix(domain, speech),
  }));
}

function toldOfDomain(answer: DomainAnswer, askedAt: number, speech: Speech): Told[] {
  const { say } = speech;
  if (answer.outcome !== 'known')
    return toldOfNoRegistration(say('told_domain'), answer, say('told_no_such_domain'), speech);
  const { registration } = answer;
  const { registered, expires, registrar, statuses } = registration;
  const day = registered === null ? null : dayOf(registered);
  return [
    ...(registered === null || day === null
      ? []
      : [told(say('told_registered'), registeredText(day, registered, askedAt, speech))]),
    ...(expires === null ? [] : [told(say('told_expires'), dayOf(expires) ?? say('told_none'))]),
    ...(registrar === null ? [] : [told(say('told_registrar'), registrar)]),
    told(say('told_registrant'), registrant(registration, speech)),
    ...abuse(registration.abuse, speech),
    ...(statuses.length === 0 ? [] : [told(say('told_status'), statuses.join(', '))]),
  ].map((each, index, all) => (index === all.length - 1 ? withSource(each, registration.source, speech) : each));
}

function withSource({ label, text, notes }: Told, source: string, { say }: Speech): Told {
  return told(label, text, ...notes, say('told_says', { source }));
}

function registrant(
  { registrantOrganization, registrantCountry }: DomainRegistration,
  { say, country }: Speech,
): string {
  const text = joined([registrantOrganization, registrantCountry && country(registrantCountry)]);
  return text === '' ? say('told_registrant_hidden') : text;
}

function registeredText(date: string, registered: number, askedAt: number, { say }: Speech): string {
  const before = age(registered, askedAt, say);
  return before === null ? date : say('told_registered_age', { date, age: before });
}

/** The day of a point in time, `YYYY-MM-DD`; null for none that a date can hold. */
function dayOf(epoch: number): string | null {
  const date = new Date(epoch);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

/** Why a registry tells nothing. */
export function toldOfNoRegistration<T>(
  label: string,
  answer: Exclude<RegistryAnswer<T>, { readonly outcome: 'known' }>,
  nothingThere: string,
  { say }: Speech,
): Told[] {
  switch (answer.outcome) {
    case 'no-such-object':
      return [told(label, nothingThere)];
    case 'not-offered':
      return [told(label, say('told_not_offered'))];
    case 'temporary-failure':
      return [told(label, say('told_not_answered'), becauseOf(answer.because, say))];
  }
}

/** Where to tell of abuse, as text: nothing is sent there by a click. */
export function abuse(contact: AbuseContact | null, { say }: Speech): Told[] {
  const text = joined([contact?.email, contact?.phone]);
  return text === '' ? [] : [told(say('told_abuse'), text)];
}

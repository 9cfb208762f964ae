import { countryOfName } from '../../domain/country-of-name.ts';
import { isObject, itemsOf, textOf } from './plain-members.ts';

/** What an entity's card says (jCard, RFC 7095, as RFC 9083 §5.1 uses it), each null where it says nothing. */
export interface ContactCard {
  readonly fullName: string | null;
  readonly organization: string | null;
  /** The card says that it is an organization's and not a person's (RFC 6350 §6.1.4). */
  readonly isOrganization: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** Properties of one card that are read. */
const maxProperties = 50;

/** Components of a structured value: an address has seven (RFC 6350 §6.3.1). */
const maxComponents = 10;

interface Property {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

/** Reads `vcardArray`. Total: what is no card says nothing. */
export function readContactCard(vcardArray: unknown): ContactCard {
  const properties = propertiesOf(vcardArray);
  const first = (name: string) => textOf(single(properties.get(name)?.value));
  return {
    fullName: first('fn'),
    organization: first('org'),
    isOrganization: first('kind')?.toLowerCase() === 'org',
    email: addressOf(first('email')),
    phone: numberOf(first('tel')),
    country: countryOf(properties.get('adr')),
  };
}

/** The first property of each name: `["vcard", [[name, parameters, type, value], …]]`. */
function propertiesOf(vcardArray: unknown): ReadonlyMap<string, Property> {
  const properties = new Map<string, Property>();
  for (const property of itemsOf(itemsOf(vcardArray, 2)[1], maxProperties)) {
    const [name, parameters, , value] = itemsOf(property, 4);
    if (typeof name !== 'string' || properties.has(name.toLowerCase())) continue;
    properties.set(name.toLowerCase(), { parameters: isObject(parameters) ? parameters : {}, value });
  }
  return properties;
}

/** A structured value's first component: of `["Example Inc.", "Sales"]` the organization. */
function single(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

/** An addr-spec, also where it is written as a URI. */
function addressOf(text: string | null): string | null {
  const address = text?.replace(/^mailto:/i, '') ?? '';
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? address : null;
}

/** A telephone number, also where it is written as a URI (RFC 3966). */
function numberOf(text: string | null): string | null {
  const number = text?.replace(/^tel:/i, '').replace(/;.*$/, '') ?? '';
  return /^[+(]?[0-9][0-9 ().\-/]{2,40}$/.test(number) ? number : null;
}

/**
 * The code that RFC 8605 §3 adds; else the name of the country, the last component of an address, or the last line of
 * one that is given as a label (RFC 6350 §6.3.1).
 */
function countryOf(address: Property | undefined): string | null {
  if (address === undefined) return null;
  const { cc, label } = address.parameters;
  const lastLine = typeof label === 'string' ? label.slice(-200).trim().split('\n').at(-1) : null;
  const candidates = [cc, itemsOf(address.value, maxComponents)[6], lastLine];
  for (const candidate of candidates) {
    const country = countryOfName(textOf(candidate) ?? '');
    if (country !== null) return country;
  }
  return null;
}

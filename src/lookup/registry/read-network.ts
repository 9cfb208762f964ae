import { countryOfName } from '../../domain/country-of-name.ts';
import { type IpAddress, parseIpAddress } from '../../domain/ip-address.ts';
import { abuseContactIn, entityOfRole, organizationOf, readEntities } from './entities.ts';
import { isObject, textOf } from './plain-members.ts';
import { isPlaceholder } from './redaction.ts';
import type { NetworkRegistration } from './registration.ts';

/**
 * The answer to a question for an address (RFC 9083 §5.4), parsed. Null for what is none, and for a network that the
 * address does not lie in. Total.
 * @param source host of the service
 */
export function readNetwork(value: unknown, ip: IpAddress, source: string): NetworkRegistration | null {
  if (!isObject(value) || value.objectClassName !== 'ip network') return null;
  const [first, last] = [addressOf(value.startAddress), addressOf(value.endAddress)];
  const hasRange = first !== null && last !== null;
  if (hasRange && !(compare(first, ip) <= 0 && compare(ip, last) <= 0)) return null;
  const entities = readEntities(value.entities);
  const registrant = entityOfRole(entities, 'registrant');
  const organization = registrant === null ? null : organizationOf(registrant);
  const country = countryOfName(textOf(value.country) ?? '');
  return {
    name: textOf(value.name),
    handle: textOf(value.handle),
    range: hasRange ? [first.text, last.text] : null,
    // ARIN tells the country only in the registrant's address.
    country: country ?? registrant?.card.country ?? null,
    organization: organization !== null && !isPlaceholder(organization) ? organization : null,
    abuse: abuseContactIn(entities),
    source,
  };
}

/** Some registries write a network's first address with its length. */
function addressOf(value: unknown): IpAddress | null {
  return typeof value === 'string' ? parseIpAddress(value.trim().replace(/\/[0-9]{1,3}$/, '')) : null;
}

/** By value; of two versions the older is the smaller, so that no address of one lies in a range of the other. */
function compare(a: IpAddress, b: IpAddress): number {
  if (a.version !== b.version) return a.version - b.version;
  for (let i = 0; i < a.bytes.length; i++) {
    const difference = (a.bytes[i] ?? 0) - (b.bytes[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

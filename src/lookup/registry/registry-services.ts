import { type IpAddress, ipAddressKind } from '../../domain/ip-address.ts';
import { registeredDomain } from '../../domain/registrable-domain.ts';
import { type Bootstrap, serviceOfAddress, serviceOfDomain } from './bootstrap.ts';

/** The base URL of the service that is asked for the registration of a name; null where none is asked. */
export function serviceForName(bootstrap: Bootstrap, name: string): string | null {
  const domain = registeredDomain(name);
  return domain === null ? null : serviceOfDomain(bootstrap, domain);
}

/** The base URL of the service that is asked for the network of an address; null where none is asked. */
export function serviceForAddress(bootstrap: Bootstrap, ip: IpAddress): string | null {
  return ipAddressKind(ip) === 'global' ? serviceOfAddress(bootstrap, ip) : null;
}

import type { IpAddress } from '../../../domain/ip-address.ts';
import { providerOf } from './provider-families.ts';

/** Words in the names that access providers give to their customers' lines; those that machines bear too, with a number right after. */
const LINE =
  /(?:^|[.-])(?:(?:ppp|dhcp|dyn|dynamic|adsl|xdsl|dsl|ftth|fttb|catv|dialup)(?=[0-9.-])|(?:pool|cable|broadband|cust|customer)-?(?=[0-9]))/;

/** NTT's points of interface: `p1234-ipngn5678tokyo`, `p99-ipoefx`. */
const POINT_OF_INTERFACE = /^p[0-9]+-ip[a-z]/;

/**
 * Whether a name is that of a customer's line or machine (a home, a phone, a virtual server), not of one of the provider's: it spells its
 * address, says so, or has the form that a known provider gives to such. The customer writes whatever trace he likes.
 */
export function isCustomerLine(name: string, ip: IpAddress): boolean {
  const lower = name.toLowerCase();
  if (LINE.test(lower) || POINT_OF_INTERFACE.test(lower) || spellsAddress(lower, ip)) return true;
  return providerOf(lower)?.family.customers?.test(lower) === true;
}

/** All four numbers of an IPv4 address, forwards or backwards, in decimal or in hexadecimal. */
function spellsAddress(name: string, ip: IpAddress): boolean {
  if (ip.version !== 4) return false;
  const numbers = [...ip.bytes].map(String);
  const hex = [...ip.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const groups = (name.match(/[0-9]+/g) ?? []).map((group) => String(Number(group)));
  const spelled = `.${groups.join('.')}.`;
  return (
    spelled.includes(`.${numbers.join('.')}.`) ||
    spelled.includes(`.${numbers.toReversed().join('.')}.`) ||
    name.includes(hex)
  );
}

import type { DnsType } from '../resolver.ts';
import { nameOctets } from './domain-name.ts';
import { internetClass, optCode, typeCode } from './type-code.ts';

/** What a resolver that passes the limit on may be sent by UDP (RFC 6891 §6.2.5); DNS over HTTPS itself has none. */
const udpPayload = 4096;

/** Id 0, which lets caches of HTTP serve the answer (RFC 8484 §4.1); recursion desired; one question, one OPT record. */
const header = [0, 0, 0x01, 0, 0, 1, 0, 0, 0, 0, 0, 1];

/**
 * EDNS Client Subnet of length 0 (RFC 7871 §7.1.2): the resolver is not to tell the sender's name server from which
 * network the question comes.
 */
const noClientSubnet = [0, 8, 0, 4, 0, 1, 0, 0];

/**
 * The question for a name's records in wire format (RFC 1035 §4).
 * @param name as `plainName` gave it
 */
export function queryMessage(name: string, type: DnsType): Uint8Array {
  const question = [...nameOctets(name), ...uint16(typeCode[type]), ...uint16(internetClass)];
  const opt = [0, ...uint16(optCode), ...uint16(udpPayload), 0, 0, 0, 0, ...uint16(noClientSubnet.length)];
  return Uint8Array.from([...header, ...question, ...opt, ...noClientSubnet]);
}

function uint16(value: number): number[] {
  return [value >> 8, value & 0xff];
}

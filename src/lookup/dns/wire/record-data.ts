import { ipAddressFromBytes } from '../../../domain/ip-address.ts';
import type { DnsData, DnsType } from '../resolver.ts';
import { readName } from './domain-name.ts';
import { uint16, uint32 } from './response-message.ts';

type DataReader<Data> = (message: Uint8Array, start: number, end: number) => Data | null;

/** What a record says, from the octets of its data; null where they are not what its type wants, to the last octet. */
export const readData: { readonly [Type in DnsType]: DataReader<DnsData[Type]> } = {
  A: (message, start, end) => readAddress(message, start, end, 4),
  AAAA: (message, start, end) => readAddress(message, start, end, 16),
  CNAME: readWholeName,
  NS: readWholeName,
  PTR: readWholeName,
  MX(message, start, end) {
    const exchange = readWholeName(message, start + 2, end);
    return exchange === null ? null : { priority: uint16(message, start), exchange };
  },
  TXT(message, start, end) {
    const texts: string[] = [];
    for (let offset = start; offset < end; ) {
      const next = offset + 1 + (message[offset] ?? 0);
      if (next > end) return null;
      texts.push(octetText(message.subarray(offset + 1, next)));
      offset = next;
    }
    return texts.length === 0 ? null : texts;
  },
  SOA(message, start, end) {
    const primary = readName(message, start, end);
    const mailbox = primary && readName(message, primary.next, end);
    if (!mailbox || mailbox.next + 20 !== end) return null;
    const at = (index: number) => uint32(message, mailbox.next + 4 * index);
    return {
      primary: primary.name,
      mailbox: mailbox.name,
      serial: at(0),
      refresh: at(1),
      retry: at(2),
      expire: at(3),
      minimum: at(4),
    };
  },
};

function readAddress(message: Uint8Array, start: number, end: number, length: number): string | null {
  return end - start === length ? (ipAddressFromBytes(message.slice(start, end))?.text ?? null) : null;
}

function readWholeName(message: Uint8Array, start: number, end: number): string | null {
  const read = readName(message, start, end);
  return read !== null && read.next === end ? read.name : null;
}

function octetText(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
}

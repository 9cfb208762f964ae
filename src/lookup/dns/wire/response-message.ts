import { readName } from './domain-name.ts';
import { optCode } from './type-code.ts';

/** The fixed part of a message that matters to who asked (RFC 1035 §4.1.1). */
export interface ResponseHeader {
  readonly isResponse: boolean;
  readonly opcode: number;
  readonly isTruncated: boolean;
  /** Its lower four bits; EDNS may add upper ones. */
  readonly rcode: number;
}

export interface Question {
  readonly name: string;
  readonly type: number;
  readonly class: number;
}

/** A resource record (RFC 1035 §4.1.3); its data are the octets from `start` to `end` of the message. */
export interface ResourceRecord extends Question {
  /** Seconds. */
  readonly ttl: number;
  readonly start: number;
  readonly end: number;
}

/** What stands after the header. */
export interface ResponseBody {
  readonly questions: readonly Question[];
  readonly answers: readonly ResourceRecord[];
  readonly authorities: readonly ResourceRecord[];
  /** The upper eight bits of the RCODE (RFC 6891 §6.1.3), 0 without EDNS. */
  readonly extendedRcode: number;
}

const headerLength = 12;

/** Records of a message, in all sections. Far more than any honest answer has: a domain of many text records has 100. */
export const maxRecords = 1000;

/** The header of a message; null where there is none. */
export function readResponseHeader(message: Uint8Array): ResponseHeader | null {
  if (message.length < headerLength) return null;
  const [high = 0, low = 0] = message.subarray(2, 4);
  return {
    isResponse: (high & 0x80) !== 0,
    opcode: (high >> 3) & 0x0f,
    isTruncated: (high & 0x02) !== 0,
    rcode: low & 0x0f,
  };
}

/** The sections of a message. Null where they are too many or fewer than promised, or a name or a record is broken. */
export function readResponseBody(message: Uint8Array): ResponseBody | null {
  const counts = [6, 8, 10].map((at) => uint16(message, at));
  if (counts.reduce((sum, count) => sum + count) > maxRecords) return null;
  const questions: Question[] = [];
  let offset = headerLength;
  for (let i = uint16(message, 4); i > 0; i--) {
    const question = readQuestion(message, offset);
    if (question === null) return null;
    questions.push(question);
    offset = question.next;
  }
  const sections: ResourceRecord[][] = [];
  for (const count of counts) {
    const section: ResourceRecord[] = [];
    while (section.length < count) {
      const record = readRecord(message, offset);
      if (record === null) return null;
      section.push(record);
      offset = record.end;
    }
    sections.push(section);
  }
  const [answers = [], authorities = [], additionals = []] = sections;
  const opt = additionals.find(({ type }) => type === optCode);
  return { questions, answers, authorities, extendedRcode: opt === undefined ? 0 : opt.ttl >>> 24 };
}

/** Two octets, most significant first; beyond the end they are 0. */
export function uint16(message: Uint8Array, offset: number): number {
  return ((message[offset] ?? 0) << 8) | (message[offset + 1] ?? 0);
}

/** Four octets, most significant first; beyond the end they are 0. */
export function uint32(message: Uint8Array, offset: number): number {
  return uint16(message, offset) * 0x10000 + uint16(message, offset + 2);
}

function readQuestion(message: Uint8Array, offset: number): (Question & { readonly next: number }) | null {
  const read = readName(message, offset, message.length);
  if (read === null || read.next + 4 > message.length) return null;
  const { name, next } = read;
  return { name, type: uint16(message, next), class: uint16(message, next + 2), next: next + 4 };
}

function readRecord(message: Uint8Array, offset: number): ResourceRecord | null {
  const owner = readQuestion(message, offset);
  if (owner === null || owner.next + 6 > message.length) return null;
  const start = owner.next + 6;
  const end = start + uint16(message, owner.next + 4);
  if (end > message.length) return null;
  return { name: owner.name, type: owner.type, class: owner.class, ttl: uint32(message, owner.next), start, end };
}

/** A record as a test writes it: owner, type code, time to live and data in octets. */
export interface ARecord {
  readonly name: string;
  readonly type: number;
  readonly ttl?: number;
  readonly class?: number;
  readonly data: readonly number[];
}

export interface AMessage {
  readonly question?: { readonly name: string; readonly type: number } | null;
  readonly rcode?: number;
  /** The second and third octet of the header's flags, where not a plain response. */
  readonly flags?: readonly [number, number];
  readonly answers?: readonly ARecord[];
  readonly authorities?: readonly ARecord[];
  readonly additionals?: readonly ARecord[];
}

/** Octets of a response, uncompressed, written apart from what is tested. */
export function aMessage({
  question = null,
  rcode = 0,
  flags,
  answers = [],
  authorities = [],
  additionals = [],
}: AMessage) {
  const [high, low] = flags ?? [0x81, 0x80 | rcode];
  const counts = [question === null ? 0 : 1, answers.length, authorities.length, additionals.length].flatMap(uint16);
  const asked = question === null ? [] : [...wireName(question.name), ...uint16(question.type), 0, 1];
  const records = [...answers, ...authorities, ...additionals].flatMap((record) => [
    ...wireName(record.name),
    ...uint16(record.type),
    ...uint16(record.class ?? 1),
    ...uint32(record.ttl ?? 3600),
    ...uint16(record.data.length),
    ...record.data,
  ]);
  return Uint8Array.from([0, 0, high, low, ...counts, ...asked, ...records]);
}

/** A name in octets; a label may hold anything but a dot. */
export function wireName(name: string): number[] {
  const labels = name === '' ? [] : name.split('.');
  return [...labels.flatMap((label) => [label.length, ...Buffer.from(label, 'latin1')]), 0];
}

/** The data of an SOA record. */
export function soaData(minimum: number): number[] {
  return [...wireName('ns.example'), ...wireName('root.example'), ...[1, 2, 3, 4, minimum].flatMap(uint32)];
}

export function uint16(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function uint32(value: number): number[] {
  return [...uint16(Math.floor(value / 0x10000)), ...uint16(value)];
}

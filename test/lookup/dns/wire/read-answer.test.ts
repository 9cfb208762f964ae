import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DnsType } from '../../../../src/lookup/dns/resolver.ts';
import { maxAliases, maxMessageOctets, readAnswer } from '../../../../src/lookup/dns/wire/read-answer.ts';
import { maxRecords } from '../../../../src/lookup/dns/wire/response-message.ts';
import { typeCode } from '../../../../src/lookup/dns/wire/type-code.ts';
import { type ARecord, aMessage, soaData, uint16, wireName } from './a-message.ts';

const name = 'a.example';
const question = { name, type: typeCode.A };
const a = (owner: string, last: number, ttl = 3600): ARecord => ({
  name: owner,
  type: typeCode.A,
  ttl,
  data: [192, 0, 2, last],
});
const alias = (owner: string, target: string, ttl = 3600): ARecord => ({
  name: owner,
  type: typeCode.CNAME,
  ttl,
  data: wireName(target),
});
const read = (message: Uint8Array) => readAnswer(message, name, 'A');
const failure = (because: string) => ({ answer: { outcome: 'temporary-failure', because }, ttl: 0 });

describe('records', () => {
  it('of the asked name, with their least time to live', () => {
    const message = aMessage({ question, answers: [a(name, 1, 300), a(name, 2, 60)] });
    expect(read(message)).toEqual({
      answer: { outcome: 'records', name, records: ['192.0.2.1', '192.0.2.2'] },
      ttl: 60,
    });
  });

  it('of another name, class or type are not believed', () => {
    const others = [a('b.example', 66), { ...a(name, 66), class: 3 }, { ...a(name, 66), type: typeCode.TXT }];
    expect(read(aMessage({ question, answers: others })).answer).toEqual({ outcome: 'no-data' });
    expect(read(aMessage({ question, additionals: [a(name, 66)] })).answer).toEqual({ outcome: 'no-data' });
  });

  it('at the end of a chain of aliases, in whatever order', () => {
    const answers = [a('c.example', 3), alias('b.example', 'C.example', 20), alias(name, 'b.example', 30)];
    expect(read(aMessage({ question, answers }))).toEqual({
      answer: { outcome: 'records', name: 'c.example', records: ['192.0.2.3'] },
      ttl: 20,
    });
  });

  it('behind more aliases than are followed are no answer, nor is a circle', () => {
    const chain = Array.from({ length: maxAliases + 1 }, (_, i) =>
      alias(i === 0 ? name : `n${i}.example`, `n${i + 1}.example`),
    );
    expect(read(aMessage({ question, answers: chain }))).toEqual(failure('malformed'));
    const circle = [alias(name, 'b.example'), alias('b.example', name)];
    expect(read(aMessage({ question, answers: circle }))).toEqual(failure('malformed'));
  });

  it('with a time to live beyond 31 bits hold not at all (RFC 2181 §8)', () => {
    expect(read(aMessage({ question, answers: [a(name, 1, 0x80000000)] })).ttl).toBe(0);
  });

  it('with compressed names are read (RFC 1035 §4.1.4)', () => {
    const whole = aMessage({ question: { name, type: typeCode.MX } });
    const record = [0xc0, 12, ...uint16(typeCode.MX), 0, 1, 0, 0, 0, 9, 0, 7, 0, 10, 2, 109, 120, 0xc0, 14];
    const message = Uint8Array.from([...whole.subarray(0, 7), 1, ...whole.subarray(8), ...record]);
    expect(readAnswer(message, name, 'MX')).toEqual({
      answer: { outcome: 'records', name, records: [{ priority: 10, exchange: 'mx.example' }] },
      ttl: 9,
    });
  });

  it('keep a label apart from two, and octets of a text as they are', () => {
    const ptr = { name, type: typeCode.PTR, data: [3, 97, 46, 98, 0] };
    const txt = { name, type: typeCode.TXT, data: [2, 0xe9, 0, 0] };
    const ofType = (type: DnsType, record: ARecord) =>
      readAnswer(aMessage({ question: { name, type: typeCode[type] }, answers: [record] }), name, type).answer;
    expect(ofType('PTR', ptr)).toMatchObject({ records: ['a\\046b'] });
    expect(ofType('TXT', txt)).toMatchObject({ records: [['é\0', '']] });
  });
});

describe('absence', () => {
  it.each([
    ['no such name', 3, 'no-such-name'],
    ['no data', 0, 'no-data'],
  ])('%s holds as the zone says (RFC 2308 §5)', (_, rcode, outcome) => {
    const soa = { name: 'example', type: typeCode.SOA, ttl: 900, data: soaData(300) };
    expect(read(aMessage({ question, rcode, authorities: [soa] }))).toEqual({ answer: { outcome }, ttl: 300 });
    expect(read(aMessage({ question, rcode, authorities: [{ ...soa, ttl: 100 }] })).ttl).toBe(100);
    expect(read(aMessage({ question, rcode, authorities: [{ ...soa, name: 'another.test' }] })).ttl).toBe(0);
  });

  it('of the name that an alias leads to is one of the asked name', () => {
    const message = aMessage({ question, rcode: 3, answers: [alias(name, 'gone.example')] });
    expect(read(message).answer).toEqual({ outcome: 'no-such-name', isUnfounded: true });
  });
});

describe('no answer', () => {
  const good = { question, answers: [a(name, 1)] };

  it.each<[string, string, Uint8Array]>([
    ['to another name', 'malformed', aMessage({ ...good, question: { name: 'b.example', type: 1 } })],
    ['to another type', 'malformed', aMessage({ ...good, question: { name, type: 28 } })],
    ['to no question', 'malformed', aMessage({ ...good, question: null })],
    ['is a question', 'malformed', aMessage({ ...good, flags: [0x01, 0x80] })],
    ['is of another operation', 'malformed', aMessage({ ...good, flags: [0xa1, 0x80] })],
    ['is cut short', 'truncated', aMessage({ ...good, flags: [0x83, 0x80] })],
    ['is a server’s failure', 'server-failure', aMessage({ ...good, rcode: 2 })],
    ['is a refusal', 'server-failure', aMessage({ ...good, rcode: 5 })],
    [
      'fails by EDNS (RFC 6891 §6.1.3)',
      'server-failure',
      aMessage({ ...good, additionals: [{ name: '', type: 41, ttl: 0x01000000, data: [] }] }),
    ],
    ['is empty', 'malformed', new Uint8Array()],
    ['ends in a record', 'malformed', aMessage(good).subarray(0, -1)],
    [
      'has an address of five octets',
      'malformed',
      aMessage({ question, answers: [{ ...a(name, 1), data: [1, 2, 3, 4, 5] }] }),
    ],
    ['has too many records', 'malformed', aMessage({ question, answers: new Array(maxRecords + 1).fill(a(name, 1)) })],
    [
      'is larger than DNS has messages',
      'malformed',
      Uint8Array.from([...aMessage(good), ...new Array(maxMessageOctets)]),
    ],
  ])('where what came %s', (_, because, message) => {
    expect(read(message)).toEqual(failure(because));
  });

  it.each([
    ['to itself', [0xc0, 12]],
    ['forward', [0xc0, 20]],
    ['beyond the end', [0xff, 0xff]],
    ['into the half of itself', [0xc0]],
  ])('where a pointer leads %s', (_, pointer) => {
    expect(read(Uint8Array.from([0, 0, 0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, ...pointer, 0, 1, 0, 1]))).toEqual(
      failure('malformed'),
    );
  });
});

describe('whatever comes', () => {
  const types = Object.keys(typeCode) as DnsType[];
  const outcomes = ['records', 'no-such-name', 'no-data', 'temporary-failure'];
  const soa = { name: 'example', type: typeCode.SOA, data: soaData(300) };
  const honest = types.map((type) =>
    aMessage({
      question: { name, type: typeCode[type] },
      answers: [
        alias(name, 'b.example'),
        { ...a('b.example', 1), type: typeCode[type], data: [0, 10, ...wireName('c.example')] },
      ],
      authorities: [soa],
      additionals: [{ name: '', type: 41, data: [] }],
    }),
  );
  const broken = fc
    .tuple(
      fc.constantFrom(...honest),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 12 }),
      fc.nat(200),
      fc.uint8Array({ maxLength: 60 }),
    )
    .map(([message, changes, cut, more]) => {
      const octets = Uint8Array.from([...message.subarray(0, cut + 12), ...more]);
      for (const [at, octet] of changes) if (at < octets.length) octets[at] = octet;
      return octets;
    });

  it('is one of the outcomes, with a time to live that is one', () => {
    fc.assert(
      fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 300 })), fc.constantFrom(...types), (message, type) => {
        const { answer, ttl } = readAnswer(message, name, type);
        expect(outcomes).toContain(answer.outcome);
        expect(ttl >= 0 && ttl <= 0x7fffffff).toBe(true);
        if (answer.outcome === 'records') expect(answer.records.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes bounded time: the costliest message, of pointers to pointers, no longer than a blink', () => {
    const pointers: number[] = [0];
    while (pointers.length < 16_000) pointers.push(...uint16(0xc000 | (12 + Math.max(0, pointers.length - 2))));
    const record = [...uint16(0xc000 | (12 + 250)), ...uint16(typeCode.A), 0, 1, 0, 0, 0, 1, 0, 0];
    const octets = [0, 0, 0x81, 0x80, 0, 1, ...uint16(maxRecords), 0, 0, 0, 0, ...pointers];
    while (octets.length + record.length <= maxMessageOctets) octets.push(...record);
    const start = performance.now();
    expect(read(Uint8Array.from(octets)).answer).toMatchObject({ because: 'malformed' });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, wireOctets } from '../../../src/mail/source/message-octets.ts';
import { octetsOf, sectionOf, textOf } from '../octets.ts';

const WIRE = 'Received: from a by b\r\n\tfor c\r\nFrom: a@b.example\r\nSubject: s\r\n\r\nbody\r\n\r\nmore\r\n';

const wireOf = (text: string) => textOf(wireOctets(octetsOf(text), sectionOf(text)));
const asImap = (wire: string) => `X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n${wire}`;
const asPop3 = (wire: string) =>
  [
    'From - Mon Aug 01 23:59:59 2022\n',
    'X-Account-Key: account1\nX-UIDL: 0000001\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n',
    `X-Mozilla-Keys: ${' '.repeat(80)}\n`,
    wire.replaceAll('\r\n', '\n'),
  ].join('');

describe('wireOctets', () => {
  it.each([
    ['as sent', WIRE],
    ['by IMAP', asImap(WIRE)],
    ['by POP3', asPop3(WIRE)],
    ['in an mbox', `From sender@b.example Mon Aug  1 23:59:59 2022\n${WIRE.replaceAll('\r\n', '\n')}\n`],
    ['as a file with a byte order mark', `\xef\xbb\xbf${WIRE}`],
    ['with line ends of old Macintosh', WIRE.replaceAll('\r\n', '\r')],
    ['with doubled carriage returns', WIRE.replaceAll('\r\n', '\r\r\n')],
    ['without its last line end', WIRE.slice(0, -2)],
    ['with empty lines at the end', `${WIRE}\r\n\n\r\n`],
  ])('gives one form of a message %s', (_, stored) => {
    expect(wireOf(stored)).toBe(WIRE);
  });

  it('keeps every octet of an 8-bit body', () => {
    const body = Array.from({ length: 256 }, (_, octet) => String.fromCharCode(octet)).join('');
    expect(wireOf(`A: b\r\n\r\n${body.replace(/[\r\n]/g, '')}\r\n`)).toContain('\x0b\x0c\x0e\x0f');
  });

  it('keeps lines that look like Thunderbird’s own but are the sender’s', () => {
    expect(wireOf('From: a@b.example\r\nX-Mozilla-Keys: $label1\r\n\r\n')).toContain('X-Mozilla-Keys');
    expect(wireOf('X-UIDL: 1\r\nFrom: a@b.example\r\n\r\n')).toContain('X-UIDL');
  });

  it('gives nothing for nothing', () => {
    expect(wireOf('')).toBe('');
    expect(wireOf('\r\n\r\n')).toBe('');
  });

  it('is the same by IMAP and by POP3, whatever the sender put first', () => {
    const lines = fc.constantFrom(
      'From: a@b.example',
      'X-Mozilla-Keys: x',
      'X-UIDL: 1',
      ' folded',
      '>From x',
      '',
      'a\rb',
      'é',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 8 }), (written) => {
        const wire = written.map((line) => `${line}\r\n`).join('');
        expect(wireOf(asPop3(wire))).toBe(wireOf(asImap(wire)));
      }),
    );
  });
});

describe('digestOf', () => {
  it('is the SHA-256 of the wire octets in hexadecimal', async () => {
    const stored = asPop3(WIRE);
    const digest = createHash('sha256').update(octetsOf(WIRE)).digest('hex');
    expect(await digestOf(octetsOf(stored), sectionOf(stored))).toBe(digest);
  });

  it('differs where one octet does', async () => {
    const other = WIRE.replace('body', 'bodY');
    expect(await digestOf(octetsOf(other), sectionOf(other))).not.toBe(await digestOf(octetsOf(WIRE), sectionOf(WIRE)));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedLength, decodeTransfer } from '../../../src/mail/body/transfer-decoding.ts';
import { TransferMap } from '../../../src/mail/body/transfer-map.ts';
import { base64, quotedPrintable } from '../marked-source.ts';
import { octetsOf, textOf } from '../octets.ts';

const whole = (octets: Uint8Array) => ({ start: 0, end: octets.length });

function decode(text: string, encoding: string): string {
  const octets = octetsOf(text);
  return textOf(decodeTransfer(octets, whole(octets), encoding).octets);
}

function faults(text: string, encoding: string): number {
  const octets = octetsOf(text);
  return decodeTransfer(octets, whole(octets), encoding).faults;
}

describe('base64, RFC 2045 §6.8', () => {
  it.each([
    ['SGVsbG8=', 'Hello'],
    ['SGVs\r\nbG8=\r\n', 'Hello'],
    ['SGVsbG8', 'Hello'],
    ['SGV sbG\t8', 'Hello'],
    ['SGVsbA==SGVsbA==', 'HellHell'],
    ['SGVsbG8=\r\n-- \r\nfooter', 'Hello~\x8a-z'],
    ['S', ''],
    ['SG', 'H'],
    ['=', ''],
    ['S=SGVs', 'Hel'],
    ['S!G@V#s', 'Hel'],
    ['', ''],
  ])('decodes %j', (text, decoded) => {
    expect(decode(text, 'base64')).toBe(decoded);
  });

  it('counts what is not of the alphabet, and white space not', () => {
    expect(faults('SGVs\r\nbG8 =\t', 'base64')).toBe(0);
    expect(faults('SG!V@s', 'base64')).toBe(2);
    expect(faults('SGVsb', 'base64')).toBe(1);
  });
});

describe('quoted-printable, RFC 2045 §6.7', () => {
  it.each([
    ['a=3Db', 'a=b'],
    ['=e3=81=82', '\xe3\x81\x82'],
    ['soft=\r\n break', 'soft break'],
    ['soft=\nbreak', 'softbreak'],
    ['soft= \t\r\nbreak', 'softbreak'],
    ['trailing \t\r\nspace ', 'trailing\r\nspace'],
    ['kept =20\r\n', 'kept  \r\n'],
    ['=4=\r\n1', 'A'],
    ['end=', 'end'],
    ['=4', '=4'],
    ['=XY=', '=XY'],
    ['==41', '=A'],
    ['=\rx', '=\rx'],
    ['raw \xe9', 'raw \xe9'],
    ['', ''],
  ])('decodes %j', (text, decoded) => {
    expect(decode(text, 'quoted-printable')).toBe(decoded);
  });

  it('counts an equals sign that begins nothing', () => {
    expect(faults('a=3D=\r\n', 'quoted-printable')).toBe(0);
    expect(faults('a=b, c= d', 'quoted-printable')).toBe(2);
  });
});

/** Space, tab and `=` are dropped where nothing follows them. */
const isContextual = new Set([0x20, 0x09, 0x3d]);

const encodings = fc.constantFrom('base64', 'quoted-printable');
const anyOctets = fc.uint8Array({ maxLength: 3_000 });
const broken = fc.string({
  unit: fc.constantFrom('=', '4', '1', 'A', 'z', ' ', '\t', '\r', '\n', '\r\n', '!', '-', '_', '\xff'),
  maxLength: 400,
});

describe('any body', () => {
  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(anyOctets, (octets) => {
        for (const [encoding, encode] of [
          ['base64', base64],
          ['quoted-printable', quotedPrintable],
        ] as const) {
          const body = encode({ octets, spans: [] }).octets;
          expect(decodeTransfer(body, whole(body), encoding)).toEqual({ octets, faults: 0 });
        }
      }),
    );
  });

  it('decodes base64 as Node does where all is of the alphabet', () => {
    const digits = fc.string({ unit: fc.constantFrom('A', 'q', '7', '+', '/', '\r\n'), maxLength: 200 });
    fc.assert(
      fc.property(digits, (text) => {
        expect(decode(text, 'base64')).toBe(Buffer.from(text, 'base64').toString('latin1'));
      }),
    );
  });

  it('is decoded to the same octets in part as in whole, and tells its length', () => {
    fc.assert(
      fc.property(broken, encodings, fc.nat(50), (text, encoding, limit) => {
        const octets = octetsOf(text);
        const all = decodeTransfer(octets, whole(octets), encoding).octets;
        expect(decodeTransfer(octets, whole(octets), encoding, limit).octets).toEqual(all.slice(0, limit));
        expect(decodedLength(octets, whole(octets), encoding)).toBe(all.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leads each decoded octet back to octets that decode to it', () => {
    fc.assert(
      fc.property(broken, encodings, (text, encoding) => {
        const octets = octetsOf(text);
        const { octets: decoded } = decodeTransfer(octets, whole(octets), encoding);
        const map = new TransferMap(octets, whole(octets), encoding);
        let before = 0;
        decoded.forEach((octet, i) => {
          const { start, end } = map.source(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeLessThanOrEqual(octets.length);
          before = start;
          const again = decodeTransfer(octets, { start, end }, encoding).octets;
          if (encoding === 'base64') expect(again).toContain(octet);
          else if (!isContextual.has(octet)) expect([...again]).toEqual([octet]);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('covers a range from its first octet to its last, far into a body too', () => {
    const octets = Uint8Array.from({ length: 9_000 }, (_, i) => (i * 7) % 256);
    for (const [encoding, encode] of [
      ['base64', base64],
      ['quoted-printable', quotedPrintable],
    ] as const) {
      for (const [start, end] of [
        [0, 1],
        [1_023, 1_025],
        [3_000, 8_999],
        [8_999, 9_000],
      ] as const) {
        const source = encode({ octets, spans: [{ start, end }] });
        expect(new TransferMap(source.octets, whole(source.octets), encoding).source(start, end)).toEqual(
          source.spans[0],
        );
      }
    }
  });

  it('gives the place before an octet for an empty range, and the end after the last', () => {
    const { octets } = quotedPrintable({ octets: octetsOf('a=b'), spans: [] });
    const map = new TransferMap(octets, whole(octets), 'quoted-printable');
    expect(map.source(1, 1)).toEqual({ start: 1, end: 1 });
    expect(map.source(3, 3)).toEqual({ start: 5, end: 5 });
    expect(map.source(9, 12)).toEqual({ start: 5, end: 5 });
  });

  it('is itself where the encoding is none or unknown', () => {
    expect(decode('a=3D', '8bit')).toBe('a=3D');
    expect(decode('a=3D', 'x-unknown')).toBe('a=3D');
    expect(new TransferMap(octetsOf('12345'), { start: 1, end: 4 }, 'binary').source(1, 9)).toEqual({
      start: 2,
      end: 4,
    });
  });
});

describe('the length of a large base64 body', () => {
  const line = `${Buffer.alloc(57, 1).toString('base64')}\r\n`;

  it('is told by its lines', () => {
    const octets = octetsOf(`${line.repeat(20_000)}QUJD\r\nQQ==\r\n`);
    expect(decodedLength(octets, whole(octets), 'base64')).toBe(57 * 20_000 + 4);
  });

  it('is told by its digits where lines differ', () => {
    const octets = octetsOf(`${line.repeat(10_000)}QUJD\r\n${line.repeat(10_000)}`);
    expect(decodedLength(octets, whole(octets), 'base64')).toBe(57 * 20_000 + 3);
  });
});

import { constants, createHash, generateKeyPairSync, type KeyObject, privateEncrypt, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readRsaPublicKey, readSubjectPublicKeyInfo } from '../../../src/verify/signature/public-key.ts';
import { type RsaPublicKey, rsaPublicKey, verifyRsaSha256 } from '../../../src/verify/signature/rsa-pkcs1.ts';

const message = Buffer.from('from:author@author.example\r\n');
const digest = createHash('sha256').update(message).digest();
const prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex');

interface Pair {
  readonly key: RsaPublicKey;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly length: number;
}

function pairOf(modulusLength: number, publicExponent = 65_537): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent });
  const read = readRsaPublicKey(publicKey.export({ type: 'pkcs1', format: 'der' }));
  if (read?.kind !== 'rsa') throw new Error('not read');
  return { key: read.key, publicKey, privateKey, length: Math.ceil(modulusLength / 8) };
}

/** What the private key makes of an encoding that no honest signer writes. */
function signEncoding({ privateKey, length }: Pair, encoding: Uint8Array): Buffer {
  const padded = Buffer.concat([Buffer.alloc(Math.max(0, length - encoding.length)), encoding]);
  return privateEncrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, padded);
}

/** Encodings that some verifier once took for a signature, and the signed octets bent. */
function badSignatures(pair: Pair): readonly Uint8Array[] {
  const good = sign('sha256', message, pair.privateKey);
  const info = Buffer.concat([prefix, digest]);
  const fill = (octets: number, octet = 0xff) => Buffer.alloc(Math.max(0, octets), octet);
  const whole = (...parts: Uint8Array[]) => signEncoding(pair, Buffer.concat(parts));
  const room = pair.length - info.length - 3;
  const withoutNull = Buffer.concat([
    Buffer.from('302f300b0609608648016503040201', 'hex'),
    Buffer.from('0420', 'hex'),
    digest,
  ]);
  const longForm = Buffer.concat([Buffer.from('308131', 'hex'), info.subarray(2)]);
  const sha1Info = Buffer.concat([Buffer.from('3021300906052b0e03021a05000414', 'hex'), digest.subarray(0, 20)]);
  const modulus = Buffer.from(pair.key.modulus.toString(16).padStart(pair.length * 2, '0'), 'hex');
  const beyond = Buffer.from(
    (BigInt(`0x${good.toString('hex')}`) + pair.key.modulus).toString(16).padStart(pair.length * 2, '0'),
    'hex',
  );
  return [
    whole(Buffer.from([0, 2]), fill(room), Buffer.from([0]), info),
    whole(Buffer.from([0, 1]), fill(room, 0xfe), Buffer.from([0]), info),
    whole(Buffer.from([0, 1]), fill(room), Buffer.from([1]), info),
    whole(Buffer.from([0, 1]), fill(room - 8), Buffer.from([0]), info, fill(8, 0x41)),
    whole(Buffer.from([0, 1]), fill(8), Buffer.from([0]), info, fill(room - 8, 0)),
    whole(Buffer.from([0, 1]), Buffer.from([0]), info, fill(room, 0)),
    whole(Buffer.from([0, 1]), fill(room + 2), Buffer.from([0]), withoutNull),
    whole(Buffer.from([0, 1]), fill(room - 1), Buffer.from([0]), longForm),
    whole(Buffer.from([0, 1]), fill(pair.length - sha1Info.length - 3), Buffer.from([0]), sha1Info),
    whole(Buffer.from([0, 1]), fill(pair.length - digest.length - 3), Buffer.from([0]), digest),
    whole(digest),
    whole(Buffer.from([1])),
    ...[1, 7, 100, 500].map((seed) =>
      good.map((octet, i) => (i === seed % good.length ? octet ^ (1 << (seed % 8)) : octet)),
    ),
    ...Array.from({ length: 8 }, (_, bit) =>
      good.map((octet, i) => (i === good.length - 1 ? octet ^ (1 << bit) : octet)),
    ),
    good.subarray(1),
    good.subarray(0, -1),
    Buffer.concat([Buffer.from([0]), good]),
    Buffer.concat([good, Buffer.from([0])]),
    Buffer.alloc(0),
    Buffer.alloc(pair.length),
    Buffer.alloc(pair.length, 0xff),
    modulus,
    beyond,
    Buffer.from((pair.key.modulus - 1n).toString(16).padStart(pair.length * 2, '0'), 'hex'),
    sign('sha1', message, pair.privateKey),
    sign('sha512', message, pair.privateKey),
  ];
}

describe('RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.2)', () => {
  it.each([
    [768, 65_537],
    [1024, 3],
    [1024, 65_537],
    [1025, 65_537],
    [1536, 65_537],
    [2048, 65_537],
    [3072, 65_537],
  ])('modulus of %i bits, exponent %i: Node and we say the same of every signature', (bits, exponent) => {
    const pair = pairOf(bits, exponent);
    const good = sign('sha256', message, pair.privateKey);
    expect(verifyRsaSha256(pair.key, digest, good)).toBe(true);
    const signatures = badSignatures(pair);
    expect(signatures.filter((signature) => verifyRsaSha256(pair.key, digest, signature))).toEqual([]);
    expect(signatures.filter((signature) => verify('sha256', message, pair.publicKey, signature))).toEqual([]);
    const other = createHash('sha256').update('another message').digest();
    expect(verifyRsaSha256(pair.key, other, good)).toBe(false);
  });

  it('verifies with the largest key in a bounded time', () => {
    const modulus = new Uint8Array(1024).fill(0xff);
    const exponent = new Uint8Array(8).fill(0xff);
    const key = rsaPublicKey(modulus, exponent);
    if (key === null) throw new Error('refused');
    const start = performance.now();
    expect(verifyRsaSha256(key, digest, new Uint8Array(1024).fill(0x77))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('keys that nobody should verify with', () => {
  const octets = (length: number, last = 0xff) => new Uint8Array(length).fill(0xff, 0, -1).fill(last, -1);
  const three = Uint8Array.of(3);

  it.each([
    ['511 bits', Uint8Array.of(0x7f, ...octets(63)), three],
    ['8193 bits', Uint8Array.of(1, ...octets(1024)), three],
    ['a megabit', octets(131_072), three],
    ['an even modulus', octets(128, 0xfe), three],
    ['no modulus', new Uint8Array(0), three],
    ['modulus 0', new Uint8Array(128), three],
    ['modulus 1', Uint8Array.of(1), three],
    ['16384 bits', octets(2048), three],
    ['no exponent', octets(128), new Uint8Array(0)],
    ['exponent 0', octets(128), Uint8Array.of(0)],
    ['exponent 1', octets(128), Uint8Array.of(1)],
    ['an even exponent', octets(128), Uint8Array.of(1, 0)],
    ['an exponent of 65 bits', octets(128), Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 1)],
    ['an exponent as long as the modulus', octets(128), octets(128)],
  ])('%s', (_, modulus, exponent) => {
    expect(rsaPublicKey(modulus, exponent)).toBeNull();
  });

  it('takes 512 and 8192 bits', () => {
    expect(rsaPublicKey(octets(64), three)?.bits).toBe(512);
    expect(rsaPublicKey(octets(1024), three)?.bits).toBe(8192);
  });
});

describe('keys as they are published', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const info = publicKey.export({ type: 'spki', format: 'der' });

  it('reads a SubjectPublicKeyInfo and a bare RSAPublicKey alike (RFC 6376 §3.6.1)', () => {
    const bare = readRsaPublicKey(publicKey.export({ type: 'pkcs1', format: 'der' }));
    expect(readSubjectPublicKeyInfo(info)).toEqual(bare);
    expect(bare).toMatchObject({ kind: 'rsa', key: { bits: 1024, exponent: 65_537n } });
  });

  it('reads no key of another kind', () => {
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
      type: 'spki',
      format: 'der',
    });
    const pss = generateKeyPairSync('rsa-pss', { modulusLength: 1024 }).publicKey.export({
      type: 'spki',
      format: 'der',
    });
    expect([elliptic, pss].map((der) => readSubjectPublicKeyInfo(der))).toEqual([null, null]);
  });

  it('survives every truncation and every octet bent', () => {
    for (let at = 0; at < info.length; at++) {
      expect(readSubjectPublicKeyInfo(info.subarray(0, at))).toBeNull();
      for (const octet of [0x00, 0x7f, 0x80, 0xff]) {
        const bent = Uint8Array.from(info);
        bent[at] = octet;
        expect(() => readSubjectPublicKeyInfo(bent)).not.toThrow();
      }
    }
  });
});

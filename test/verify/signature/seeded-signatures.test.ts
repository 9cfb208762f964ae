import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyEd25519 } from '../../../src/verify/signature/ed25519.ts';
import { readSubjectPublicKeyInfo } from '../../../src/verify/signature/public-key.ts';
import { rsaPublicKey, verifyRsaSha256 } from '../../../src/verify/signature/rsa-pkcs1.ts';

/** Signatures made of a seed, over keys that are always the same: what Node's crypto says of each is said here. */

const message = Buffer.from('from:author@author.example\r\n');

function bigEndian(integer: bigint, length?: number): Buffer {
  const digits = integer.toString(16);
  return Buffer.from(
    digits.padStart(length === undefined ? digits.length + (digits.length % 2) : 2 * length, '0'),
    'hex',
  );
}

const integerOf = (octets: Uint8Array) => BigInt(`0x0${Buffer.from(octets).toString('hex')}`);

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

describe('RSASSA-PKCS1-v1_5', () => {
  // Two primes of Mersenne make a modulus of 1128 bits that needs no generator.
  const [p, q, exponent] = [2n ** 521n - 1n, 2n ** 607n - 1n, 65_537n];
  const modulus = p * q;
  const length = 141;
  const secret = inverse(exponent, (p - 1n) * (q - 1n));
  const publicKey = createPublicKey({
    key: { kty: 'RSA', n: bigEndian(modulus).toString('base64url'), e: bigEndian(exponent).toString('base64url') },
    format: 'jwk',
  });
  const key = rsaPublicKey(bigEndian(modulus), bigEndian(exponent));
  if (key === null) throw new Error('refused');
  const digest = createHash('sha256').update(message).digest();
  const prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex');
  const padding = Buffer.alloc(length - prefix.length - digest.length - 3, 0xff);
  const encoding = Buffer.concat([Buffer.from([0, 1]), padding, Buffer.from([0]), prefix, digest]);
  const signed = (octets: Uint8Array) => {
    // By the remainders of the primes, which is four times as fast (RFC 8017 §5.1.2).
    const [ofP, ofQ] = [p, q].map((prime) => power(integerOf(octets) % prime, secret % (prime - 1n), prime)) as [
      bigint,
      bigint,
    ];
    const step = ((((ofP - ofQ) * inverse(q, p)) % p) + p) % p;
    return bigEndian(ofQ + step * q, length);
  };
  const saysTheSame = (signature: Uint8Array) => {
    const isGood = verifyRsaSha256(key, digest, signature);
    expect(isGood).toBe(verify('sha256', message, publicKey, signature));
    return isGood;
  };

  it('takes the one right encoding', () => {
    expect(saysTheSame(signed(encoding))).toBe(true);
  });

  const octet = fc.nat(255);
  const at = fc.nat(length - 1);

  it('says as Node does of encodings with octets changed, moved, put in and left out', () => {
    const change = fc.oneof(
      fc.tuple(at, octet).map(
        ([i, value]) =>
          (octets: Buffer) =>
            Buffer.from(octets).fill(value, i, i + 1),
      ),
      fc.tuple(at, octet).map(
        ([i, value]) =>
          (octets: Buffer) =>
            Buffer.concat([octets.subarray(0, i), Buffer.from([value]), octets.subarray(i)]).subarray(-length),
      ),
      at.map(
        (i) => (octets: Buffer) =>
          Buffer.concat([Buffer.alloc(1), octets.subarray(0, i), octets.subarray(i + 1)]).subarray(-length),
      ),
      fc.tuple(at, at).map(([from, to]) => (octets: Buffer) => {
        const moved = Buffer.from(octets);
        octets.copy(moved, Math.min(from, to), Math.max(from, to), length);
        return moved;
      }),
    );
    let good = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        const bent = changes.reduce((octets, bend) => bend(octets), encoding);
        if (saysTheSame(signed(bent))) good++;
      }),
      { numRuns: 300, seed: 8017 },
    );
    // Some changes change nothing.
    expect(good).toBeGreaterThan(0);
    expect(good).toBeLessThan(150);
  });

  it('says as Node does of signatures that are bent, shorter, longer, beyond the modulus or anything', () => {
    const good = signed(encoding);
    const bent = fc.oneof(
      fc.tuple(at, octet).map(([i, value]) => Buffer.from(good).fill(value, i, i + 1)),
      fc.nat(length).map((end) => good.subarray(0, end)),
      fc.nat(length).map((start) => good.subarray(start)),
      fc.uint8Array({ maxLength: 4 }).map((more) => Buffer.concat([more, good])),
      fc.uint8Array({ maxLength: 4 }).map((more) => Buffer.concat([good, more])),
      fc.bigInt(0n, 3n).map((times) => bigEndian(integerOf(good) + times * modulus)),
      fc.bigInt(0n, 3n).map((less) => bigEndian(modulus - less, length)),
      fc.uint8Array({ minLength: length, maxLength: length }),
    );
    fc.assert(
      fc.property(bent, (signature) => {
        saysTheSame(signature);
      }),
      { numRuns: 400, seed: 8017 },
    );
  });

  it('says as Node does of keys whose exponent or modulus is nearly right', () => {
    const good = signed(encoding);
    const exponents = [3n, 5n, 17n, 257n, exponent - 2n, exponent + 2n, 2n ** 32n + 1n, 2n ** 64n - 1n];
    const moduli = [modulus - 2n, modulus + 2n, modulus * 3n, p * p, q * q];
    for (const [n, e] of [...exponents.map((e) => [modulus, e]), ...moduli.map((n) => [n, exponent])] as [
      bigint,
      bigint,
    ][]) {
      const other = rsaPublicKey(bigEndian(n), bigEndian(e));
      const jwk = { kty: 'RSA', n: bigEndian(n).toString('base64url'), e: bigEndian(e).toString('base64url') };
      const node = createPublicKey({ key: jwk, format: 'jwk' });
      const signature = bigEndian(integerOf(good), Math.ceil(n.toString(16).length / 2));
      const isGood = other !== null && verifyRsaSha256(other, digest, signature);
      expect([n, e, isGood]).toEqual([n, e, verify('sha256', message, node, signature)]);
    }
  });
});

describe('Ed25519', () => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const littleEndian = (integer: bigint) => bigEndian(integer, 32).reverse();
  const pairOf = (seed: Uint8Array) => {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    return { privateKey, spki, octets: spki.subarray(12) };
  };
  const nodeVerifies = (key: Uint8Array, text: Uint8Array, signature: Uint8Array) => {
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
    return verify(null, text, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
  };
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const octet = fc.nat(255);
  const bend = (octets: Uint8Array, at: number, value: number) =>
    octets.map((old, i) => (i === at ? old ^ value : old));

  it('says as Node does of signatures, keys and messages that are bent', () => {
    let good = 0;
    fc.assert(
      fc.property(
        fc.tuple(seed, fc.uint8Array({ maxLength: 80 })),
        fc.constantFrom('nothing', 'signature', 'key', 'message', 'scalar', 'length'),
        fc.nat(63),
        octet,
        ([secret, text], what, at, value) => {
          const { privateKey, octets } = pairOf(secret);
          const signature = sign(null, text, privateKey);
          const scalar = integerOf(Buffer.from(signature.subarray(32)).reverse());
          const bent = {
            nothing: signature,
            key: signature,
            message: signature,
            signature: bend(signature, at, value),
            // The same scalar by another number, as far as 32 octets hold it (RFC 8032 §8.4).
            scalar: Buffer.concat([signature.subarray(0, 32), littleEndian(scalar + order * BigInt(value % 15))]),
            length: signature.subarray(0, at),
          }[what];
          const key = what === 'key' ? bend(octets, at % 32, value) : octets;
          const read = what === 'message' ? bend(text, at, value) : text;
          const isGood = verifyEd25519(key, read, bent);
          expect(isGood).toBe(nodeVerifies(key, read, bent));
          if (isGood) good++;
        },
      ),
      { numRuns: 400, seed: 8032 },
    );
    expect(good).toBeGreaterThan(60);
    expect(good).toBeLessThan(240);
  });

  it('is read from a SubjectPublicKeyInfo', () => {
    const { spki, octets } = pairOf(new Uint8Array(32).fill(7));
    expect(readSubjectPublicKeyInfo(Uint8Array.from(spki))).toEqual({
      kind: 'ed25519',
      octets: Uint8Array.from(octets),
    });
    expect(readSubjectPublicKeyInfo(spki.subarray(0, -1))).toBeNull();
  });
});

/** By Euclid's algorithm. */
function inverse(integer: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [integer, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}

import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyEd25519 } from '../../../src/verify/signature/ed25519.ts';

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const PRIME = 2n ** 255n - 19n;

const littleEndian = (integer: bigint) =>
  Buffer.from(integer.toString(16).padStart(64, '0').slice(-64), 'hex').reverse();
const integerOf = (octets: Uint8Array) => BigInt(`0x${Buffer.from(octets).reverse().toString('hex')}`);

/** Encodings of points of small order, canonical ones and others, as they are collected in "Taming the many EdDSAs". */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
].map((hex) => Buffer.from(hex, 'hex'));

function nodeVerifies(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

describe('Ed25519 (RFC 8032 §5.1.7)', () => {
  it('verifies the second test vector of RFC 8032 §7.1', () => {
    const key = Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex');
    const signature = Buffer.from(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      'hex',
    );
    expect(verifyEd25519(key, Uint8Array.of(0x72), signature)).toBe(true);
    expect(verifyEd25519(key, Uint8Array.of(0x73), signature)).toBe(false);
  });

  it('says the same as Node of signatures that are bent', () => {
    let good = 0;
    for (let round = 0; round < 5; round++) {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const key = publicKey.export({ type: 'spki', format: 'der' }).subarray(12);
      const message = Buffer.from(`message ${round}`);
      const signature = sign(null, message, privateKey);
      const [r, s] = [signature.subarray(0, 32), signature.subarray(32)];
      const candidates = [
        signature,
        ...[0, 31, 32, 63].flatMap((at) =>
          [1, 0x80].map((bit) => signature.map((octet, i) => (i === at ? octet ^ bit : octet))),
        ),
        // The same scalar by another number: malleable where nobody looks (RFC 8032 §8.4).
        Buffer.concat([r, littleEndian(integerOf(s) + ORDER)]),
        Buffer.concat([r, littleEndian(ORDER - integerOf(s))]),
        Buffer.concat([r, Buffer.alloc(32)]),
        Buffer.concat([r, Buffer.alloc(32, 0xff)]),
        Buffer.concat([littleEndian(integerOf(r) % 2n ** 255n < 19n ? PRIME : integerOf(r)), s]),
        Buffer.alloc(64),
        Buffer.alloc(64, 0xff),
        signature.subarray(0, 63),
        Buffer.concat([signature, Buffer.alloc(1)]),
        Buffer.alloc(0),
      ];
      for (const candidate of candidates) {
        const isGood = verifyEd25519(key, message, candidate);
        expect(isGood).toBe(nodeVerifies(key, message, candidate));
        good += isGood ? 1 : 0;
      }
    }
    expect(good).toBeGreaterThanOrEqual(5);
  });

  it('says the same as Node of keys and commitments of small order', () => {
    let good = 0;
    for (const key of SMALL_ORDER) {
      for (const commitment of SMALL_ORDER) {
        for (const scalar of [0n, 1n]) {
          const message = Buffer.from([key[0] as number, commitment[0] as number, Number(scalar)]);
          const signature = Buffer.concat([commitment, littleEndian(scalar)]);
          const isGood = verifyEd25519(key, message, signature);
          expect(isGood).toBe(nodeVerifies(key, message, signature));
          good += isGood ? 1 : 0;
        }
      }
    }
    expect(good).toBeGreaterThan(0);
  });

  it('takes no key that is no point, and none of another length', () => {
    const noPoint = Buffer.alloc(32, 2);
    expect(verifyEd25519(noPoint, Buffer.alloc(0), Buffer.alloc(64))).toBe(
      nodeVerifies(noPoint, Buffer.alloc(0), Buffer.alloc(64)),
    );
    expect(verifyEd25519(Buffer.alloc(31), Buffer.alloc(0), Buffer.alloc(64))).toBe(false);
  });
});

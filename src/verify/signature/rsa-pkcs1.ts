/** Sizes of an RSA modulus, in bits, with which signatures are verified at all; what lies outside is refused. */
export const minModulusBits = 512;
export const maxModulusBits = 8_192;

/** Bits of a public exponent: 3 and 65537 are in use, and a long one would only cost time. */
export const maxExponentBits = 64;

/** An RSA public key (RFC 8017 §3.1) of a size that is verified with. */
export interface RsaPublicKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Of the modulus. */
  readonly bits: number;
}

/** DER of `DigestInfo` up to the digest itself, for SHA-256 (RFC 8017 §9.2, note 1). */
const SHA256_PREFIX = [
  0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
];

/**
 * A key of its modulus and exponent, both big-endian. Null where nobody should verify with it: modulus outside 512 to
 * 8192 bits or even, exponent below 3 (with 1 every padded digest is its own signature), even or above 64 bits.
 */
export function rsaPublicKey(modulusOctets: Uint8Array, exponentOctets: Uint8Array): RsaPublicKey | null {
  const bits = bitLength(modulusOctets);
  const exponentBits = bitLength(exponentOctets);
  if (bits < minModulusBits || bits > maxModulusBits || exponentBits < 2 || exponentBits > maxExponentBits) return null;
  const modulus = toInteger(modulusOctets);
  const exponent = toInteger(exponentOctets);
  return isOdd(modulus) && isOdd(exponent) ? { modulus, exponent, bits } : null;
}

/**
 * RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2.2): the expected encoding is made and compared octet by octet, nothing
 * of the decrypted one is parsed. False for any signature that does not fit.
 */
export function verifyRsaSha256(key: RsaPublicKey, digest: Uint8Array, signature: Uint8Array): boolean {
  const length = Math.ceil(key.bits / 8);
  if (signature.length !== length || digest.length !== 32) return false;
  const representative = toInteger(signature);
  if (representative >= key.modulus) return false;
  const padding = new Array<number>(length - SHA256_PREFIX.length - digest.length - 3).fill(0xff);
  const expected = Uint8Array.from([0, 1, ...padding, 0, ...SHA256_PREFIX, ...digest]);
  return power(representative, key.exponent, key.modulus) === toInteger(expected);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

function bitLength(octets: Uint8Array): number {
  const first = octets.findIndex((octet) => octet !== 0);
  return first < 0 ? 0 : (octets.length - first) * 8 - (Math.clz32(octets[first] as number) - 24);
}

function toInteger(octets: Uint8Array): bigint {
  return BigInt(`0x0${Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('')}`);
}

function isOdd(integer: bigint): boolean {
  return integer % 2n === 1n;
}

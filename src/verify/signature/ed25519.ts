import { Point } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

/** Order of the base point's group (RFC 8032 §5.1). */
const ORDER = Point.CURVE().n;

/**
 * PureEdDSA over edwards25519 (RFC 8032 §5.1.7), without the cofactor and by comparing the octets of R, as OpenSSL does: one
 * and the same signature is judged alike here and by the servers that use it. False for anything that does not fit.
 */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const claimed = signature.subarray(0, 32);
  const scalar = toInteger(signature.subarray(32));
  if (scalar >= ORDER) return false;
  const key = pointOf(publicKey);
  if (key === null) return false;
  const challenge = toInteger(sha512(Uint8Array.from([...claimed, ...publicKey, ...message]))) % ORDER;
  const point = Point.BASE.multiply(scalar, false).subtract(key.multiply(challenge, false));
  return point.toBytes().every((octet, i) => octet === claimed[i]);
}

function pointOf(octets: Uint8Array): Point | null {
  try {
    return Point.fromBytes(Uint8Array.from(octets), true);
  } catch {
    return null;
  }
}

/** Little-endian. */
function toInteger(octets: Uint8Array): bigint {
  return BigInt(
    `0x${Array.from(octets, (octet) => octet.toString(16).padStart(2, '0'))
      .reverse()
      .join('')}`,
  );
}

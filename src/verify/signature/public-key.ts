import { type RsaPublicKey, rsaPublicKey } from './rsa-pkcs1.ts';

/** A public key of a kind that DKIM knows (RFC 6376 §3.3, RFC 8463). */
export type PublicKey =
  | { readonly kind: 'rsa'; readonly key: RsaPublicKey }
  | { readonly kind: 'ed25519'; readonly octets: Uint8Array };

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;

/** rsaEncryption (RFC 8017 §A.1) and id-Ed25519 (RFC 8410 §3), as hexadecimal DER contents. */
const RSA = '2a864886f70d010101';
const ED25519 = '2b6570';

/** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). Null for what it is not, and for keys of other kinds or of a refused size. */
export function readSubjectPublicKeyInfo(der: Uint8Array): PublicKey | null {
  const [algorithm, key] = elements(elementAt(der, 0, SEQUENCE));
  const identifier = algorithm?.tag === SEQUENCE ? elements(algorithm.contents)[0] : undefined;
  if (identifier?.tag !== OBJECT_IDENTIFIER || key?.tag !== BIT_STRING || key.contents[0] !== 0) return null;
  const octets = key.contents.subarray(1);
  const name = Array.from(identifier.contents, (octet) => octet.toString(16).padStart(2, '0')).join('');
  if (name === ED25519) return octets.length === 32 ? { kind: 'ed25519', octets } : null;
  return name === RSA ? readRsaPublicKey(octets) : null;
}

/** RSAPublicKey (RFC 8017 §A.1.1). Null for what it is not, and for a refused size. Octets after it are passed over. */
export function readRsaPublicKey(der: Uint8Array): PublicKey | null {
  const [modulus, exponent] = elements(elementAt(der, 0, SEQUENCE));
  if (modulus?.tag !== INTEGER || exponent?.tag !== INTEGER) return null;
  const key = rsaPublicKey(modulus.contents, exponent.contents);
  return key === null ? null : { kind: 'rsa', key };
}

interface Element {
  readonly tag: number;
  readonly contents: Uint8Array;
  /** First octet after it. */
  readonly end: number;
}

/** The first two elements of a sequence's contents, which is all that a key has. */
function elements(contents: Uint8Array | null): readonly (Element | undefined)[] {
  const first = contents === null ? null : readElement(contents, 0);
  const second = contents === null || first === null ? null : readElement(contents, first.end);
  return [first ?? undefined, second ?? undefined];
}

function elementAt(der: Uint8Array, at: number, tag: number): Uint8Array | null {
  const element = readElement(der, at);
  return element?.tag === tag ? element.contents : null;
}

/** Tag, length and contents (X.690 §8.1) with a length of at most two octets: a key of 8192 bits needs no more. */
function readElement(der: Uint8Array, at: number): Element | null {
  const [tag, first] = [der[at], der[at + 1]];
  if (tag === undefined || first === undefined) return null;
  const octets = first < 0x80 ? 0 : first - 0x80;
  if (first === 0x80 || octets > 2) return null;
  let length = octets === 0 ? first : 0;
  for (let i = 0; i < octets; i++) length = length * 256 + (der[at + 2 + i] ?? 0);
  const start = at + 2 + octets;
  const end = start + length;
  return end > der.length ? null : { tag, contents: der.subarray(start, end), end };
}

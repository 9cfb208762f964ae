import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { verifyEd25519 } from '../../signature/ed25519.ts';
import { type PublicKey, readRsaPublicKey, readSubjectPublicKeyInfo } from '../../signature/public-key.ts';
import { verifyRsaSha256 } from '../../signature/rsa-pkcs1.ts';
import { Buffer } from './buffer.ts';

/** Node's `crypto` as far as mailauth verifies with it. Synchronous, as mailauth asks. */

/** Small pieces are hashed together: a body that is rewritten comes line by line. */
const BATCH = 4_096;

/** Hash of what is fed to it. SHA-1 is there for the body hash of signatures that are refused for using it. */
export function createHash(name: string) {
  const hash = (name === 'sha1' ? sha1 : sha256).create();
  const batch = new Uint8Array(BATCH);
  let held = 0;
  const feed = {
    update(octets: Uint8Array) {
      if (held + octets.length > BATCH) {
        hash.update(batch.subarray(0, held));
        held = 0;
      }
      if (octets.length > BATCH) {
        hash.update(octets);
      } else {
        batch.set(octets, held);
        held += octets.length;
      }
      return feed;
    },
    digest(encoding?: 'base64' | 'hex') {
      hash.update(batch.subarray(0, held));
      const digest = new Buffer(hash.digest());
      return encoding === undefined ? digest : digest.toString(encoding);
    },
  };
  return feed;
}

/** A `KeyObject`; its export is itself, since only `verify` reads that. */
class KeyObject {
  readonly asymmetricKeyType: 'rsa' | 'ed25519';
  readonly asymmetricKeyDetails: { readonly modulusLength?: number };
  readonly publicKey: PublicKey;

  constructor(publicKey: PublicKey) {
    this.publicKey = publicKey;
    this.asymmetricKeyType = publicKey.kind;
    this.asymmetricKeyDetails = publicKey.kind === 'rsa' ? { modulusLength: publicKey.key.bits } : {};
  }

  export(): this {
    return this;
  }
}

/** Throws for what is no key to verify with. */
export function createPublicKey({ key, type }: { key: Uint8Array; type: 'pkcs1' | 'spki' }): KeyObject {
  const publicKey = type === 'pkcs1' ? readRsaPublicKey(key) : readSubjectPublicKeyInfo(key);
  if (publicKey === null) throw new Error('no key to verify with');
  return new KeyObject(publicKey);
}

/** `algorithm` is null for Ed25519. Throws where it does not suit the key. */
export function verify(
  algorithm: string | null,
  message: Uint8Array,
  { publicKey }: KeyObject,
  signature: Uint8Array,
): boolean {
  if (publicKey.kind === 'ed25519' && algorithm === null) return verifyEd25519(publicKey.octets, message, signature);
  if (publicKey.kind !== 'rsa' || !/^(?:rsa-)?sha256$/i.test(algorithm ?? '')) throw new Error('unsuitable key');
  return verifyRsaSha256(publicKey.key, sha256(message), signature);
}

/** Names results without a signature, which nobody asks for. */
export function randomUUID(): string {
  return '';
}

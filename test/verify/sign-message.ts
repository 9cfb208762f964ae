import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { ZoneEntry } from './zone.ts';

/** A field by its name and body, neither folded. */
export type Field = readonly [string, string];

/** A key pair with its record as it is published. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly algorithm: 'rsa' | 'ed25519';
  readonly text: string;
  readonly record: ZoneEntry;
}

export function rsaKey(modulusLength = 1_024): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const text = `v=DKIM1; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
  return { privateKey, algorithm: 'rsa', text, record: { TXT: [text.match(/.{1,255}/g) ?? []] } };
}

export function ed25519Key(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const octets = publicKey.export({ type: 'spki', format: 'der' }).subarray(12);
  const text = `v=DKIM1; k=ed25519; p=${octets.toString('base64')}`;
  return { privateKey, algorithm: 'ed25519', text, record: { TXT: [text] } };
}

/** How a signature is made; `tags` replaces or adds to those of an ordinary one. */
export interface Signing {
  readonly key: SigningKey;
  readonly domain: string;
  readonly selector?: string;
  /** Names of the covered fields. */
  readonly covered?: readonly string[];
  readonly hash?: 'sha256' | 'sha1';
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A DKIM-Signature field, relaxed/relaxed (RFC 6376 §3.4.2, §3.4.4), over fields and body that are canonical already but for
 * the case of the names: a signer apart from the one that is tested.
 */
export function signature(fields: readonly Field[], body: string, signing: Signing): Field {
  const { key, domain, selector = 's', covered = ['from', 'subject', 'date'], hash = 'sha256' } = signing;
  const limit = signing.tags?.l === undefined ? undefined : Number(signing.tags.l);
  const bodyHash = createHash(hash).update(body.slice(0, limit)).digest('base64');
  const tags = {
    ...{ v: '1', a: `${key.algorithm}-${hash}`, c: 'relaxed/relaxed', d: domain, s: selector },
    ...{ h: covered.join(':'), bh: bodyHash },
    ...signing.tags,
  };
  const unsigned = `${Object.entries(tags)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')}; b=`;
  const rest = [...fields];
  const lines = covered.flatMap((name) => {
    const at = rest.findLastIndex(([candidate]) => candidate.toLowerCase() === name);
    const [field] = at < 0 ? [] : rest.splice(at, 1);
    return field === undefined ? [] : [`${name}:${field[1]}\r\n`];
  });
  const input = `${lines.join('')}dkim-signature:${unsigned}`;
  const octets =
    key.algorithm === 'rsa'
      ? sign(hash, Buffer.from(input), key.privateKey)
      : sign(null, createHash('sha256').update(input).digest(), key.privateKey);
  return ['DKIM-Signature', unsigned + octets.toString('base64')];
}

/** The octets of a message. */
export function messageOf(fields: readonly Field[], body: string): Uint8Array {
  return new TextEncoder().encode(`${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
}

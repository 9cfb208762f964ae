import { firstField, type HeaderSection } from '../mail/header/header-section.ts';
import { readHeaderSection } from '../mail/header/read-header-section.ts';
import { digestOf } from '../mail/source/message-octets.ts';
import type { Unreadable } from './messages.ts';
import { type MessageHeader, webextension } from './webextension.ts';

/** A message as Thunderbird gives it, its own lines included. */
export interface MessageSource {
  readonly octets: Uint8Array<ArrayBuffer>;
  /** The name by which the message is remembered. */
  readonly sha256: string;
  /** Decrypted by Thunderbird: what is found in it is not written down. */
  readonly isDecrypted: boolean;
}

/** Octets of the largest message that is read whole. */
export const maxSourceLength = 64 * 1024 * 1024;

/** What is done with an encrypted message: on arrival it is left alone, lest Thunderbird asks for a passphrase. */
export type Encrypted = 'decrypt' | 'leave';

/** Reads a message's source, or says why that cannot be. Never rejects. */
export async function readMessageSource(
  { id, size }: MessageHeader,
  encrypted: Encrypted,
): Promise<MessageSource | Unreadable> {
  const tooLarge: Unreadable = { unreadable: 'too-large', maxLength: maxSourceLength };
  if (size > maxSourceLength) return tooLarge;
  const stored = await octetsOf(id, false);
  if (stored === null) return { unreadable: 'not-there' };
  if (stored.length > maxSourceLength) return tooLarge;
  const header = headerOf(stored);
  if (!isEncrypted(header)) return { octets: stored, sha256: await digestOf(stored, header), isDecrypted: false };
  const decrypted = encrypted === 'decrypt' ? await octetsOf(id, true) : null;
  if (decrypted === null || isEncrypted(headerOf(decrypted))) return { unreadable: 'encrypted' };
  return { octets: decrypted, sha256: await digestOf(stored, header), isDecrypted: true };
}

/** Null where Thunderbird cannot give them: the message is gone, its server is out of reach, or the key is missing. */
async function octetsOf(id: number, decrypt: boolean): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await webextension.messages.getRaw(id, { decrypt });
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function headerOf(octets: Uint8Array): HeaderSection {
  return readHeaderSection(octets, 0, octets.length, 'message');
}

/** OpenPGP (RFC 3156 §4) and S/MIME (RFC 8551 §3.3) by the topmost Content-Type. */
function isEncrypted(header: HeaderSection): boolean {
  const type = firstField(header, 'content-type')?.body.text.toLowerCase() ?? '';
  if (type.startsWith('multipart/encrypted')) return true;
  return /^application\/(?:x-)?pkcs7-mime\b/.test(type) && !type.includes('signed-data');
}

import type { Locus } from '../source/locus.ts';
import type { AttachmentOctets, Stretch } from './attachment-octets.ts';
import { indexOfOctets, utf16Octets } from './index-of-octets.ts';

/** What the names in a compound file tell. */
export interface OleReading {
  readonly macros: Locus | null;
  /** The document within cannot be opened without a password. */
  readonly isEncrypted: boolean;
  readonly isCut: boolean;
}

/** Octets of a large file that are looked at, at its beginning and at its end. */
const MAX_OCTETS = 524_288;

/** Names of streams as the directory has them (MS-CFB §2.6.1): macros (MS-OVBA §2.3.4.1), encryption (MS-OFFCRYPTO §2.3.4.4). */
const MACROS = utf16Octets('_VBA_PROJECT');
const ENCRYPTED = utf16Octets('EncryptedPackage');

/** Reads a compound file (older Office, Outlook items, encrypted documents) by the names of its streams. Never throws. */
export function readOleStorage(file: AttachmentOctets): OleReading {
  const whole = file.whole();
  const stretches =
    whole === null ? [file.head(MAX_OCTETS), file.from(file.size - MAX_OCTETS, MAX_OCTETS)] : [file.head(whole.length)];
  const read = stretches.filter((stretch): stretch is Stretch => stretch !== null);
  return {
    macros: firstPlace(read, MACROS),
    isEncrypted: read.some(({ octets }) => indexOfOctets(octets, ENCRYPTED) >= 0),
    isCut: file.size > 2 * MAX_OCTETS,
  };
}

function firstPlace(stretches: readonly Stretch[], name: readonly number[]): Locus | null {
  for (const { octets, at, locus } of stretches) {
    const found = indexOfOctets(octets, name);
    if (found >= 0) return locus(at + found, at + found + name.length);
  }
  return null;
}

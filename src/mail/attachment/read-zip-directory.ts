import { maxArchiveEntries, maxDirectoryOctets } from '../limits.ts';
import { decodeOctets } from '../source/charset.ts';
import { isUtf8 } from '../source/utf8.ts';
import type { AttachmentOctets, Stretch } from './attachment-octets.ts';
import type { Entry, Listing } from './contents.ts';
import { uint16, uint32, uint64 } from './octet-numbers.ts';

/** An entry with what is needed to find its octets. */
export interface ZipEntry extends Entry {
  readonly method: number;
  readonly packedSize: number;
  /** Where its local header stands. */
  readonly at: number;
}

export interface ZipListing extends Listing {
  readonly entries: readonly ZipEntry[];
  readonly isCut: boolean;
}

/** Longest record at the end, with its comment (APPNOTE 4.3.16). */
const MAX_END = 22 + 65_535;

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const END_LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;

/** Bit 0 of the general purpose flags, and the two methods and flags that say the same otherwise (APPNOTE 4.4.4, 4.4.5). */
const ENCRYPTED = 1;
const UTF_8 = 0x800;
const AES = 99;

/**
 * The directory of a ZIP archive (APPNOTE 6.3.10): its central directory, found from the end; where that is
 * missing or cut off, the local headers that stand one behind the other at the beginning. Nothing is unpacked,
 * at most `maxDirectoryOctets` are read and `maxArchiveEntries` listed. Never throws.
 */
export function readZipDirectory(file: AttachmentOctets): ZipListing {
  const tail = file.from(Math.max(0, file.size - MAX_END), MAX_END);
  const end = tail === null ? null : endRecord(file, tail);
  const directory = end === null ? null : file.from(end.at, Math.min(end.length, maxDirectoryOctets));
  const entries = directory === null ? [] : centralEntries(directory);
  if (entries.length === 0) {
    const found = localEntries(file.head(maxDirectoryOctets));
    return { entries: found, count: null, isEncrypted: found.some(isEncrypted), isCut: true };
  }
  const count = Math.max(end?.count ?? 0, entries.length);
  return { entries, count, isEncrypted: entries.some(isEncrypted), isCut: entries.length < count };
}

function isEncrypted(entry: Entry): boolean {
  return entry.isEncrypted;
}

/** Where the central directory begins, by its length: what stands before the archive does not matter. */
function endRecord(
  file: AttachmentOctets,
  { octets, at }: Stretch,
): { at: number; length: number; count: number } | null {
  for (let i = octets.length - 22; i >= 0; i--) {
    if (octets[i] !== 0x50 || uint32(octets, i) !== END) continue;
    const length = uint32(octets, i + 12);
    const count = uint16(octets, i + 10);
    const end64 = uint32(octets, i - 20) === END_LOCATOR_64 && i >= 20 ? file.from(uint64(octets, i - 12), 56) : null;
    if (end64 !== null && uint32(end64.octets, 0) === END_64) {
      return { at: uint64(end64.octets, 48), length: uint64(end64.octets, 40), count: uint64(end64.octets, 32) };
    }
    return { at: Math.max(0, at + i - length), length, count };
  }
  return null;
}

function centralEntries(directory: Stretch): ZipEntry[] {
  const { octets } = directory;
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < maxArchiveEntries && at + 46 <= octets.length && uint32(octets, at) === CENTRAL) {
    const nameLength = uint16(octets, at + 28);
    const fields = {
      flags: uint16(octets, at + 8),
      method: uint16(octets, at + 10),
      packedSize: uint32(octets, at + 20),
      size: uint32(octets, at + 24),
      at: uint32(octets, at + 42),
    };
    if (at + 46 + nameLength > octets.length) break;
    entries.push(entryOf(directory, at + 46, nameLength, fields));
    at += 46 + nameLength + uint16(octets, at + 30) + uint16(octets, at + 32);
  }
  return entries;
}

function localEntries(head: Stretch): ZipEntry[] {
  const { octets } = head;
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < maxArchiveEntries && at + 30 <= octets.length && uint32(octets, at) === LOCAL) {
    const nameLength = uint16(octets, at + 26);
    const packedSize = uint32(octets, at + 18);
    const flags = uint16(octets, at + 6);
    if (at + 30 + nameLength > octets.length) break;
    const fields = { flags, method: uint16(octets, at + 8), packedSize, size: uint32(octets, at + 22), at };
    entries.push(entryOf(head, at + 30, nameLength, fields));
    // Bit 3: the sizes follow the data, so that the next header cannot be found.
    if ((flags & 8) !== 0) break;
    at += 30 + nameLength + uint16(octets, at + 28) + packedSize;
  }
  return entries;
}

function entryOf(
  stretch: Stretch,
  nameAt: number,
  nameLength: number,
  {
    flags,
    method,
    packedSize,
    size,
    at,
  }: { flags: number; method: number; packedSize: number; size: number; at: number },
): ZipEntry {
  const name = stretch.octets.subarray(nameAt, nameAt + nameLength);
  const from = stretch.at + nameAt;
  return {
    name: decodeOctets(name, (flags & UTF_8) !== 0 || isUtf8(name) ? 'utf-8' : ''),
    size,
    isEncrypted: (flags & ENCRYPTED) !== 0 || method === AES,
    method,
    packedSize,
    at,
    get locus() {
      return stretch.locus(from, from + nameLength);
    },
  };
}

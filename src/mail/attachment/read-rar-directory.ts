import { maxArchiveEntries } from '../limits.ts';
import { decodeOctets } from '../source/charset.ts';
import type { AttachmentOctets, Stretch } from './attachment-octets.ts';
import type { Entry, Listing } from './contents.ts';
import { uint16, uint32 } from './octet-numbers.ts';

/** Octets of one header that are read: names are short. */
const MAX_HEADER = 4_096;

/** Headers that are walked over, files or not. */
const MAX_HEADERS = 2 * maxArchiveEntries;

/** One header as both formats have it. */
interface Header {
  readonly entry: Entry | null;
  /** All that follows is encrypted, names too. */
  readonly isLocked: boolean;
  /** Where the next one stands. */
  readonly next: number;
}

/**
 * The files of a RAR archive (RAR 4 by unrar's headers.hpp, RAR 5 by its technical note), header by header.
 * Nothing is unpacked. Never throws.
 */
export function readRarDirectory(file: AttachmentOctets): Listing {
  const isFive = file.head(8).octets[6] === 1;
  const entries: Entry[] = [];
  let at = isFive ? 8 : 7;
  for (let headers = 0; headers < MAX_HEADERS && at < file.size && entries.length < maxArchiveEntries; headers++) {
    const stretch = file.from(at, MAX_HEADER);
    const header = stretch === null ? null : isFive ? headerOfFive(stretch) : headerOfFour(stretch);
    if (header === null || header.next <= at) return { entries, count: null, isEncrypted: encrypted(entries) };
    if (header.isLocked) return { entries, count: null, isEncrypted: true };
    if (header.entry !== null) entries.push(header.entry);
    at = header.next;
  }
  return { entries, count: at >= file.size ? entries.length : null, isEncrypted: encrypted(entries) };
}

function encrypted(entries: readonly Entry[]): boolean {
  return entries.some(({ isEncrypted }) => isEncrypted);
}

function headerOfFour(stretch: Stretch): Header | null {
  const { octets, at } = stretch;
  const type = octets[2];
  const flags = uint16(octets, 3);
  const size = uint16(octets, 5);
  if (size < 7 || octets.length < 7) return null;
  const hasData = type === 0x74 || (flags & 0x8000) !== 0;
  const next = at + size + (hasData ? uint32(octets, 7) : 0);
  if (type === 0x73) return { entry: null, isLocked: (flags & 0x80) !== 0, next };
  if (type !== 0x74) return { entry: null, isLocked: false, next };
  const nameAt = (flags & 0x100) !== 0 ? 40 : 32;
  const nameLength = Math.min(uint16(octets, 26), size);
  const name = octets.subarray(nameAt, nameAt + nameLength);
  const zero = name.indexOf(0);
  return {
    entry: entryOf(stretch, nameAt, zero < 0 ? name.length : zero, uint32(octets, 11), (flags & 4) !== 0),
    isLocked: false,
    next,
  };
}

function headerOfFive(stretch: Stretch): Header | null {
  const read = new Numbers(stretch.octets, 4);
  const size = read.next();
  const next = stretch.at + read.at + size;
  const type = read.next();
  const flags = read.next();
  const extra = (flags & 1) !== 0 ? read.next() : 0;
  const data = (flags & 2) !== 0 ? read.next() : 0;
  if (size === 0 || type === 0) return null;
  const following = { isLocked: type === 4, next: next + data };
  if (type !== 2) return { entry: null, ...following };
  const fileFlags = read.next();
  const unpacked = read.next();
  read.next();
  read.at += ((fileFlags & 2) !== 0 ? 4 : 0) + ((fileFlags & 4) !== 0 ? 4 : 0);
  read.next();
  read.next();
  const nameLength = read.next();
  const nameAt = read.at;
  const areas = new Numbers(stretch.octets, Math.max(nameAt + nameLength, next - stretch.at - extra));
  let isEncrypted = false;
  while (areas.at < next - stretch.at && areas.at < stretch.octets.length) {
    const length = areas.next();
    const end = areas.at + length;
    if (areas.next() === 1) isEncrypted = true;
    areas.at = Math.max(areas.at, end);
  }
  return { entry: entryOf(stretch, nameAt, nameLength, unpacked, isEncrypted), ...following };
}

function entryOf(stretch: Stretch, nameAt: number, length: number, size: number, isEncrypted: boolean): Entry {
  const from = stretch.at + nameAt;
  return {
    name: decodeOctets(stretch.octets.subarray(nameAt, nameAt + length), ''),
    size,
    isEncrypted,
    get locus() {
      return stretch.locus(from, from + length);
    },
  };
}

/** RAR 5's numbers: seven bits an octet, the lowest first, the eighth where more follow. */
class Numbers {
  readonly #octets: Uint8Array;
  at: number;

  constructor(octets: Uint8Array, at: number) {
    this.#octets = octets;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let factor = 1, i = 0; i < 10; i++, factor *= 128) {
      const octet = this.#octets[this.at++] ?? 0;
      value += (octet & 0x7f) * factor;
      if ((octet & 0x80) === 0) break;
    }
    return value;
  }
}

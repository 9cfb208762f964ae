import type { AttachmentOctets } from './attachment-octets.ts';
import type { Listing } from './contents.ts';
import { indexOfOctets } from './index-of-octets.ts';
import { uint64 } from './octet-numbers.ts';

/** Octets of the header at the end that are looked at. */
const MAX_HEADER = 65_536;

/** The id of AES-256 in a list of coders (7zFormat.txt, Methods.txt). */
const AES = [0x06, 0xf1, 0x07, 0x01];

/** Whether a 7z archive is encrypted. Its names are packed themselves and not read. Never throws. */
export function readSevenZip(file: AttachmentOctets): Listing {
  const head = file.head(32).octets;
  const header = file.from(32 + uint64(head, 12), Math.min(MAX_HEADER, uint64(head, 20)));
  const isRead = header !== null && header.octets.length > 0;
  return {
    entries: [],
    count: null,
    isEncrypted: isRead ? indexOfOctets(header.octets, AES) >= 0 : null,
  };
}

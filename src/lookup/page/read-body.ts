import { joinedOctets } from '../joined-octets.ts';
import type { Deadline } from './deadline.ts';
import { maxPageOctets } from './look-limits.ts';
import type { PageBody } from './page-source.ts';

/** As much of a body as was read. */
export interface BodyReading {
  readonly octets: Uint8Array;
  /** Why it was not read to its end; null where it was. */
  readonly cut: 'size' | 'time' | null;
}

/**
 * Reads a body up to `maxOctets`, content encoding undone, and until the deadline: what flows on without end is cut
 * off. Never rejects; a body that breaks off ends there.
 */
export async function readBody(
  body: PageBody | null,
  deadline: Deadline,
  maxOctets = maxPageOctets,
): Promise<BodyReading> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let cut: BodyReading['cut'] = null;
  while (body !== null && cut === null) {
    const piece = await deadline.inTime(body.read().catch(() => null));
    if (piece === null) break;
    if (piece === 'late') cut = 'time';
    else {
      const kept = piece.subarray(0, maxOctets - length);
      pieces.push(kept);
      length += kept.length;
      if (kept.length < piece.length) cut = 'size';
    }
  }
  if (cut !== null) body?.cancel();
  return { octets: joinedOctets(pieces, length), cut };
}

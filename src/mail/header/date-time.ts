import type { TracedText } from '../source/traced-text.ts';

/** A date-time (RFC 5322 §3.3) as written and as understood. */
export interface DateTime {
  readonly text: TracedText;
  /** Milliseconds since 1970-01-01T00:00Z; null where it cannot be read. */
  readonly epoch: number | null;
  /** Minutes east of UTC; null where the zone is absent or unknown (then read as UTC). */
  readonly zoneMinutes: number | null;
}

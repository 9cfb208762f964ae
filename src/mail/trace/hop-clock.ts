import type { HopClock, Stamp } from './trace.ts';

/** Clocks of servers that are set by NTP and by hand differ by less. Seconds. */
const CLOCK_TOLERANCE = 300;

/** Time zones lie whole half hours apart (a few a quarter) and at most 26 hours: from UTC−12 to UTC+14. Seconds. */
const ZONE_STEP = 900;
const MAX_ZONE_DIFFERENCE = 26 * 3_600;

/**
 * How the date of a stamp stands to that of the next older dated one, `delaySeconds` before it. A delay of the right
 * sign is never doubted: mail waits in queues for days.
 */
export function hopClock(delaySeconds: number | null, newer: Stamp, older: Stamp | null): HopClock | null {
  if (delaySeconds === null) return null;
  if (delaySeconds >= -CLOCK_TOLERANCE) return 'in-order';
  return isZoneApart(-delaySeconds) || lacksZone(newer) || lacksZone(older) ? 'zone' : 'backward';
}

/** Whether two clocks that are this far apart may show the same time in different zones. In seconds, not negative. */
export function isZoneApart(seconds: number): boolean {
  const rest = seconds % ZONE_STEP;
  return seconds < MAX_ZONE_DIFFERENCE && Math.min(rest, ZONE_STEP - rest) <= CLOCK_TOLERANCE / 5;
}

/** A date without a zone is read as UTC. `-0000` (RFC 5322 §3.3) is qmail's word for UTC, and is that. */
function lacksZone(stamp: Stamp | null): boolean {
  const date = stamp?.date ?? null;
  return date !== null && date.zoneMinutes === null && !/-0000\b/.test(date.text.text);
}

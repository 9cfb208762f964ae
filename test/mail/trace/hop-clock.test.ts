import { describe, expect, it } from 'vitest';
import { readTrace } from '../../../src/mail/trace/read-trace.ts';
import { sectionOf } from '../octets.ts';

/** Delay and clock of each hop, newest first, for dates of stamps. */
function clocksOf(...dates: readonly string[]): readonly (readonly [number | null, string | null])[] {
  const lines = dates.map(
    (date, hop) => `Received: from a (b.test [192.0.2.1]) by mx${hop}.test with ESMTP id 7; ${date}\r\n`,
  );
  const { hops } = readTrace(sectionOf(`${lines.join('')}\r\n`), { ownHosts: [] });
  return hops.map(({ delaySeconds, clock }) => [delaySeconds, clock]);
}

describe('the clock of a hop', () => {
  it.each([
    ['agrees', 'Tue, 24 Nov 2026 09:00:05 +0900', 'Tue, 24 Nov 2026 09:00:00 +0900', 5, 'in-order'],
    ['agrees across zones', 'Tue, 24 Nov 2026 09:00:05 +0900', 'Mon, 23 Nov 2026 16:00:00 -0800', 5, 'in-order'],
    ['is a little behind', 'Tue, 24 Nov 2026 09:00:00 +0900', 'Tue, 24 Nov 2026 09:02:00 +0900', -120, 'in-order'],
    [
      'is days after, as a queue makes it',
      'Thu, 26 Nov 2026 09:00:00 +0900',
      'Tue, 24 Nov 2026 09:00:00 +0900',
      172_800,
      'in-order',
    ],
    ['runs backward', 'Tue, 24 Nov 2026 09:00:00 +0900', 'Tue, 24 Nov 2026 09:22:00 +0900', -1_320, 'backward'],
    [
      'runs backward by days',
      'Tue, 24 Nov 2026 09:00:00 +0900',
      'Thu, 26 Nov 2026 09:00:00 +0900',
      -172_800,
      'backward',
    ],
    [
      'mistook its zone by nine hours',
      'Tue, 24 Nov 2026 09:00:03 +0900',
      'Tue, 24 Nov 2026 09:00:00 +0000',
      -32_397,
      'zone',
    ],
    [
      'mistook its zone by a half hour',
      'Tue, 24 Nov 2026 09:00:00 +0530',
      'Tue, 24 Nov 2026 09:00:00 +0500',
      -1_800,
      'zone',
    ],
    ['lies against a date without a zone', 'Tue, 24 Nov 2026 09:00:00 +0900', '24 Nov 2026 01:22:00', -4_920, 'zone'],
    [
      'lies against qmail’s "-0000", which is UTC',
      'Tue, 24 Nov 2026 09:00:00 +0900',
      '24 Nov 2026 01:22:00 -0000',
      -4_920,
      'backward',
    ],
  ])('%s', (_, newer, older, delay, clock) => {
    expect(clocksOf(newer, older)).toEqual([
      [delay, clock],
      [null, null],
    ]);
  });

  it('passes over a hop without a date', () => {
    expect(clocksOf('Tue, 24 Nov 2026 09:00:05 +0900', 'never', 'Tue, 24 Nov 2026 09:00:00 +0900')).toEqual([
      [5, 'in-order'],
      [null, null],
      [null, null],
    ]);
  });
});

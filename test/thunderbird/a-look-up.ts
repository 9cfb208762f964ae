import type { ReportedLookUps } from '../../src/report/reported-look-ups.ts';

/** Look-ups of a report that found nothing. */
export function aLookUp(otherwise: Partial<ReportedLookUps> = {}): ReportedLookUps {
  return {
    askedAt: '2026-11-24T00:00:00.000Z',
    parties: ['IIJ'],
    questions: { sent: 1, refused: 0, limit: 40 },
    author: null,
    client: null,
    hosts: [],
    registrations: [],
    failures: [],
    authentication: null,
    ...otherwise,
  };
}

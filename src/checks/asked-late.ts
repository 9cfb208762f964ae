import type { Outside } from '../lookup/outside/outside.ts';
import type { Severity } from './outcome.ts';

/** Keys, addresses and records are changed within months: what is asked later than this tells less of the day of receipt. */
export const daysOfTrust = 30;

/** Whether others were asked so long after receipt, or at an unknown distance from it, that much may have changed. */
export function isAskedLate(receivedAt: number | null, { askedAt }: Outside): boolean {
  return receivedAt === null || askedAt - receivedAt > daysOfTrust * 86_400_000;
}

const lower: Readonly<Record<Severity, Severity>> = { high: 'medium', medium: 'low', low: 'note', note: 'note' };

/** The next lower severity, where something takes away from what a finding says. */
export function lowered(severity: Severity, isLowered = true): Severity {
  return isLowered ? lower[severity] : severity;
}

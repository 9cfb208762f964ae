import { shareOfClusters } from '../evaluate/share.ts';
import type { Scored } from './held-out.ts';

/** Shares of genuine clusters that may be warned of: by `caution` or worse, and by `danger`. */
export const budgets = { caution: 0.005, danger: 0.0005 } as const;

/** The lowest score, in steps of a hundredth, from which no more genuine clusters are warned of than the budget allows. */
export function thresholdFor(scored: readonly Scored[], budget: number): number {
  const genuine = scored.filter(({ isFraud }) => !isFraud);
  for (let step = 1; step < 100; step++) {
    const from = step / 100;
    if (shareOfClusters(genuine, ({ score }) => score >= from).share <= budget) return from;
  }
  return 1;
}

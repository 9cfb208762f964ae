import type { Severity } from '../checks/outcome.ts';
import { groupOf } from './groups.ts';
import { sideOf } from './sides.ts';
import { mostOfAssurances, mostOfWho, type Weights } from './weights.ts';

/** What weighs of a finding: what it says, and by which check. */
export interface Weighable {
  readonly check: string;
  readonly key: string;
  readonly severity: Severity;
}

interface Counted {
  readonly check: string;
  readonly weight: number;
  readonly isHard: boolean;
}

/**
 * The log-odds that a mail is a fraud. Of each group of checks the weightiest finding counts: ten links of one kind are
 * one trick, not ten. Who sends it tells so much and no more. Assurances take away from findings below
 * `high` only: hard evidence they never silence.
 */
export function logOdds(
  findings: readonly Weighable[],
  assurances: readonly { readonly key: string }[],
  weights: Weights,
): number {
  const counted = [...weightiest(findings, weights).values()];
  const keys = new Set(assurances.map(({ key }) => key));
  const forIt = [...keys].reduce((total, key) => total + weights.weightOfAssurance(key), 0);
  const hard = sumOfSides(counted.filter(({ isHard }) => isHard));
  const all = sumOfSides(counted);
  return (
    weights.prior + Math.max(hard === 0 ? Number.NEGATIVE_INFINITY : hard, all + Math.max(mostOfAssurances, forIt))
  );
}

/** Of each group the weightiest finding. */
function weightiest(findings: readonly Weighable[], weights: Weights): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const { check, key, severity } of findings) {
    const weight = weights.weightOfFinding(key, severity);
    const group = groupOf(check);
    if (weight > (counted.get(group)?.weight ?? 0)) counted.set(group, { check, weight, isHard: severity === 'high' });
  }
  return counted;
}

function sumOfSides(counted: readonly Counted[]): number {
  const sums = { who: 0, what: 0 };
  for (const { check, weight } of counted) sums[sideOf(check)] += weight;
  return Math.min(mostOfWho, sums.who) + sums.what;
}

/** Log-odds as a probability, 0 to 1, to four places. */
export function asProbability(logOdds: number): number {
  return Math.round(1e4 / (1 + Math.exp(-logOdds))) / 1e4;
}

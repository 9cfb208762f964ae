import { asProbability, logOdds, type Weighable } from './log-odds.ts';
import { isDeedTold } from './sides.ts';
import { mostBelowDanger, type Weights } from './weights.ts';

/**
 * How likely a mail is a fraud, 0 to 1, to four places: below `danger` where no finding tells by itself what the mail wants.
 */
export function scoreOf(
  findings: readonly Weighable[],
  assurances: readonly { readonly key: string }[],
  weights: Weights,
): number {
  const probability = asProbability(logOdds(findings, assurances, weights));
  return isDeedTold(findings) ? probability : Math.min(probability, mostBelowDanger);
}

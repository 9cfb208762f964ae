import { scoreOf } from '../../src/verdict/score.ts';
import { asWeights, fitWeights } from './fit.ts';
import type { Sample } from './samples.ts';

/** A sample with the score that weights gave it which were fitted without it. */
export interface Scored extends Sample {
  readonly score: number;
}

/** So many parts of the clusters are held out in turn. */
const parts = 5;

/** Scores of all samples, each by weights fitted without its cluster. */
export function heldOutByCluster(samples: readonly Sample[]): Scored[] {
  const clusters = [...new Set(samples.map(({ cluster }) => cluster))].sort();
  const partOf = new Map(clusters.map((cluster, index) => [cluster, index % parts]));
  return Array.from({ length: parts }, (_, part) => part).flatMap((part) =>
    heldOut(samples, ({ cluster }) => partOf.get(cluster) === part),
  );
}

/** Scores of the samples of each set, by weights fitted without that set. */
export function heldOutBySet(samples: readonly Sample[]): Scored[] {
  const rows = [...new Set(samples.map(({ row }) => row))].sort();
  return rows.flatMap((held) => heldOut(samples, ({ row }) => row === held));
}

function heldOut(samples: readonly Sample[], isHeld: (sample: Sample) => boolean): Scored[] {
  const weights = asWeights(fitWeights(samples.filter((sample) => !isHeld(sample))));
  return samples.filter(isHeld).map((sample) => ({
    ...sample,
    score: scoreOf(
      sample.findings,
      sample.assurances.map((key) => ({ key })),
      weights,
    ),
  }));
}

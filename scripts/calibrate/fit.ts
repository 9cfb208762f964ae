import type { Severity } from '../../src/checks/outcome.ts';
import { logOdds } from '../../src/verdict/log-odds.ts';
import { type Weights, weightOfSeverity } from '../../src/verdict/weights.ts';
import type { Sample } from './samples.ts';

/** Weights under way: findings by `key severity`, assurances by key. */
export interface Fitted {
  prior: number;
  readonly findings: Map<string, number>;
  readonly assurances: Map<string, number>;
}

/** How far a weight may lie from what its severity says, in log-odds, before the data must speak against that. */
const spread = 1.2;

/** No single finding weighs more than its severity says at most, and no assurance takes more away. */
const mostOfSeverity: Readonly<Record<Severity, number>> = { note: 0, low: 2, medium: 4, high: 6 };
const mostOfAssurance = -1.5;

const rounds = 40;

/** The name under which a finding is fitted. */
export function nameOf({ key, severity }: { readonly key: string; readonly severity: Severity }): string {
  return `${key} ${severity}`;
}

/** Fitted weights as the verdict takes them. */
export function asWeights({ prior, findings, assurances }: Fitted): Weights {
  return {
    prior,
    weightOfFinding: (key, severity) =>
      severity === 'note' ? 0 : (findings.get(nameOf({ key, severity })) ?? weightOfSeverity[severity]),
    weightOfAssurance: (key) => assurances.get(key) ?? 0,
  };
}

/**
 * Logistic regression by the verdict's own score, so that groups and caps hold in the fit too. Maximum a posteriori:
 * each finding's weight is drawn towards what its severity says (normal, `spread`), and data move it as far as they
 * reach; signs are fixed. Coordinate descent with Newton's step; the same samples give the same weights.
 */
export function fitWeights(samples: readonly Sample[]): Fitted {
  const fitted: Fitted = { prior: -4, findings: new Map(), assurances: new Map() };
  const having = new Map<string, Sample[]>();
  const note = (name: string, sample: Sample) => {
    const known = having.get(name);
    if (known === undefined) having.set(name, [sample]);
    else if (known.at(-1) !== sample) known.push(sample);
  };
  for (const sample of samples) {
    for (const finding of sample.findings) {
      note(nameOf(finding), sample);
      fitted.findings.set(nameOf(finding), weightOfSeverity[finding.severity]);
    }
    for (const key of sample.assurances) {
      note(key, sample);
      fitted.assurances.set(key, 0);
    }
  }
  const settle = (
    table: Map<string, number>,
    name: string,
    towards: number,
    [low, high]: readonly [number, number],
  ) => {
    const value = newton(having.get(name) ?? [], asWeights(fitted), table.get(name) ?? 0, towards, (tried) => {
      table.set(name, tried);
      return asWeights(fitted);
    });
    table.set(name, Math.min(high, Math.max(low, value)));
  };
  for (let round = 0; round < rounds; round++) {
    fitted.prior = newton(samples, asWeights(fitted), fitted.prior, null, (value) => {
      fitted.prior = value;
      return asWeights(fitted);
    });
    for (const name of [...fitted.findings.keys()].sort()) {
      const severity = name.split(' ')[1] as Severity;
      settle(fitted.findings, name, weightOfSeverity[severity], [0, mostOfSeverity[severity]]);
    }
    for (const name of [...fitted.assurances.keys()].sort()) {
      settle(fitted.assurances, name, 0, [mostOfAssurance, 0]);
    }
  }
  return fitted;
}

/** By how much a weight is moved to see whether a sample's score follows it. */
const nudge = 0.01;

/** One damped step of Newton for one weight, over the samples that have it. `towards`: null where nothing draws it. */
function newton(
  samples: readonly Sample[],
  now: Weights,
  value: number,
  towards: number | null,
  weightsWith: (value: number) => Weights,
): number {
  const before = samples.map((sample) => logOddsOf(sample, now));
  const moved = weightsWith(value + nudge);
  const pull = towards === null ? 0 : 1 / (spread * spread);
  let slope = towards === null ? 0 : pull * (value - towards);
  let curve = pull + 1e-6;
  samples.forEach((sample, index) => {
    const score = before[index] as number;
    const follows = (logOddsOf(sample, moved) - score) / nudge;
    const probability = 1 / (1 + Math.exp(-score));
    slope += sample.weight * follows * (probability - (sample.isFraud ? 1 : 0));
    curve += sample.weight * follows * follows * probability * (1 - probability);
  });
  weightsWith(value);
  return value - Math.max(-1, Math.min(1, slope / curve));
}

/** The log-odds of a sample by some weights. */
function logOddsOf({ findings, assurances }: Sample, weights: Weights): number {
  return logOdds(
    findings,
    assurances.map((key) => ({ key })),
    weights,
  );
}

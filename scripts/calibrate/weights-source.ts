import type { Severity } from '../../src/checks/outcome.ts';
import { shareOfClusters } from '../evaluate/share.ts';
import { type Fitted, nameOf } from './fit.ts';
import type { Sample } from './samples.ts';

/** The text of `src/verdict/fitted-weights.ts`: weights to a tenth, each with how often it told right and wrong. */
export function weightsSource(fitted: Fitted, samples: readonly Sample[]): string {
  const shares = (has: (sample: Sample) => boolean) =>
    [true, false]
      .map((isFraud) => {
        const { share } = shareOfClusters(
          samples.filter((sample) => sample.isFraud === isFraud),
          has,
        );
        return `${isFraud ? 'fraud' : 'genuine'} ${(100 * share).toFixed(1)} %`;
      })
      .join(', ');
  const keys = [...new Set([...fitted.findings.keys()].map((name) => name.split(' ')[0] ?? ''))].sort();
  const findings = keys.flatMap((key) => {
    const known = (['low', 'medium', 'high'] as const).filter((severity) =>
      fitted.findings.has(nameOf({ key, severity })),
    );
    const has = (one: Severity) => (sample: Sample) =>
      sample.findings.some((finding) => finding.key === key && finding.severity === one);
    return [
      `  // ${known.map((severity) => `${severity}: ${shares(has(severity))}`).join('; ')}`,
      `  ${key}: { ${known.map((severity) => `${severity}: ${round(fitted.findings.get(nameOf({ key, severity })))}`).join(', ')} },`,
    ];
  });
  const assurances = [...fitted.assurances.keys()]
    .sort()
    .flatMap((key) => [
      `  // ${shares((sample) => sample.assurances.includes(key))}`,
      `  ${key}: ${round(fitted.assurances.get(key))},`,
    ]);
  return `import type { Severity } from '../checks/outcome.ts';

/**
 * Made by \`npm run calibrate\`, and read before it is committed. Beside each weight: in how many clusters of the
 * development corpus it was found, of fraud and of genuine mail.
 */

/** Log-odds of fraud before anything is known of a mail. */
export const fittedPrior = ${round(fitted.prior)};

/** What findings add, by the key of what they say and their severity. */
export const fittedWeights: Readonly<Record<string, Partial<Readonly<Record<Severity, number>>>>> = {
${findings.join('\n')}
};

/** What assurances take away, by the key of what they say. */
export const fittedAssurances: Readonly<Record<string, number>> = {
${assurances.join('\n')}
};
`;
}

function round(value: number | undefined): number {
  return Math.round(10 * (value ?? 0)) / 10 + 0;
}

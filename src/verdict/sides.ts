import type { Severity } from '../checks/outcome.ts';

/**
 * A fraud has two sides: somebody pretends to be who he is not, and wants something. Who pretends and wants nothing is no
 * `danger`: so does the genuine mail of a town hall whose contractor forgot about DMARC.
 */
export type Side = 'who' | 'what';

/** Areas of checks that look at what the mail wants; all others look at who sends it. */
const areasOfWhat: ReadonlySet<string> = new Set(['body', 'link', 'attachment', 'wording']);

/** Whose mark a mail puts on is the bait itself, wherever it stands. */
const baits: ReadonlySet<string> = new Set(['author/claims-a-brand', 'author/lookalike-domain']);

/**
 * Whether it is told what a mail wants, by a finding that says something by itself. Many weak signs are what advertising
 * is made of, and no fraud.
 */
export function isDeedTold(findings: readonly { readonly check: string; readonly severity: Severity }[]): boolean {
  return findings.some(
    ({ check, severity }) => sideOf(check) === 'what' && (severity === 'medium' || severity === 'high'),
  );
}

/** The side of a check, by its area. */
export function sideOf(check: string): Side {
  return baits.has(check) || areasOfWhat.has(check.slice(0, check.indexOf('/'))) ? 'what' : 'who';
}

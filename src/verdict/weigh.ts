import { authorConfirmation } from '../checks/author-confirmation.ts';
import type { Facts } from '../checks/facts.ts';
import type { Assurance, Finding } from '../checks/outcome.ts';
import type { CheckResult } from '../checks/run-checks.ts';
import { type Brand, brandOfAddressDomain, isFounded } from '../domain/brand-directory.ts';
import { isSharedDomain } from '../mail/trace/own-side/own-side.ts';
import { attackOf, isPlainAdvertising } from './attack.ts';
import { reasonsOf } from './reasons.ts';
import { scoreOf } from './score.ts';
import type { Attack, ClearAssurance, Level } from './terms.ts';
import { cautionFrom, dangerFrom, mostBelowDanger, weights } from './weights.ts';

/** A finding with the check it comes from and what it weighed. */
export interface WeighedFinding {
  readonly check: string;
  readonly finding: Finding;
  /** Log-odds. */
  readonly weight: number;
}

/** What speaks for the mail, with the check that says so. */
export interface NamedAssurance {
  readonly check: string;
  readonly assurance: Assurance;
}

/** What Mekiki concludes of one message. */
export interface Verdict {
  readonly level: Level;
  /** Null unless the level is `clear`. */
  readonly assurance: ClearAssurance | null;
  /** 0 to 1. */
  readonly score: number;
  readonly attack: Attack | null;
  /** All findings, in the order of the checks. */
  readonly findings: readonly WeighedFinding[];
  /** Those that carried the verdict, in the order in which a person is told them. */
  readonly reasons: readonly WeighedFinding[];
  readonly assurances: readonly NamedAssurance[];
}

/** Weighs what the checks found. The only place that judges. */
export function weigh(
  results: readonly CheckResult[],
  facts: AssuringFacts & { readonly wording?: Facts['wording'] },
): Verdict {
  const findings = results.flatMap(({ check, outcome }) =>
    outcome.kind !== 'found' ? [] : outcome.findings.map((finding) => ({ check, finding, weight: weightOf(finding) })),
  );
  const assurances = results.flatMap(({ check, outcome }) =>
    outcome.kind !== 'clear' ? [] : outcome.assurances.map((assurance) => ({ check, assurance })),
  );
  const isAdvertising = isPlainAdvertising(findings, facts.wording);
  const weighable = findings.map(({ check, finding: { explanation, severity } }) => ({
    check,
    key: explanation.key,
    severity,
  }));
  const told = scoreOf(
    weighable,
    assurances.map(({ assurance }) => assurance.explanation),
    weights,
  );
  const score = isAdvertising ? Math.min(told, mostBelowDanger) : told;
  const level: Level = score >= dangerFrom ? 'danger' : score >= cautionFrom ? 'caution' : 'clear';
  return {
    level,
    assurance: level === 'clear' ? clearAssurance(facts) : null,
    score,
    attack: level === 'clear' ? null : (attackOf(findings) ?? (isAdvertising ? 'bulk-advertising' : null)),
    findings,
    reasons: reasonsOf(findings),
    assurances,
  };
}

function weightOf({ explanation, severity }: Finding): number {
  return weights.weightOfFinding(explanation.key, severity);
}

type AssuringFacts = Pick<Facts, 'trace' | 'author' | 'authenticated'>;

/** `confirmed` wants the Author Domain authenticated and in the directory, by an entry that something founds. */
function clearAssurance(facts: AssuringFacts): ClearAssurance {
  const { trace, author } = facts;
  const organization = author?.organization ?? null;
  // At a provider strangers write under the same domain.
  const isOwn = trace.ownSide.some(({ name }) => name === organization) && !isSharedDomain(organization ?? '');
  if (trace.border === null && trace.hops.length > 0 && isOwn) return 'internal';
  return confirmedBrand(facts) === null ? 'unconfirmed' : 'confirmed';
}

/** The brand whose the author is, where DKIM or DMARC stands behind the author and a founded entry behind the brand. */
export function confirmedBrand(facts: Pick<Facts, 'author' | 'authenticated'>): Brand | null {
  const domain = facts.author?.domain ?? null;
  if (domain === null || authorConfirmation(facts) === null) return null;
  const owner = brandOfAddressDomain(domain);
  return owner !== null && isFounded(owner) ? owner.brand : null;
}

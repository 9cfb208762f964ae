import type { Facts } from '../checks/facts.ts';
import { submittingAccount } from '../checks/submitting-account.ts';
import { registrableDomain } from '../domain/registrable-domain.ts';
import type { Verdict } from '../verdict/weigh.ts';

/**
 * Organizations whose name the sender seems to have misused: the author's domain where the own side's
 * record contradicts it or another organization's account submitted the mail, and that account's.
 */
export function victims(facts: Pick<Facts, 'author' | 'trace'>, verdict: Verdict): string[] {
  if (verdict.level === 'clear') return [];
  const isSubmittedElsewhere = verdict.findings.some(({ check }) => check === 'trace/submission-under-third-domain');
  const isContradicted = verdict.findings.some(({ finding }) => finding.isContradiction === true);
  const account = submittingAccount(facts.trace);
  const names = [
    isSubmittedElsewhere || isContradicted ? (facts.author?.organization ?? null) : null,
    isSubmittedElsewhere && account !== null ? registrableDomain(account.domain) : null,
  ];
  return [...new Set(names.filter((name) => name !== null))];
}

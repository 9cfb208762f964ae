import { scoreOf } from '../../src/verdict/score.ts';
import { dangerFrom, weights } from '../../src/verdict/weights.ts';
import type { JudgedMail } from './judged-mail.ts';

/** A genuine mail that is kept from `danger` by one check alone. */
export interface LoadBearing {
  readonly file: string;
  readonly check: string;
}

/** Genuine mails that would be `danger` if the weight of one check, a finding's or an assurance's, were deleted. */
export function loadBearing(mails: readonly JudgedMail[]): LoadBearing[] {
  return mails.flatMap(({ file, class: name, verdict, findings, assurances }) => {
    if (name !== 'ham' || verdict === 'danger') return [];
    const checks = [...new Set([...findings, ...assurances].map(({ check }) => check))].sort();
    return checks.flatMap((check) => {
      const others = <T extends { readonly check: string }>(all: readonly T[]) =>
        all.filter((one) => one.check !== check);
      return scoreOf(others(findings), others(assurances), weights) >= dangerFrom ? { file, check } : [];
    });
  });
}

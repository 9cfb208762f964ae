import type { Weighable } from '../../src/verdict/log-odds.ts';
import type { JudgedMail } from '../evaluate/judged-mail.ts';
import { rowOf } from '../evaluate/labelled-mails.ts';

/** A mail as the fit sees it: what was found in it, and nothing of the mail itself. */
export interface Sample {
  readonly isFraud: boolean;
  /** How much it counts: all mails of a cluster together count as much as a single one. */
  readonly weight: number;
  readonly cluster: string;
  /** The set that it belongs to, as a row of the evaluation. */
  readonly row: string;
  readonly findings: readonly Weighable[];
  readonly assurances: readonly string[];
}

/**
 * Genuine mail that looks suspicious counts so many times: it is rare in the collection, and it is what a false alarm
 * is made of.
 */
const countOfTricky = 4;

/** Sets of genuine mail that were chosen because they look suspicious. */
const tricky = /^ham (?:jp_rebuilt|en_rebuilt|pot_genuine|sa_hard_ham|fx_)/;

/** Frauds and genuine mails for the fit. Plain advertising is left out: it is neither. */
export function samplesOf(mails: readonly JudgedMail[]): Sample[] {
  const sizes = new Map<string, number>();
  for (const { cluster } of mails) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return mails.flatMap((mail) => {
    if (mail.class !== 'phish' && mail.class !== 'ham') return [];
    const row = rowOf(mail);
    return {
      isFraud: mail.class === 'phish',
      weight: (tricky.test(row) ? countOfTricky : 1) / (sizes.get(mail.cluster) ?? 1),
      cluster: mail.cluster,
      row,
      findings: mail.findings.filter(({ severity }) => severity !== 'note'),
      assurances: [...new Set(mail.assurances.map(({ key }) => key))],
    };
  });
}

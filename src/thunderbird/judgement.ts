import type { ClearAssurance, Level, Report } from '../report/report.ts';
import { verdictSentence } from '../report/verdict-sentence.ts';

/** What is remembered of a message: enough for its banner and its button, in the language that it was judged in. */
export interface Judgement {
  readonly level: Level;
  /** Null unless the level is `clear`. */
  readonly assurance: ClearAssurance | null;
  /** The verdict in one sentence. */
  readonly verdict: string;
  /** The weightiest reason that the mail itself gives, or those who were asked about it; null where there is none. */
  readonly reason: string | null;
  /** Others were asked, or a page was looked at: it outranks a judgement without. */
  readonly isLookedUp: boolean;
}

/** Checks of what a look at a page has shown: their sentences name what was met there, which is written down nowhere. */
const ofPages: ReadonlySet<string> = new Set([
  'link/login-page-imitates',
  'link/asks-for-password',
  'link/leads-to-other-host',
]);

/** The judgement that a report holds. */
export function judgementOf(report: Report): Judgement {
  const weightiest = report.reasons.find((index) => !ofPages.has(report.findings[index]?.check ?? ''));
  return {
    level: report.verdict,
    assurance: report.assurance,
    verdict: seen(verdictSentence(report)),
    reason: seen(report.findings[weightiest ?? -1]?.text ?? '') || null,
    isLookedUp: report.lookUps !== null || report.links.some(({ look }) => look !== null),
  };
}

/** Controls and format characters (general categories Cc, Cf, Zl, Zp): zero-width, or turning the text around them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A sentence that names a value of the mail must not be turned round by it. */
function seen(sentence: string): string {
  return sentence.replace(unseen, '\ufffd');
}

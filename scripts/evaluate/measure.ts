import type { JudgedMail, UnjudgedMail } from './judged-mail.ts';
import { type LabelledMail, rowOf } from './labelled-mails.ts';
import { type LoadBearing, loadBearing } from './load-bearing.ts';
import { type Share, shareOfClusters } from './share.ts';

/** One set of a collection: how much of it was warned of. */
export interface MeasuredSet {
  readonly name: string;
  readonly mails: number;
  readonly clusters: number;
  /** Judged `caution` or worse. */
  readonly warned: Share;
  readonly danger: Share;
}

/** One check: how often it found something (`note` apart, which weighs nothing), and how often it carried a verdict. */
export interface MeasuredCheck {
  readonly check: string;
  /** Clusters of fraud, and of genuine mail, in which it found something, as shares. */
  readonly right: number;
  readonly wrong: number;
  /** Clusters warned of for which it was one of the first three reasons. */
  readonly carriedRight: number;
  readonly carriedWrong: number;
}

/** A mail that was judged wrong: genuine and warned of, or fraud and clear. */
export interface Misjudged {
  readonly file: string;
  readonly row: string;
  readonly verdict: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What an evaluation shows. The same mails and engine give the same measures. */
export interface Measures {
  readonly sets: readonly MeasuredSet[];
  readonly checks: readonly MeasuredCheck[];
  readonly falseAlarms: readonly Misjudged[];
  readonly missed: readonly Misjudged[];
  /** Genuine mails that one check alone keeps from `danger`. */
  readonly loadBearing: readonly LoadBearing[];
  readonly unreadable: readonly { readonly file: string; readonly error: string }[];
}

/** So many reasons carry a verdict: what the panel shows first. */
const carrying = 3;

/** Measures judged mails, by set, by check, and one by one where the verdict is wrong. */
export function measure(all: readonly (JudgedMail | UnjudgedMail)[]): Measures {
  const mails = all.filter((mail) => 'verdict' in mail);
  const fraud = mails.filter((mail) => mail.class === 'phish');
  const genuine = mails.filter((mail) => mail.class === 'ham');
  return {
    sets: [...groupedByRow(mails)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, group]) => ({
        name,
        mails: group.length,
        clusters: new Set(group.map(({ cluster }) => cluster)).size,
        warned: shareOfClusters(group, isWarned),
        danger: shareOfClusters(group, ({ verdict }) => verdict === 'danger'),
      })),
    checks: namesOfChecks(mails).map((check) => ({
      check,
      right: shareOfClusters(fraud, found(check)).share,
      wrong: shareOfClusters(genuine, found(check)).share,
      carriedRight: shareOfClusters(fraud, carried(check)).having,
      carriedWrong: shareOfClusters(genuine, carried(check)).having,
    })),
    falseAlarms: genuine.filter(isWarned).map(misjudged),
    missed: fraud.filter((mail) => !isWarned(mail)).map(misjudged),
    loadBearing: loadBearing(mails),
    unreadable: all.flatMap((mail) => ('error' in mail ? [{ file: mail.file, error: mail.error }] : [])),
  };
}

function groupedByRow<T extends LabelledMail>(mails: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const mail of mails) {
    const group = groups.get(rowOf(mail));
    if (group === undefined) groups.set(rowOf(mail), [mail]);
    else group.push(mail);
  }
  return groups;
}

function isWarned({ verdict }: JudgedMail): boolean {
  return verdict !== 'clear';
}

function found(check: string): (mail: JudgedMail) => boolean {
  return ({ findings }) => findings.some((finding) => finding.check === check && finding.severity !== 'note');
}

function carried(check: string): (mail: JudgedMail) => boolean {
  return (mail) => isWarned(mail) && mail.reasons.slice(0, carrying).includes(check);
}

function namesOfChecks(mails: readonly JudgedMail[]): string[] {
  const names = mails.flatMap(({ findings }) =>
    findings.flatMap(({ check, severity }) => (severity === 'note' ? [] : check)),
  );
  return [...new Set(names)].sort();
}

function misjudged(mail: JudgedMail): Misjudged {
  const { file, verdict, score, reasons } = mail;
  return { file, row: rowOf(mail), verdict, score, reasons: reasons.slice(0, carrying) };
}

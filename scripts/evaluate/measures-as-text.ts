import type { Measures, Misjudged } from './measure.ts';
import type { Share } from './share.ts';

/** The measures for a person, in columns. `isEvery`: every missed fraud by name, not only their number. */
export function measuresAsText(
  { sets, checks, falseAlarms, missed, loadBearing, unreadable }: Measures,
  isEvery: boolean,
): string {
  const lines = [
    'Shares of clusters in %, each cluster counted once, with intervals of 95 %.',
    '',
    row('set', 'mails', 'clusters', 'caution or danger', 'danger'),
    ...sets.map(({ name, mails, clusters, warned, danger }) =>
      row(name, `${mails}`, `${clusters}`, withInterval(warned), withInterval(danger)),
    ),
    '',
    'Checks: share of fraud and of genuine clusters in which each found something, and clusters for which it was',
    'one of the first three reasons of a right and of a wrong warning.',
    '',
    checkRow('check', 'fraud', 'genuine', 'right', 'wrong'),
    ...checks.map(({ check, right, wrong, carriedRight, carriedWrong }) =>
      checkRow(check, percent(right), percent(wrong), carriedRight.toFixed(0), carriedWrong.toFixed(1)),
    ),
    '',
    `Genuine mails warned of: ${falseAlarms.length}`,
    ...falseAlarms.map(line),
    '',
    `Frauds not warned of: ${missed.length}${isEvery ? '' : ' (named by --missed)'}`,
    ...(isEvery ? missed.map(line) : []),
    '',
    `Genuine mails that the deletion of one check's weight would make danger: ${loadBearing.length}`,
    ...loadBearing.map(({ file, check }) => `  ${file} ${check}`),
    ...unreadable.map(({ file, error }) => `not judged: ${file}: ${error}`),
  ];
  return `${lines.join('\n')}\n`;
}

function row(name: string, mails: string, clusters: string, warned: string, danger: string): string {
  return `${name.padEnd(34)}${mails.padStart(6)}${clusters.padStart(9)}  ${warned.padEnd(26)}${danger}`;
}

function checkRow(check: string, ...numbers: readonly string[]): string {
  return check.padEnd(52) + numbers.map((number) => number.padStart(9)).join('');
}

function withInterval({ share, low, high, having }: Share): string {
  return `${percent(share).padStart(5)} (${percent(low)}–${percent(high)}) ${having.toFixed(1)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function line({ file, row: name, verdict, score, reasons }: Misjudged): string {
  return `  ${file} [${name}] ${verdict} ${score.toFixed(2)} ${reasons.join(', ')}`;
}

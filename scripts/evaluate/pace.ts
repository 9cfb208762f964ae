import type { JudgedMail, UnjudgedMail } from './judged-mail.ts';

/** So many of the slowest mails are named. */
const named = 5;

/** How fast the mails were judged, for a person: mails a second of all workers together, and the slowest ones. */
export function pace(all: readonly (JudgedMail | UnjudgedMail)[], seconds: number): string {
  const slowest = all
    .flatMap((mail) => ('verdict' in mail ? mail : []))
    .sort((a, b) => b.milliseconds - a.milliseconds);
  const lines = [
    `${all.length} mails in ${seconds.toFixed(1)} s, ${(all.length / seconds).toFixed(0)} a second`,
    ...slowest.slice(0, named).map(({ file, milliseconds }) => `slow: ${file} ${milliseconds.toFixed(0)} ms`),
  ];
  return `${lines.join('\n')}\n`;
}

import type { Mail } from '../mail/mail.ts';
import { type Facts, gatherFacts } from './facts.ts';
import { checks } from './index.ts';
import type { Explanation } from './outcome.ts';
import { runChecks } from './run-checks.ts';

/** Whether a sentence of a check is told by the source alone, so that nobody was asked for it. */
export type ToldAlone = (check: string, said: Explanation) => boolean;

/** Which sentences the source alone tells: the checks run once more without what others answered, where others were asked. */
export function toldAlone(mail: Mail, { outside, pages, surroundings, now }: Facts): ToldAlone {
  if (outside === null && pages === null) return () => true;
  const alone = runChecks(checks, gatherFacts(mail, { ...surroundings, outside: null, pages: [] }, null, now));
  const told = new Set(
    alone.flatMap(({ check, outcome }) =>
      outcome.kind === 'found' ? outcome.findings.map(({ explanation }) => nameOf(check, explanation)) : [],
    ),
  );
  return (check, said) => told.has(nameOf(check, said));
}

function nameOf(check: string, { key, params }: Explanation): string {
  return JSON.stringify([check, key, params]);
}

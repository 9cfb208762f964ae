import type { Severity } from '../checks/outcome.ts';
import { groupOf } from './groups.ts';
import { sideOf } from './sides.ts';

/** What a reason is made of. */
interface Reason {
  readonly check: string;
  readonly finding: { readonly severity: Severity };
  /** Log-odds. */
  readonly weight: number;
}

/**
 * The findings that carried a verdict, in the order in which a person is told them: the weightiest first, and what sees
 * the same thing as an earlier one after all that says something else. Who reads two reads of both sides, of who sends
 * and of what is wanted, where each has more than a weak sign.
 */
export function reasonsOf<Found extends Reason>(findings: readonly Found[]): Found[] {
  const byWeight = findings.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const first = new Map(byWeight.toReversed().map((reason) => [groupOf(reason.check), reason]));
  const isFirst = (reason: Found) => first.get(groupOf(reason.check)) === reason;
  return [...ofBothSides(byWeight.filter(isFirst)), ...byWeight.filter((reason) => !isFirst(reason))];
}

function ofBothSides<Found extends Reason>([weightiest, ...others]: readonly Found[]): Found[] {
  if (weightiest === undefined) return [];
  const side = sideOf(weightiest.check);
  const opposite = others.find(({ check, finding }) => sideOf(check) !== side && finding.severity !== 'low');
  return [weightiest, ...(opposite === undefined ? [] : [opposite]), ...others.filter((other) => other !== opposite)];
}

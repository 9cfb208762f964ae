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
 * The findings that carried a verdict, in the order in which a person is told them: the weightiest first; then, of what is
 * more than a weak sign, the weightiest of the other side (who sends, what is wanted), and one of each part of the mail
 * that has not spoken; then the rest. What sees the same thing as an earlier one comes after all that says something else.
 */
export function reasonsOf<Found extends Reason>(findings: readonly Found[]): Found[] {
  const byWeight = findings.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const first = new Map(byWeight.toReversed().map((reason) => [groupOf(reason.check), reason]));
  const isFirst = (reason: Found) => first.get(groupOf(reason.check)) === reason;
  return [...fromAllSides(byWeight.filter(isFirst)), ...byWeight.filter((reason) => !isFirst(reason))];
}

function fromAllSides<Found extends Reason>(byWeight: readonly Found[]): Found[] {
  const [weightiest] = byWeight;
  if (weightiest === undefined) return [];
  const strong = byWeight.filter(({ finding }) => finding.severity !== 'low');
  const opposite = strong.find(({ check }) => sideOf(check) !== sideOf(weightiest.check));
  const told = opposite === undefined ? [weightiest] : [weightiest, opposite];
  const parts = new Set(told.map(partOf));
  for (const reason of strong) {
    if (parts.has(partOf(reason))) continue;
    parts.add(partOf(reason));
    told.push(reason);
  }
  return [...told, ...byWeight.filter((reason) => !told.includes(reason))];
}

/** The part of a mail that a check looks at, by its area; the body and its wording are one. */
function partOf({ check }: Reason): string {
  const area = check.slice(0, check.indexOf('/'));
  return area === 'wording' ? 'body' : area;
}

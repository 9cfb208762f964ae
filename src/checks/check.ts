import type { FactName, Facts } from './facts.ts';
import type { Outcome } from './outcome.ts';

/** One check: a pure function of the facts that it declares. */
export interface Check<N extends FactName = FactName> {
  /** `<area>/<name>`, the path of its file; names the failing state. For ever: a rename goes into a table. */
  readonly id: string;
  readonly needs: readonly N[];
  examine(facts: Pick<Facts, N>): Outcome;
}

/** Declares a check. The facts it may read follow from `needs`. */
export function check<const N extends FactName>(definition: Check<N>): Check<N> {
  return definition;
}

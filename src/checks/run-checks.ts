import type { Check } from './check.ts';
import type { FactName, Facts } from './facts.ts';
import { couldNotCheck, type Outcome } from './outcome.ts';

/** A check with what became of it. */
export interface CheckResult {
  readonly check: string;
  readonly outcome: Outcome;
}

/**
 * Runs the checks in their order. Each is handed the facts it declares and no other. One that throws
 * yields "could not be checked": the only catch over all checks stands here.
 */
export function runChecks(checks: readonly Check[], facts: Facts): CheckResult[] {
  return checks.map((check) => ({ check: check.id, outcome: outcomeOf(check, facts) }));
}

function outcomeOf(check: Check, facts: Facts): Outcome {
  const handed: Partial<Record<FactName, unknown>> = {};
  for (const name of check.needs) handed[name] = facts[name];
  try {
    return check.examine(handed as unknown as Facts);
  } catch (error) {
    return couldNotCheck('internal_error', { error: error instanceof Error ? error.message : String(error) });
  }
}

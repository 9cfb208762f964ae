import type { Severity } from '../checks/outcome.ts';

/**
 * The weighing, whole, on one screen. Weights are log-odds: they add up with the prior, and the logistic
 * function makes a score between 0 and 1 of the sum. Provisional: set by hand from how often each signal
 * told right and wrong on the development corpus, until they are fitted to it.
 */

/** Log-odds that a mail is a forgery before anything is known of it. */
export const prior = -4;

/** What a finding adds by its severity, where its check has no weight of its own below. */
export const weightOfSeverity: Readonly<Record<Severity, number>> = { note: 0, low: 1.5, medium: 3, high: 5 };

/** Checks whose findings of a severity weigh otherwise. */
export const weightOfCheck: Readonly<Record<string, Partial<Record<Severity, number>>>> = {
  // Found in half of Japanese phishing and in 2 of 1,341 clusters of genuine mail: warns by itself.
  'trace/unproven-client': { medium: 3.7 },
};

/** What each assurance takes away, and the most that all together may take. */
export const weightOfAssurance = -1.5;
export const mostOfAssurances = -3;

/** Scores from which a verdict is `caution` or `danger`. */
export const cautionFrom = 0.4;
export const dangerFrom = 0.88;

import type { Severity } from '../checks/outcome.ts';

/**
 * The weighing, whole, on one screen. Weights are log-odds: they add up with the prior, and the logistic
 * function makes a score between 0 and 1 of the sum. Provisional: set by hand from how often each signal
 * told right and wrong on the development corpus, until they are fitted to it.
 */

/** Log-odds that a mail is a forgery before anything is known of it. */
export const prior = -4;

/** What a finding adds by its severity, where it has no weight of its own below. */
export const weightOfSeverity: Readonly<Record<Severity, number>> = { note: 0, low: 1.5, medium: 3, high: 5 };

/** Findings that weigh otherwise, by the key of what they say. */
export const weightOfFinding: Readonly<Record<string, number>> = {
  // Found in half of Japanese phishing and in 2 of 1,341 clusters of genuine mail: warns by itself.
  check_trace_unproven_client_author: 3.7,
  // In no genuine mail of the corpus. The list that may explain it is the sender's word: warns by itself.
  check_authentication_failed_dmarc_relayed_enforced: 3.7,
  // That such a domain authenticates itself is no merit of it: stays a caution beside that assurance.
  check_domain_registered_recently_author: 5.5,
  // A sender's name that is a brand's and nothing else, from a stranger: in no genuine mail of the corpus, in a third of the phishing.
  check_author_claims_a_brand: 3.7,
  check_author_claims_a_brand_links: 5.2,
  check_author_claims_a_brand_firmly: 5.6,
};

/** What each assurance takes away, and the most that all together may take. */
export const weightOfAssurance = -1.5;
export const mostOfAssurances = -3;

/** Scores from which a verdict is `caution` or `danger`. */
export const cautionFrom = 0.4;
export const dangerFrom = 0.88;

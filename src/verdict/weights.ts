import type { Severity } from '../checks/outcome.ts';
import { fittedAssurances, fittedPrior, fittedWeights } from './fitted-weights.ts';

/**
 * The weighing, whole. Weights are log-odds: they add up with the prior, and the logistic function makes a score
 * between 0 and 1 of the sum. What the development mail can tell is fitted to it (`fitted-weights.ts`, by
 * `npm run calibrate`); what it cannot, stands here, set by hand, with its reason.
 */
export interface Weights {
  /** Log-odds that a mail is a fraud before anything is known of it. */
  readonly prior: number;
  /** What a finding adds, by the key of what it says and its severity; never below 0. */
  weightOfFinding(key: string, severity: Severity): number;
  /** What an assurance takes away, by its key; never above 0. */
  weightOfAssurance(key: string): number;
}

/** What a finding adds by its severity where no mail of the development corpus told its own weight. */
export const weightOfSeverity: Readonly<Record<Severity, number>> = { note: 0, low: 0.7, medium: 2.5, high: 4.5 };

/** The most that all assurances together may take away. */
export const mostOfAssurances = -4;

/** The most that findings about who sends a mail add together: alone they are no `danger` (`sides.ts`). */
export const mostOfWho = 4.5;

/**
 * Findings that the development mail cannot weigh, by key: what others answered, and what is too new to have been
 * fitted. These stand before the fitted ones.
 */
const setByHand: Readonly<Record<string, number>> = {
  // That such a domain authenticates itself is no merit of it: stays a caution beside that assurance.
  check_domain_registered_recently_author: 5.5,
  // Codes stand in hardly any mail of the corpus: an analyst who read the sentence would warn, of nothing more than it says.
  check_link_qr_code_to_stranger_proof: 3,
  // Half of what invites to a service leads to a login at a host that its sender does not have.
  check_link_asks_for_password_password: 1.5,
  check_link_asks_for_password_one_time_code: 1.5,
};

/**
 * What assurances take away that development mail cannot weigh, by key: it knows nobody's acquaintance, and holds too few
 * mails of brands that authenticate.
 */
const assurancesByHand: Readonly<Record<string, number>> = {
  check_acquaintance_trusted_sender: -3,
  check_acquaintance_known_correspondent: -2,
  check_acquaintance_known_correspondent_domain: -1,
  check_acquaintance_answer_to_own_mail: -2,
  check_authentication_brand_confirmed: -1.5,
};

/**
 * What a finding adds that is newer than the fit, by the beginning of its key; whatever is fitted goes before. What a mail
 * says is weak, each theme alone: genuine mail says it too.
 */
const untilFitted: readonly (readonly [start: string, weight: number])[] = [['check_wording_', 0.3]];

function unfitted(key: string, severity: Severity): number {
  return untilFitted.find(([start]) => severity === 'low' && key.startsWith(start))?.[1] ?? weightOfSeverity[severity];
}

/** The weights that Mekiki judges by. */
export const weights: Weights = {
  prior: fittedPrior,
  weightOfFinding: (key, severity) =>
    severity === 'note' ? 0 : (setByHand[key] ?? fittedWeights[key]?.[severity] ?? unfitted(key, severity)),
  weightOfAssurance: (key) => assurancesByHand[key] ?? fittedAssurances[key] ?? 0,
};

/** Scores from which a verdict is `caution` or `danger`, chosen by how few genuine mails may be warned of. */
export const cautionFrom = 0.62;
export const dangerFrom = 0.9;

/** The most that a mail may score of which it is not told what it wants, or that advertises in its own name. */
export const mostBelowDanger = 0.89;

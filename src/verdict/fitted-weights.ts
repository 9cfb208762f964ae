import type { Severity } from '../checks/outcome.ts';

/**
 * Made by `npm run calibrate`, and read before it is committed. Beside each weight: in how many clusters of the
 * development corpus it was found, of fraud and of genuine mail.
 */

/** Log-odds of fraud before anything is known of a mail. */
export const fittedPrior = -2;

/** What findings add, by the key of what they say and their severity. */
export const fittedWeights: Readonly<Record<string, Partial<Readonly<Record<Severity, number>>>>> = {
  // medium: fraud 1.8 %, genuine 0.0 %
  check_authentication_border_client_not_authorized_fail: { medium: 3.9 },
  // low: fraud 1.5 %, genuine 0.1 %
  check_authentication_border_client_not_authorized_softfail: { low: 1.7 },
  // medium: fraud 3.1 %, genuine 0.2 %
  check_authentication_failed_dmarc: { medium: 2.3 },
  // high: fraud 0.9 %, genuine 0.1 %
  check_authentication_failed_dmarc_enforced: { high: 4.8 },
  // low: fraud 1.1 %, genuine 0.0 %
  check_authentication_failed_spf: { low: 2.4 },
  // medium: fraud 3.3 %, genuine 0.0 %
  check_author_claims_a_brand: { medium: 4.5 },
  // medium: fraud 2.7 %, genuine 0.0 %
  check_author_claims_a_brand_address: { medium: 3.8 },
  // high: fraud 7.8 %, genuine 0.0 %
  check_author_claims_a_brand_firmly: { high: 4.5 },
  // medium: fraud 13.0 %, genuine 0.0 %
  check_author_claims_a_brand_links: { medium: 4.2 },
  // low: fraud 3.6 %, genuine 0.0 %
  check_author_claims_a_brand_perhaps: { low: 4 },
  // medium: fraud 0.7 %, genuine 0.0 %
  check_author_display_name_carries_another_address: { medium: 3.4 },
  // low: fraud 0.3 %, genuine 0.1 %; medium: fraud 1.2 %, genuine 0.1 %
  check_author_display_name_carries_another_domain: { low: 0.8, medium: 1.2 },
  // low: fraud 0.3 %, genuine 0.1 %; medium: fraud 2.3 %, genuine 0.0 %
  check_author_display_name_poses_as_mail_system: { low: 1, medium: 4.3 },
  // high: fraud 1.3 %, genuine 0.0 %
  check_author_display_name_poses_as_mail_system_of_another: { high: 5 },
  // low: fraud 5.9 %, genuine 0.0 %; medium: fraud 1.8 %, genuine 0.0 %
  check_author_impossible_address: { low: 4.4, medium: 4.1 },
  // medium: fraud 0.2 %, genuine 0.0 %; high: fraud 0.2 %, genuine 0.0 %
  check_author_lookalike_domain_name_and_word: { medium: 2.6, high: 4.5 },
  // medium: fraud 0.2 %, genuine 0.0 %
  check_author_lookalike_domain_name_in_host: { medium: 2.5 },
  // high: fraud 0.1 %, genuine 0.0 %
  check_author_lookalike_domain_one_letter: { high: 4.6 },
  // medium: fraud 0.2 %, genuine 0.0 %
  check_author_lookalike_domain_other_suffix: { medium: 2.5 },
  // low: fraud 1.1 %, genuine 0.0 %; medium: fraud 0.1 %, genuine 0.0 %
  check_author_random_looking_local_part: { low: 3.3, medium: 2.5 },
  // low: fraud 3.6 %, genuine 0.2 %
  check_author_reply_to_of_another_organization_free: { low: 2.5 },
  // high: fraud 1.6 %, genuine 0.0 %
  check_body_fake_bounce: { high: 4.9 },
  // low: fraud 0.0 %, genuine 0.1 %
  check_header_duplicate_originator_field: { low: 0.1 },
  // low: fraud 0.3 %, genuine 0.3 %; medium: fraud 5.3 %, genuine 0.3 %
  check_link_displayed_host_mismatch: { low: 0.1, medium: 2.2 },
  // low: fraud 3.1 %, genuine 0.1 %
  check_link_ip_literal_host: { low: 2.5 },
  // high: fraud 0.3 %, genuine 0.0 %
  check_link_lookalike_host_genuine_host_on_the_left: { high: 4.7 },
  // medium: fraud 0.7 %, genuine 0.0 %; high: fraud 1.3 %, genuine 0.0 %
  check_link_lookalike_host_name_and_word: { medium: 2.6, high: 4.9 },
  // medium: fraud 1.5 %, genuine 0.0 %
  check_link_lookalike_host_name_in_host: { medium: 2.7 },
  // high: fraud 0.0 %, genuine 0.0 %
  check_link_lookalike_host_one_letter: { high: 4.5 },
  // medium: fraud 0.3 %, genuine 0.0 %
  check_link_lookalike_host_other_suffix: { medium: 2.9 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_link_userinfo: { low: 1 },
  // high: fraud 0.2 %, genuine 0.0 %
  check_link_userinfo_host: { high: 4.5 },
  // low: fraud 1.4 %, genuine 0.3 %
  check_trace_automatic_reverse_name_line: { low: 1.6 },
  // low: fraud 0.9 %, genuine 0.0 %
  check_trace_automatic_reverse_name_rented: { low: 2.7 },
  // low: fraud 0.4 %, genuine 0.0 %
  check_trace_date_out_of_step_ahead: { low: 1.5 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_trace_forged_chain_stuck_at_intake: { low: 0.7 },
  // low: fraud 0.6 %, genuine 0.2 %
  check_trace_helo_against_reverse_name: { low: 0.8 },
  // low: fraud 0.5 %, genuine 0.0 %
  check_trace_implausible_helo_local: { low: 0.8 },
  // low: fraud 0.3 %, genuine 0.0 %
  check_trace_implausible_helo_loopback: { low: 0.7 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_trace_implausible_helo_other_address: { low: 1.6 },
  // low: fraud 0.0 %, genuine 0.3 %
  check_trace_implausible_helo_own: { low: 0 },
  // low: fraud 0.6 %, genuine 0.0 %
  check_trace_implausible_helo_private_address: { low: 1.2 },
  // medium: fraud 0.2 %, genuine 0.1 %
  check_trace_submission_under_third_domain: { medium: 2.9 },
  // medium: fraud 4.5 %, genuine 0.1 %
  check_trace_unproven_client_author: { medium: 2 },
  // low: fraud 3.4 %, genuine 4.1 %
  check_trace_unproven_client_nameless: { low: 0 },
};

/** What assurances take away, by the key of what they say. */
export const fittedAssurances: Readonly<Record<string, number>> = {
  // fraud 27.2 %, genuine 5.5 %
  check_authentication_author_confirmed: 0,
};

import type { Severity } from '../checks/outcome.ts';

/**
 * Made by `npm run calibrate`, and read before it is committed. Beside each weight: in how many clusters of the
 * development corpus it was found, of fraud and of genuine mail.
 */

/** Log-odds of fraud before anything is known of a mail. */
export const fittedPrior = -3.4;

/** What findings add, by the key of what they say and their severity. */
export const fittedWeights: Readonly<Record<string, Partial<Readonly<Record<Severity, number>>>>> = {
  // medium: fraud 0.2 %, genuine 0.0 %
  check_attachment_disguised_name_double: { medium: 2.5 },
  // low: fraud 1.0 %, genuine 0.0 %
  check_attachment_document_with_one_link: { low: 1 },
  // medium: fraud 0.2 %, genuine 0.0 %
  check_attachment_hidden_content_page: { medium: 2.5 },
  // medium: fraud 0.1 %, genuine 0.0 %
  check_attachment_kind_mismatch_page: { medium: 2.6 },
  // high: fraud 0.2 %, genuine 0.0 %
  check_attachment_login_page_script: { high: 4.5 },
  // high: fraud 1.0 %, genuine 0.0 %
  check_attachment_login_page_sends: { high: 5.1 },
  // medium: fraud 0.3 %, genuine 0.0 %
  check_attachment_redirecting_page_to: { medium: 2.5 },
  // medium: fraud 0.1 %, genuine 0.0 %
  check_attachment_runnable_settings: { medium: 2.5 },
  // medium: fraud 1.8 %, genuine 0.0 %
  check_authentication_border_client_not_authorized_fail: { medium: 2.8 },
  // low: fraud 1.5 %, genuine 0.1 %
  check_authentication_border_client_not_authorized_softfail: { low: 0.8 },
  // medium: fraud 3.1 %, genuine 0.2 %
  check_authentication_failed_dmarc: { medium: 1.6 },
  // high: fraud 0.9 %, genuine 0.1 %
  check_authentication_failed_dmarc_enforced: { high: 4.5 },
  // low: fraud 1.1 %, genuine 0.0 %
  check_authentication_failed_spf: { low: 0.9 },
  // low: fraud 7.1 %, genuine 0.1 %
  check_authentication_only_spf: { low: 1.9 },
  // low: fraud 1.3 %, genuine 0.4 %
  check_author_address_of_the_recipient: { low: 0.6 },
  // medium: fraud 3.6 %, genuine 0.0 %
  check_author_claims_a_brand: { medium: 3.9 },
  // medium: fraud 2.6 %, genuine 0.0 %
  check_author_claims_a_brand_address: { medium: 2.6 },
  // high: fraud 7.6 %, genuine 0.0 %
  check_author_claims_a_brand_firmly: { high: 4.7 },
  // medium: fraud 12.8 %, genuine 0.0 %
  check_author_claims_a_brand_links: { medium: 3.9 },
  // low: fraud 4.3 %, genuine 0.0 %
  check_author_claims_a_brand_perhaps: { low: 1.6 },
  // medium: fraud 0.7 %, genuine 0.0 %
  check_author_display_name_carries_another_address: { medium: 2.7 },
  // low: fraud 0.3 %, genuine 0.1 %; medium: fraud 1.2 %, genuine 0.1 %
  check_author_display_name_carries_another_domain: { low: 0.2, medium: 1.7 },
  // low: fraud 0.3 %, genuine 0.1 %; medium: fraud 2.3 %, genuine 0.0 %
  check_author_display_name_poses_as_mail_system: { low: 0.1, medium: 3.3 },
  // high: fraud 1.3 %, genuine 0.0 %
  check_author_display_name_poses_as_mail_system_of_another: { high: 4.5 },
  // low: fraud 4.8 %, genuine 0.0 %; medium: fraud 1.8 %, genuine 0.0 %
  check_author_impossible_address: { low: 2, medium: 2.9 },
  // medium: fraud 0.2 %, genuine 0.0 %; high: fraud 0.2 %, genuine 0.0 %
  check_author_lookalike_domain_name_and_word: { medium: 2.5, high: 4.5 },
  // medium: fraud 0.2 %, genuine 0.0 %
  check_author_lookalike_domain_name_in_host: { medium: 2.5 },
  // high: fraud 0.1 %, genuine 0.0 %
  check_author_lookalike_domain_one_letter: { high: 4.5 },
  // medium: fraud 0.2 %, genuine 0.0 %
  check_author_lookalike_domain_other_suffix: { medium: 2.5 },
  // low: fraud 2.6 %, genuine 0.0 %
  check_author_name_made_conspicuous_mark: { low: 1.2 },
  // low: fraud 2.3 %, genuine 0.0 %
  check_author_name_made_conspicuous_number: { low: 1.8 },
  // low: fraud 1.0 %, genuine 0.0 %
  check_author_name_made_conspicuous_picture: { low: 1.4 },
  // low: fraud 2.5 %, genuine 0.0 %
  check_author_organization_at_free_mail: { low: 1.7 },
  // low: fraud 2.1 %, genuine 0.0 %
  check_author_random_looking_domain_author: { low: 1 },
  // low: fraud 0.9 %, genuine 0.1 %
  check_author_random_looking_domain_helo: { low: 0.6 },
  // low: fraud 1.3 %, genuine 0.0 %
  check_author_random_looking_domain_return: { low: 1 },
  // low: fraud 1.8 %, genuine 0.0 %; medium: fraud 0.1 %, genuine 0.0 %
  check_author_random_looking_local_part: { low: 1.3, medium: 2.5 },
  // low: fraud 5.5 %, genuine 0.2 %
  check_author_reply_to_of_another_organization_free: { low: 1.2 },
  // low: fraud 2.7 %, genuine 0.0 %
  check_author_reply_to_of_another_organization_two_free: { low: 1.1 },
  // low: fraud 0.4 %, genuine 0.0 %
  check_author_several_authors: { low: 1.4 },
  // low: fraud 4.3 %, genuine 0.1 %
  check_author_throwaway_domain_suffix_author: { low: 2 },
  // low: fraud 2.0 %, genuine 0.0 %
  check_author_throwaway_domain_suffix_helo: { low: 2 },
  // low: fraud 0.9 %, genuine 0.0 %
  check_author_throwaway_domain_suffix_return: { low: 1 },
  // low: fraud 1.6 %, genuine 0.1 %
  check_author_throwaway_domain_tenant_author: { low: 0.6 },
  // low: fraud 1.6 %, genuine 0.0 %
  check_author_throwaway_domain_tenant_return: { low: 1.6 },
  // low: fraud 2.2 %, genuine 0.2 %
  check_author_title_before_name: { low: 0.1 },
  // low: fraud 4.8 %, genuine 0.1 %
  check_body_address_for_a_name_greeting: { low: 0.9 },
  // low: fraud 6.1 %, genuine 0.0 %
  check_body_address_for_a_name_subject: { low: 1.5 },
  // low: fraud 3.5 %, genuine 0.0 %
  check_body_answer_to_another_mailbox: { low: 1.9 },
  // medium: fraud 2.2 %, genuine 0.0 %
  check_body_borrowed_pictures: { medium: 2.8 },
  // high: fraud 1.6 %, genuine 0.0 %
  check_body_fake_bounce: { high: 4.5 },
  // low: fraud 2.0 %, genuine 0.0 %
  check_body_hidden_text: { low: 0.9 },
  // low: fraud 0.9 %, genuine 0.1 %
  check_body_link_in_place_of_name: { low: 1 },
  // low: fraud 2.7 %, genuine 0.3 %
  check_body_needless_encoding: { low: 1.2 },
  // low: fraud 1.8 %, genuine 0.0 %
  check_body_picture_instead_of_text: { low: 2 },
  // low: fraud 0.2 %, genuine 0.0 %; medium: fraud 1.2 %, genuine 0.0 %
  check_body_split_words_hidden: { low: 0.7, medium: 2.5 },
  // medium: fraud 1.2 %, genuine 0.0 %
  check_body_split_words_invisible: { medium: 2.6 },
  // low: fraud 1.3 %, genuine 0.0 %
  check_header_disguised_letters_drawn: { low: 0.9 },
  // medium: fraud 0.6 %, genuine 0.0 %
  check_header_disguised_letters_invisible: { medium: 2.9 },
  // medium: fraud 1.4 %, genuine 0.0 %
  check_header_disguised_letters_mixed: { medium: 2.5 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_header_disguised_letters_struck: { low: 0.7 },
  // low: fraud 0.0 %, genuine 0.1 %
  check_header_duplicate_originator_field: { low: 0.4 },
  // low: fraud 0.9 %, genuine 0.0 %
  check_header_empty_reverse_path: { low: 0.7 },
  // medium: fraud 0.9 %, genuine 0.0 %
  check_header_invented_mail_program: { medium: 2.6 },
  // low: fraud 5.4 %, genuine 0.0 %
  check_header_marked_urgent: { low: 2 },
  // low: fraud 7.1 %, genuine 0.7 %
  check_header_message_id_of_the_own_side: { low: 1.6 },
  // low: fraud 8.4 %, genuine 0.1 %
  check_header_no_recipient_named: { low: 2 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_header_personal_mail_program: { low: 0.7 },
  // medium: fraud 5.2 %, genuine 0.0 %
  check_header_personal_mail_program_brand: { medium: 2.7 },
  // low: fraud 2.7 %, genuine 0.0 %
  check_header_random_code_in_subject: { low: 1.4 },
  // low: fraud 2.8 %, genuine 0.5 %
  check_header_reply_without_thread: { low: 1.2 },
  // low: fraud 1.4 %, genuine 0.3 %
  check_header_sender_of_another_organization: { low: 0 },
  // low: fraud 2.6 %, genuine 0.2 %
  check_header_sent_by_web_script_account: { low: 0.9 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_header_sent_by_web_script_site: { low: 0.7 },
  // low: fraud 3.4 %, genuine 0.1 %
  check_header_subject_in_capitals: { low: 1.1 },
  // low: fraud 5.4 %, genuine 0.6 %
  check_link_address_in_url: { low: 0.7 },
  // medium: fraud 6.7 %, genuine 0.0 %
  check_link_address_in_url_fragment: { medium: 3.1 },
  // low: fraud 1.9 %, genuine 0.0 %
  check_link_brand_in_path: { low: 1.2 },
  // low: fraud 6.4 %, genuine 0.1 %
  check_link_cheap_suffix: { low: 2 },
  // low: fraud 2.5 %, genuine 0.0 %
  check_link_cheap_suffix_china: { low: 1.4 },
  // low: fraud 0.2 %, genuine 0.0 %
  check_link_covering_link_around: { low: 0.7 },
  // medium: fraud 0.4 %, genuine 0.0 %
  check_link_disguised_host_numeric_host: { medium: 2.5 },
  // medium: fraud 0.1 %, genuine 0.0 %
  check_link_disguised_host_styled_letters: { medium: 2.5 },
  // low: fraud 0.6 %, genuine 0.4 %; medium: fraud 2.1 %, genuine 0.2 %; high: fraud 3.3 %, genuine 0.0 %
  check_link_displayed_host_mismatch: { low: 0, medium: 1.8, high: 4.6 },
  // low: fraud 14.2 %, genuine 0.0 %
  check_link_every_link_to_one_stranger: { low: 2 },
  // low: fraud 3.1 %, genuine 0.1 %
  check_link_ip_literal_host: { low: 1.8 },
  // high: fraud 0.3 %, genuine 0.0 %
  check_link_lookalike_host_genuine_host_on_the_left: { high: 4.5 },
  // medium: fraud 0.7 %, genuine 0.0 %; high: fraud 1.4 %, genuine 0.0 %
  check_link_lookalike_host_name_and_word: { medium: 2.5, high: 4.5 },
  // medium: fraud 1.5 %, genuine 0.0 %
  check_link_lookalike_host_name_in_host: { medium: 2.5 },
  // high: fraud 0.0 %, genuine 0.0 %
  check_link_lookalike_host_one_letter: { high: 4.5 },
  // medium: fraud 0.4 %, genuine 0.0 %
  check_link_lookalike_host_other_suffix: { medium: 2.5 },
  // low: fraud 2.5 %, genuine 0.0 %
  check_link_one_odd_link: { low: 1.9 },
  // low: fraud 2.0 %, genuine 0.0 %
  check_link_random_host: { low: 0.9 },
  // low: fraud 3.6 %, genuine 0.0 %
  check_link_shared_host_ipfs: { low: 0.9 },
  // low: fraud 2.3 %, genuine 0.1 %
  check_link_shared_host_page: { low: 0.1 },
  // low: fraud 5.1 %, genuine 0.0 %
  check_link_shared_host_storage: { low: 2 },
  // low: fraud 4.1 %, genuine 0.0 %
  check_link_shortener: { low: 2 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_link_userinfo: { low: 0.9 },
  // high: fraud 0.2 %, genuine 0.0 %
  check_link_userinfo_host: { high: 4.5 },
  // low: fraud 1.4 %, genuine 0.3 %
  check_trace_automatic_reverse_name_line: { low: 0.9 },
  // low: fraud 0.9 %, genuine 0.0 %
  check_trace_automatic_reverse_name_rented: { low: 0.8 },
  // low: fraud 0.4 %, genuine 0.0 %
  check_trace_date_out_of_step_ahead: { low: 0.7 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_trace_forged_chain_stuck_at_intake: { low: 0.7 },
  // low: fraud 0.6 %, genuine 0.2 %
  check_trace_helo_against_reverse_name: { low: 0.6 },
  // low: fraud 0.5 %, genuine 0.0 %
  check_trace_implausible_helo_local: { low: 0.7 },
  // low: fraud 0.3 %, genuine 0.0 %
  check_trace_implausible_helo_loopback: { low: 0.7 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_trace_implausible_helo_other_address: { low: 0.8 },
  // low: fraud 0.0 %, genuine 0.3 %
  check_trace_implausible_helo_own: { low: 0 },
  // low: fraud 0.6 %, genuine 0.0 %
  check_trace_implausible_helo_private_address: { low: 0.8 },
  // low: fraud 2.3 %, genuine 0.1 %
  check_trace_language_of_another_country: { low: 0 },
  // low: fraud 0.8 %, genuine 0.0 %
  check_trace_language_of_another_country_way: { low: 0.7 },
  // medium: fraud 0.2 %, genuine 0.1 %
  check_trace_submission_under_third_domain: { medium: 2.5 },
  // medium: fraud 4.5 %, genuine 0.1 %
  check_trace_unproven_client_author: { medium: 2 },
  // low: fraud 3.4 %, genuine 4.1 %
  check_trace_unproven_client_nameless: { low: 0 },
  // low: fraud 2.5 %, genuine 1.2 %
  check_trace_unproven_list_client_automatic: { low: 1.3 },
  // low: fraud 10.2 %, genuine 1.2 %
  check_trace_unproven_list_client_nameless: { low: 2 },
  // low: fraud 1.2 %, genuine 0.1 %; medium: fraud 8.7 %, genuine 0.0 %
  check_wording_asks_for_answer_elsewhere: { low: 1.7, medium: 3.4 },
  // low: fraud 0.6 %, genuine 0.0 %
  check_wording_asks_for_errand: { low: 1.2 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_wording_asks_for_gift_cards: { low: 1.9 },
  // medium: fraud 6.2 %, genuine 0.0 %
  check_wording_asks_for_wallet: { medium: 4 },
  // low: fraud 36.9 %, genuine 2.1 %
  check_wording_asks_to_verify: { low: 0 },
  // low: fraud 0.9 %, genuine 0.1 %
  check_wording_claims_recording: { low: 0 },
  // low: fraud 3.9 %, genuine 0.4 %
  check_wording_confirms_order: { low: 0.4 },
  // low: fraud 1.0 %, genuine 0.1 %
  check_wording_courts_the_reader: { low: 1.3 },
  // medium: fraud 3.9 %, genuine 0.0 %
  check_wording_disguised_words: { medium: 2.7 },
  // high: fraud 0.7 %, genuine 0.0 %
  check_wording_extorts_wallet: { high: 4.6 },
  // low: fraud 0.1 %, genuine 0.0 %
  check_wording_fake_president_perhaps: { low: 0.7 },
  // low: fraud 18.8 %, genuine 0.4 %
  check_wording_greets_nobody: { low: 1.6 },
  // low: fraud 0.2 %, genuine 0.0 %
  check_wording_offers_easy_job: { low: 2 },
  // low: fraud 14.2 %, genuine 0.7 %
  check_wording_offers_fund_of_stranger: { low: 2 },
  // low: fraud 7.2 %, genuine 0.3 %
  check_wording_offers_loan_or_investment: { low: 2 },
  // low: fraud 6.2 %, genuine 0.9 %
  check_wording_points_to_another_address: { low: 0.8 },
  // low: fraud 17.2 %, genuine 1.8 %
  check_wording_promises_prize: { low: 0.9 },
  // low: fraud 3.6 %, genuine 0.2 %
  check_wording_promises_refund: { low: 0.4 },
  // low: fraud 6.2 %, genuine 0.5 %
  check_wording_reports_charge: { low: 2 },
  // low: fraud 7.3 %, genuine 0.0 %
  check_wording_reports_failed_payment: { low: 2 },
  // low: fraud 10.8 %, genuine 0.2 %
  check_wording_reports_strange_sign_in: { low: 2 },
  // low: fraud 28.5 %, genuine 1.2 %
  check_wording_sets_deadline: { low: 0.7 },
  // low: fraud 8.7 %, genuine 0.9 %
  check_wording_shares_documents: { low: 1.4 },
  // low: fraud 1.9 %, genuine 0.0 %; medium: fraud 6.6 %, genuine 0.0 %
  check_wording_speaks_for_own_mail_system: { low: 0.9, medium: 2.9 },
  // low: fraud 13.1 %, genuine 0.0 %
  check_wording_speaks_of_crypto_wallet: { low: 2 },
  // low: fraud 3.5 %, genuine 0.4 %
  check_wording_speaks_of_expiring_password: { low: 0 },
  // low: fraud 8.2 %, genuine 2.0 %
  check_wording_speaks_of_full_or_held_mail: { low: 0 },
  // low: fraud 4.3 %, genuine 0.4 %
  check_wording_speaks_of_waiting_parcel: { low: 0.7 },
  // medium: fraud 1.3 %, genuine 0.0 %
  check_wording_tells_of_money_gained: { medium: 3.8 },
  // low: fraud 20.7 %, genuine 0.3 %
  check_wording_threatens_suspension: { low: 2 },
  // medium: fraud 37.3 %, genuine 0.0 %
  check_wording_urges_to_follow_strange_link: { medium: 4 },
  // low: fraud 13.1 %, genuine 1.1 %
  check_wording_urges_to_follow_strange_link_perhaps: { low: 1.4 },
  // low: fraud 0.2 %, genuine 0.0 %; medium: fraud 2.7 %, genuine 0.0 %
  check_wording_urges_to_open_attachment: { low: 1.2, medium: 2.7 },
  // low: fraud 0.3 %, genuine 0.0 %; medium: fraud 1.8 %, genuine 0.0 %
  check_wording_wants_a_call: { low: 1, medium: 2.9 },
};

/** What assurances take away, by the key of what they say. */
export const fittedAssurances: Readonly<Record<string, number>> = {
  // fraud 27.2 %, genuine 5.5 %
  check_authentication_author_confirmed: 0,
  // fraud 0.0 %, genuine 1.0 %
  check_authentication_brand_confirmed: -1,
  // fraud 2.7 %, genuine 2.1 %
  check_link_own_links: 0,
  // fraud 1.2 %, genuine 55.7 %
  check_trace_mailing_list: -1.5,
};

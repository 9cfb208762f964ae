/**
 * Checks that see the same thing from several sides: of each group the weightiest finding counts, once. A check that
 * stands in none is a group of its own.
 */
export const groups: Readonly<Record<string, readonly string[]>> = {
  'poses as a brand': [
    'author/claims-a-brand',
    'author/lookalike-domain',
    'author/display-name-carries-another-domain',
  ],
  'leads to what looks like another': ['link/lookalike-host', 'link/leads-to-other-host'],
  'the author is not authenticated, by somebody’s record': [
    'authentication/failed',
    'authentication/evaluated-as-failed',
    'authentication/border-client-not-authorized',
    'authentication/contradicting-records',
  ],
  'the server is nobody’s mail server': [
    'trace/automatic-reverse-name',
    'trace/helo-against-reverse-name',
    'trace/implausible-helo',
    'trace/unproven-client',
  ],
  'a name that costs nothing': [
    'author/random-looking-domain',
    'author/random-looking-local-part',
    'author/throwaway-domain',
  ],
  'answers go elsewhere': ['author/reply-to-of-another-organization', 'body/answer-to-another-mailbox'],
  'presses its reader': [
    'wording/urges-to-follow-strange-link',
    'wording/threatens-suspension',
    'wording/sets-deadline',
    'wording/asks-to-verify',
    'wording/reports-strange-sign-in',
    'wording/reports-failed-payment',
    'wording/speaks-of-expiring-password',
    'wording/speaks-of-full-or-held-mail',
  ],
  'is after coins': ['wording/asks-for-wallet', 'wording/speaks-of-crypto-wallet'],
  'promises something': [
    'wording/promises-prize',
    'wording/promises-refund',
    'wording/offers-fund-of-stranger',
    'wording/offers-loan-or-investment',
    'wording/offers-easy-job',
    'wording/courts-the-reader',
  ],
  'speaks of business under way': [
    'wording/reports-charge',
    'wording/confirms-order',
    'wording/shares-documents',
    'wording/speaks-of-waiting-parcel',
  ],
  'no company’s mailer': ['header/invented-mail-program', 'header/personal-mail-program', 'header/sent-by-web-script'],
};

const byCheck: ReadonlyMap<string, string> = new Map(
  Object.entries(groups).flatMap(([group, checks]) => checks.map((check) => [check, group])),
);

/** The group that a check counts in. */
export function groupOf(check: string): string {
  return byCheck.get(check) ?? check;
}

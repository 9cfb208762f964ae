import type { Facts } from '../checks/facts.ts';
import type { Theme } from '../domain/lexicon.ts';
import type { Attack } from './terms.ts';
import type { WeighedFinding } from './weigh.ts';

/**
 * Which findings name which kind of fraud, most telling first: all that are named must weigh something. What says the same
 * of two kinds stands with the kind that it tells more of.
 */
const attackOfChecks: readonly (readonly [attack: Attack, ...checks: string[]])[] = [
  ['extortion', 'wording/extorts'],
  ['fake-president', 'wording/fake-president'],
  ['fake-bounce', 'body/fake-bounce'],
  ['fake-mailbox-notice', 'wording/speaks-for-own-mail-system'],
  ['fake-invoice', 'wording/wants-a-call'],
  ['advance-fee', 'wording/asks-for-answer-elsewhere'],
  ['credential-phishing', 'link/login-page-imitates'],
  ['wallet-theft', 'wording/asks-for-wallet'],
  ['wallet-theft', 'wording/urges-to-follow-strange-link', 'wording/speaks-of-crypto-wallet'],
  ['parcel-fee', 'wording/urges-to-follow-strange-link', 'wording/speaks-of-waiting-parcel'],
  ['prize-bait', 'wording/urges-to-follow-strange-link', 'wording/promises-prize'],
  ['credential-phishing', 'body/form'],
  ['credential-phishing', 'link/asks-for-password'],
  ['credential-phishing', 'attachment/login-page'],
  ['malware-attachment', 'attachment/runnable'],
  ['malware-attachment', 'attachment/kind-mismatch'],
  ['credential-phishing', 'author/claims-a-brand', 'wording/asks-to-verify'],
  ['credential-phishing', 'author/claims-a-brand', 'wording/threatens-suspension'],
  ['credential-phishing', 'author/claims-a-brand', 'wording/reports-strange-sign-in'],
  ['fake-mailbox-notice', 'wording/urges-to-follow-strange-link', 'wording/speaks-of-full-or-held-mail'],
  ['credential-phishing', 'wording/urges-to-follow-strange-link', 'wording/asks-to-verify'],
  ['credential-phishing', 'wording/urges-to-follow-strange-link', 'wording/threatens-suspension'],
  ['bait-attachment', 'wording/urges-to-open-attachment'],
  ['bait-attachment', 'body/painted-attachment'],
  ['brand-impersonation', 'author/claims-a-brand'],
  ['account-takeover', 'trace/submission-under-third-domain'],
];

/** What plain advertising does not speak of. */
const fraudulentThemes: readonly Theme[] = [
  'suspension',
  'verify',
  'signin',
  'password',
  'mailbox',
  'prize',
  'parcel',
  'refund',
  'giftcard',
  'wallet',
  'handover',
  'recorded',
  'payment',
  'fund',
  'elsewhere',
  'errand',
];

/** Checks by which a mail passes itself off as what it is not, or wants what no advertising wants. */
const deceit =
  /^(?:author\/(?:claims-a-brand|lookalike-domain|display-name-)|link\/(?:lookalike-host|userinfo|displayed-host)|body\/(?:f|painted)|attachment\/|wording\/(?:extorts|fake-president|wants-a-call|speaks-for-own|urges-to|asks-for-answer|disguised))/;

/** The kind of fraud that the findings name; null where they name none. */
export function attackOf(findings: readonly WeighedFinding[]): Attack | null {
  const weighty = new Set(findings.filter(({ weight }) => weight > 0).map(({ check }) => check));
  const named = attackOfChecks.find(([, ...checks]) => checks.every((check) => weighty.has(check)))?.[0] ?? null;
  const isHarmful = findings.some(
    ({ check, finding }) =>
      check.startsWith('attachment/') && check !== 'attachment/login-page' && finding.severity === 'high',
  );
  return isHarmful ? 'malware-attachment' : named;
}

/**
 * Whether the mail is advertising in its own name: it promotes something or offers to be unsubscribed from, poses as nobody,
 * speaks of nothing that frauds live from, and no record contradicts it. A nuisance, and no fraud.
 */
export function isPlainAdvertising(
  findings: readonly WeighedFinding[],
  wording: Facts['wording'] | undefined,
): boolean {
  if (wording === undefined || !(wording.said.has('promotion') || wording.said.has('unsubscribe'))) return false;
  if (fraudulentThemes.some((theme) => wording.said.has(theme))) return false;
  return findings.every(
    ({ check, weight, finding }) => weight <= 0 || !(finding.isContradiction === true || deceit.test(check)),
  );
}

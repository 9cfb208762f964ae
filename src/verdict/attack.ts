import type { Attack } from './terms.ts';
import type { WeighedFinding } from './weigh.ts';

/** Which finding names which kind of fraud, most telling first. */
const attackOfCheck: readonly (readonly [check: string, attack: Attack])[] = [
  ['body/fake-bounce', 'fake-bounce'],
  ['link/login-page-imitates', 'credential-phishing'],
  ['body/form', 'credential-phishing'],
  ['link/asks-for-password', 'credential-phishing'],
  ['author/claims-a-brand', 'brand-impersonation'],
  ['trace/submission-under-third-domain', 'account-takeover'],
];

/** The kind of fraud that the findings name; null where they name none. */
export function attackOf(findings: readonly WeighedFinding[]): Attack | null {
  const weighty = new Set(findings.filter(({ weight }) => weight > 0).map(({ check }) => check));
  return attackOfCheck.find(([check]) => weighty.has(check))?.[1] ?? null;
}

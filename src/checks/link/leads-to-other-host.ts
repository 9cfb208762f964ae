import { lookalikesAmong } from '../../domain/lookalike.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { isForeign } from '../foreign.ts';
import { lookalikeSeverity, resembledBrand } from '../lookalike-severity.ts';
import type { LookedPage } from '../looked-pages.ts';
import {
  clear,
  couldNotCheck,
  type Explanation,
  type Finding,
  foundOrClear,
  notApplicable,
  type Severity,
} from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Redirects lead a link on to another organization's host. */
export const leadsToOtherHost = check({
  id: 'link/leads-to-other-host',
  needs: ['web', 'pages', 'brands', 'authenticated', 'trace', 'acquaintance'],
  examine({ web, pages, ...mail }) {
    if (web.length === 0) return notApplicable('no_web_link');
    if (pages === null) return couldNotCheck('page_not_looked_at');
    const lookalikeOf = lookalikes(mail);
    const findings = pages.flatMap((page) => findingOf(page, lookalikeOf) ?? []);
    if (findings.length > 0) return foundOrClear(findings);
    const isAnswered = pages.some(({ look }) => look.hops.some(({ status }) => status !== null));
    return isAnswered ? clear() : couldNotCheck('page_not_seen');
  },
});

type Given = Pick<Facts, 'brands' | 'authenticated' | 'trace' | 'acquaintance'>;

/** What a host resembles, and how much that says; null where it says nothing. */
type LookalikeOf = (
  host: string,
) => { readonly severity: Severity; readonly brand: string; readonly resembled: string } | null;

function lookalikes({ brands, authenticated, trace, acquaintance }: Given): LookalikeOf {
  const resembling = lookalikesAmong([...trace.ownSide.map(({ name }) => name), ...acquaintance.domains]);
  return (host) => {
    const lookalike = resembling(host);
    if (lookalike === null) return null;
    const severity = lookalikeSeverity(lookalike, brands, isAuthenticatedOrganization(host, authenticated));
    const brand = resembledBrand(lookalike, brands)?.id ?? lookalike.genuine;
    return severity && { severity, brand, resembled: lookalike.genuine };
  };
}

function findingOf({ look, links, host }: LookedPage, lookalikeOf: LookalikeOf): Finding | null {
  const [first] = links;
  if (host === null || !isForeign(host, first.host)) return null;
  const key = 'check_link_leads_to_other_host';
  const params = { from: shownValue(first.host), host: shownValue(host) };
  const found = (severity: Severity, explanation: Explanation): Finding => ({
    severity,
    explanation,
    evidence: [linkTargetEvidence(first.link)],
    about: links.map(({ index }) => ({ link: index })),
  });
  if (look.outcome === 'private-address') return found('low', { key: `${key}_private`, params });
  const lookalike = lookalikeOf(host);
  if (lookalike === null) return found('note', { key, params });
  const { severity, ...resembled } = lookalike;
  return found(severity, { key: `${key}_lookalike`, params: { ...params, ...resembled } });
}

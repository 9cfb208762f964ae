import { isFounded } from '../../domain/brand-directory.ts';
import { registrableDomain } from '../../domain/registrable-domain.ts';
import { isRelayed } from '../../mail/link/final-target.ts';
import { authorAddress } from '../author-address.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import type { BrandFacts } from '../brand-facts.ts';
import { check } from '../check.ts';
import type { DisplayedHost } from '../displayed-host.ts';
import { linkTargetEvidence, locusEvidence } from '../evidence.ts';
import { isForeign, isSisterDomain } from '../foreign.ts';
import { type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import type { WebLink } from '../web-links.ts';

/** So many pairs of shown and real organization are reported; more would tell nothing new. */
const maxFindings = 5;

/** The text of a link shows a host of another organization than the one that it leads to. */
export const displayedHostMismatch = check({
  id: 'link/displayed-host-mismatch',
  needs: ['author', 'authenticated', 'web', 'brands'],
  examine({ author, authenticated, web, brands }) {
    const clickable = web.filter(({ link }) => link.where !== 'text');
    if (clickable.length === 0) return notApplicable('no_web_link');
    const authorDomain = authorAddress(author)?.domain ?? null;
    const tieOf = (host: string): Tie => {
      if (isAuthenticatedOrganization(host, authenticated)) return 'authenticated';
      return authorDomain !== null && !isForeign(host, authorDomain) ? 'author' : 'none';
    };
    const findings = new Map<string, Finding & { readonly about: { readonly link: number }[] }>();
    for (const shown of clickable) {
      const displayed = brands.displayed[shown.index] ?? null;
      if (displayed === null || isTold(displayed.host, shown) || isOfOneHouse(shown.index, brands)) continue;
      const pair = `${registrableDomain(displayed.host)} ${registrableDomain(shown.host) ?? shown.host}`;
      const known = findings.get(pair);
      if (known !== undefined) known.about.push({ link: shown.index });
      else if (findings.size < maxFindings) findings.set(pair, mismatch(displayed, shown, tieOf(shown.host)));
    }
    return foundOrClear([...findings.values()]);
  },
});

function isTold(displayed: string, { host }: WebLink): boolean {
  return !isForeign(displayed, host) || isSisterDomain(displayed, host);
}

/** A brand shows one of its hosts over another: `www5.smbc-card.com` over `click.contact.vpass.ne.jp`. */
function isOfOneHouse(index: number, { shown, owners }: BrandFacts): boolean {
  const [one, other] = [shown[index] ?? null, owners[index] ?? null];
  return one !== null && other !== null && one.brand.group === other.brand.group && isFounded(one) && isFounded(other);
}

/** How the target is tied to the sender. Whoever writes under a domain of his own can lead to it: the claim alone excuses half. */
type Tie = 'authenticated' | 'author' | 'none';

function severityOf(isAddress: boolean, tie: Tie): Severity {
  if (tie === 'author') return isAddress ? 'low' : 'note';
  return isAddress ? 'medium' : 'low';
}

function mismatch({ host, isAddress }: DisplayedHost, { index, link, host: target }: WebLink, tie: Tie) {
  const isRelay = isRelayed(link);
  const severity = isRelay || tie === 'authenticated' ? 'note' : severityOf(isAddress, tie);
  const text = link.textLocus === null ? [] : [locusEvidence('link-text', link.textLocus, link.text)];
  return {
    severity,
    explanation: {
      key: `check_link_displayed_host_mismatch${isRelay ? '_relay' : ''}`,
      params: { shown: shownValue(host), target: shownValue(target) },
    },
    evidence: [linkTargetEvidence(link), ...text],
    about: [{ link: index }],
  } satisfies Finding;
}

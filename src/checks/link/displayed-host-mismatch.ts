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

/** A brand's name in the text is no claim yet (`Posing.firmness`). */
const minFirmness = 2;

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
    const mismatches = clickable.flatMap((shown) => {
      const displayed = brands.displayed[shown.index] ?? null;
      if (displayed === null || isTold(displayed.host, shown) || isOfOneHouse(shown.index, brands)) return [];
      return [{ ...shown, displayed, pair: [organizationOf(displayed.host), organizationOf(shown.host)] as const }];
    });
    const shownOver = new Map<string, Set<string>>();
    for (const { pair } of mismatches) shownOver.set(pair[1], (shownOver.get(pair[1]) ?? new Set()).add(pair[0]));
    const posed = (brands.posing?.firmness ?? 0) < minFirmness ? null : (brands.posing?.brand.group ?? null);
    const findings = new Map<string, Finding & { readonly about: { readonly link: number }[] }>();
    for (const { displayed, pair, ...shown } of mismatches) {
      const known = findings.get(pair.join(' '));
      const isCounter = (shownOver.get(pair[1])?.size ?? 0) > 1;
      const isPosed = posed !== null && brands.shown[shown.index]?.brand.group === posed;
      if (known !== undefined) known.about.push({ link: shown.index });
      else if (findings.size < maxFindings) {
        findings.set(pair.join(' '), mismatch(displayed, shown, tieOf(shown.host), { isCounter, isPosed }));
      }
    }
    return foundOrClear([...findings.values()]);
  },
});

function organizationOf(host: string): string {
  return registrableDomain(host) ?? host;
}

/** Also where a filter rewrote the text together with the link, or where the whole address is the text. */
function isTold(displayed: string, { host, link }: WebLink): boolean {
  const rewriters = (link.unwrapped?.steps ?? []).filter(({ kind }) => kind === 'filter' || kind === 'click-counter');
  if ([host, ...rewriters.map((step) => step.host)].some((one) => !isForeign(displayed, one))) return true;
  return isSisterDomain(displayed, host) || link.text.trim() === link.href.trim();
}

/** A brand shows one of its hosts over another: `www5.smbc-card.com` over `click.contact.vpass.ne.jp`. */
function isOfOneHouse(index: number, { shown, owners }: BrandFacts): boolean {
  const [one, other] = [shown[index] ?? null, owners[index] ?? null];
  return one !== null && other !== null && one.brand.group === other.brand.group && isFounded(one) && isFounded(other);
}

/** How the target is tied to the sender. Whoever writes under a domain of his own can lead to it: the claim alone excuses half. */
type Tie = 'authenticated' | 'author' | 'none';

/** Whoever counts clicks leads many organizations' addresses over one host; whoever forges hides one. */
function severityOf(isAddress: boolean, tie: Tie, { isCounter, isPosed }: Circumstances): Severity {
  if (tie === 'author') return isAddress ? 'low' : 'note';
  if (!isAddress || isCounter) return 'low';
  return isPosed ? 'high' : 'medium';
}

interface Circumstances {
  /** Several organizations' addresses are shown over the one target. */
  readonly isCounter: boolean;
  /** The mail gives itself out for the brand whose address is shown. */
  readonly isPosed: boolean;
}

function mismatch(
  { host, isAddress }: DisplayedHost,
  { index, link, host: target }: WebLink,
  tie: Tie,
  circumstances: Circumstances,
) {
  const isRelay = isRelayed(link);
  const severity = isRelay || tie === 'authenticated' ? 'note' : severityOf(isAddress, tie, circumstances);
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

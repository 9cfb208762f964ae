import { isLinkRelay } from '../../domain/link-relay.ts';
import { registrableDomain } from '../../domain/registrable-domain.ts';
import { authorAddress } from '../author-address.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { linkTargetEvidence, locusEvidence } from '../evidence.ts';
import { isForeign, isSisterDomain } from '../foreign.ts';
import { namedDomains } from '../named-domain.ts';
import { type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { type WebLink, webLinks } from '../web-links.ts';

/** So many pairs of shown and real organization are reported; more would tell nothing new. */
const maxFindings = 5;

/** The text of a link shows a host of another organization than the one that it leads to. */
export const displayedHostMismatch = check({
  id: 'link/displayed-host-mismatch',
  needs: ['author', 'authenticated', 'links'],
  examine({ author, authenticated, links }) {
    const web = webLinks(links).filter(({ link }) => link.where !== 'text');
    if (web.length === 0) return notApplicable('no_web_link');
    const authorDomain = authorAddress(author)?.domain ?? null;
    const tieOf = (host: string): Tie => {
      if (isAuthenticatedOrganization(host, authenticated)) return 'authenticated';
      return authorDomain !== null && !isForeign(host, authorDomain) ? 'author' : 'none';
    };
    const findings = new Map<string, Finding & { readonly about: { readonly link: number }[] }>();
    for (const shown of web) {
      const displayed = displayedHost(shown.link.text);
      if (displayed === null || isTold(displayed.host, shown)) continue;
      const pair = `${registrableDomain(displayed.host)} ${registrableDomain(shown.host) ?? shown.host}`;
      const known = findings.get(pair);
      if (known !== undefined) known.about.push({ link: shown.index });
      else if (findings.size < maxFindings) findings.set(pair, mismatch(displayed, shown, tieOf(shown.host)));
    }
    return foundOrClear([...findings.values()]);
  },
});

interface Displayed {
  readonly host: string;
  /** Written as an address of the web, not as a mere name ("Booking.com"). */
  readonly isAddress: boolean;
}

/** The host that a link's text shows: of an address of the web anywhere in it, or of a name that is all of it. */
function displayedHost(text: string): Displayed | null {
  const shown = text.trim().slice(0, 500);
  const address = /(?:https?:\/\/|(?<![\p{L}\p{N}.@-])www\.)[^\s/?#<>"'、。)]+/iu.exec(shown)?.[0];
  const named = namedDomains(shown)[0];
  const host =
    address?.replace(/^https?:\/\//i, '') ??
    (named?.isAddress === false && named.to - named.from === shown.length ? named.domain : null);
  if (host === null || host.includes('@') || registrableDomain(host.replace(/:\d*$/, '')) === null) return null;
  return { host: host.replace(/:\d*$/, '').toLowerCase(), isAddress: address !== undefined };
}

function isTold(displayed: string, { host }: WebLink): boolean {
  return !isForeign(displayed, host) || isSisterDomain(displayed, host);
}

/** How the target is tied to the sender. Whoever writes under a domain of his own can lead to it: the claim alone excuses half. */
type Tie = 'authenticated' | 'author' | 'none';

function severityOf(isAddress: boolean, tie: Tie): Severity {
  if (tie === 'author') return isAddress ? 'low' : 'note';
  return isAddress ? 'medium' : 'low';
}

function mismatch({ host, isAddress }: Displayed, { index, link, host: target }: WebLink, tie: Tie) {
  const isRelay = isLinkRelay(target);
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

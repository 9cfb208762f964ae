import { registrableDomain } from '../domain/registrable-domain.ts';
import type { PageLook } from '../lookup/page/page-look.ts';
import { finalUrl } from '../mail/link/final-target.ts';
import { couldNotCheck, notApplicable, type Outcome } from './outcome.ts';
import type { WebLink } from './web-links.ts';

/** What links of the mail lead to, as it was looked at. */
export interface LookedPage {
  readonly look: PageLook;
  /** The links that lead there: at least one. */
  readonly links: readonly [WebLink, ...WebLink[]];
  /** The host at the end of the redirects: where the page lies, or where the look stopped. Null where that is no host. */
  readonly host: string | null;
  /** Under one organization: that domain; else the host. */
  readonly organization: string | null;
}

/** The looks that belong to links of this mail, each with those links; null where there is none. */
export function lookedPages(web: readonly WebLink[], looks: readonly PageLook[]): readonly LookedPage[] | null {
  const pages = looks.flatMap((look): LookedPage[] => {
    const [first, ...more] = web.filter(({ link }) => [link.href, link.url, finalUrl(link)].includes(look.link));
    if (first === undefined) return [];
    const host = look.hops.at(-1)?.host.toLowerCase().replace(/\.$/, '') || null;
    const organization = host === null ? null : (registrableDomain(host) ?? host);
    return [{ look, links: [first, ...more], host, organization }];
  });
  return pages.length === 0 ? null : pages;
}

/** Why pages cannot be judged: there is no link, nobody looked, or none of the looks saw a page. Null where one did. */
export function unseen(web: readonly WebLink[], pages: readonly LookedPage[] | null): Outcome | null {
  if (web.length === 0) return notApplicable('no_web_link');
  if (pages === null) return couldNotCheck('page_not_looked_at');
  if (pages.some(({ look }) => look.outcome === 'page' || (look.page?.asks.length ?? 0) > 0)) return null;
  return couldNotCheck(pages.some(({ look }) => hiding.has(look.outcome)) ? 'page_hides' : 'page_not_seen');
}

/** Outcomes of pages that show themselves to others only. */
const hiding: ReadonlySet<PageLook['outcome']> = new Set(['needs-scripts', 'refused']);

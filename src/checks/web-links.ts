import { finalHost } from '../mail/link/final-target.ts';
import type { Link } from '../mail/link/link.ts';

/** A link into the web, with its place among all links of the mail. */
export interface WebLink {
  readonly index: number;
  readonly link: Link;
  /** Where it leads once its wrappers are undone; where the last of them hides that, its own. */
  readonly host: string;
}

/** The links into the web that a reader can follow: http and https, shown or laid over what is shown. */
export function webLinks(links: readonly Link[]): WebLink[] {
  return links.flatMap((link, index) => {
    const isWeb = link.scheme === 'http' || link.scheme === 'https';
    const host = finalHost(link);
    return isWeb && host !== null && (!link.isHidden || link.isCovering) ? [{ index, link, host }] : [];
  });
}

/** A mail that leads to more hosts is a page to read, and no bait. */
const maxHosts = 8;

/** Whether the links lead to so many hosts that the mail is a page to read. */
export function areOfAPage(web: readonly WebLink[]): boolean {
  return new Set(web.map(({ host }) => host)).size > maxHosts;
}

import { registrableDomain } from '../../domain/registrable-domain.ts';
import { shownHost } from '../../domain/shown-host.ts';
import { type InertCopy, inertCopy } from './inert-copy.ts';
import type { PageLook } from './page-look.ts';

/** A page that was looked at, as it can be shown: what stands around the copy, and the copy. */
export interface PageCopy {
  readonly look: PageLook;
  /**
   * The host of the page as a person must read it, and its registrable domain; null where it has none. Where its letters are taken
   * for others, as A-labels: beside the copy nothing explains them.
   */
  readonly host: string;
  readonly domain: string | null;
  readonly copy: InertCopy;
}

/** A copy of a page that was looked at; null where the look came to none. `html` is what was read of it. */
export function pageCopy(look: PageLook, html: string | null): PageCopy | null {
  if (look.outcome !== 'page' || look.page === null || html === null) return null;
  const { host } = look.page;
  const shown = shownHost(host);
  const isClear = shown.unusual.length === 0;
  return {
    look,
    host: isClear ? shown.host : host,
    domain: isClear ? shown.registrableDomain : registrableDomain(host),
    copy: inertCopy(html, look.page.url),
  };
}

import { isSameOrganization } from '../../domain/registrable-domain.ts';
import { baseOf } from './page-assets.ts';
import { requestUrl, urlRefusal } from './refuse-url.ts';

/** A file that a page would load to show itself. */
export interface CopyFile {
  readonly kind: 'picture' | 'style';
  /** Absolute, without userinfo and fragment. */
  readonly url: string;
}

/** Files of one page that a copy takes; the others stay away. */
export const maxCopyFiles = 24;

/** The files of a page that lie at its own site: at its host, or at another of the same organization. Each once, bounded. */
export class SiteFiles {
  readonly all: CopyFile[] = [];
  readonly #base: string;
  readonly #host: string;

  /** `base` is what its `<base>` says; null where there is none. */
  constructor(url: string, base: string | null) {
    this.#base = baseOf(base, url);
    this.#host = new URL(url).hostname;
  }

  /** Takes a file; its number, or null where it is none of this site's or one too many. */
  add(kind: CopyFile['kind'], href: string | undefined): number | null {
    const written = href?.trim() ?? '';
    if (written === '' || !URL.canParse(written, this.#base)) return null;
    const url = requestUrl(new URL(written, this.#base).href);
    if (url === null || urlRefusal(url) !== null || !this.#isOwn(url.hostname)) return null;
    const known = this.all.findIndex((file) => file.kind === kind && file.url === url.href);
    if (known >= 0) return known;
    return this.all.length < maxCopyFiles ? this.all.push({ kind, url: url.href }) - 1 : null;
  }

  #isOwn(host: string): boolean {
    return host === this.#host || isSameOrganization(host, this.#host);
  }
}

import type { LookOutcome, PageHop, PageLook } from '../../src/lookup/page/page-look.ts';
import { readPage } from '../../src/lookup/page/read-page.ts';

/** A look in short. */
export interface LookInShort {
  /** HTML of the page at the end; none where left out. */
  readonly html?: string;
  /** URLs that the link was led on to. */
  readonly led?: readonly string[];
  readonly outcome?: LookOutcome;
}

/** What a look at a link would have given. */
export function aLook(link: string, { html, led = [], outcome = 'page' }: LookInShort = {}): PageLook {
  const urls = [link, ...led];
  const hops = urls.map((url, index): PageHop => {
    const location = urls[index + 1] ?? null;
    const isSent = location !== null || !['new-host', 'private-address'].includes(outcome);
    const status = outcome === 'no-answer' || !isSent ? null : location === null ? 200 : 302;
    const known = { ip: null, contentType: null, certificate: null, location, status, isSent };
    return { url, host: new URL(url).hostname, cause: index === 0 ? 'asked' : 'status', ...known };
  });
  const page = html === undefined ? null : readPage(html, urls.at(-1) ?? link).page;
  return { askedAt: Date.UTC(2026, 10, 24), link, asked: link, hops, outcome, next: null, page };
}

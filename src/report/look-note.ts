import type { Params } from '../checks/outcome.ts';
import type { LookOutcome } from '../lookup/page/page-look.ts';
import type { ReportedLink } from './report.ts';
import type { WordKey } from './words.ts';

/** Outcomes where the look stopped of its own accord, before a host. */
const stopped: ReadonlySet<LookOutcome> = new Set([
  'new-host',
  'private-address',
  'redirect-loop',
  'too-many-redirects',
]);

/**
 * What a look at the page behind a link saw, as a key of the catalogue and its values; null where nobody looked. Where no login form
 * was seen it says that this proves nothing.
 */
export function lookNote({ look, asksForLogin }: Pick<ReportedLink, 'look' | 'asksForLogin'>): {
  readonly key: WordKey;
  readonly params: Params;
} | null {
  if (look === null) return null;
  const params = { day: look.askedAt.slice(0, 10) };
  if (asksForLogin === true) return { key: 'link_looked_login', params };
  if (look.outcome === 'page') return { key: 'link_looked_none', params };
  if (look.outcome === 'needs-scripts') return { key: 'link_looked_needs_scripts', params };
  if (look.outcome === 'refused') return { key: 'link_looked_refused', params };
  if (stopped.has(look.outcome))
    return { key: 'link_looked_stopped', params: { ...params, host: look.hosts.at(-1) ?? '' } };
  return { key: 'link_looked_no_page', params };
}

import type { Params } from '../checks/outcome.ts';
import type { ReportedLink } from './report.ts';
import type { WordKey } from './words.ts';

/** What a link has to do with a brand, as a key of the catalogue and its values; null where it has nothing. */
export function linkNote({
  official,
  imitates,
  imitatesBy,
}: Pick<ReportedLink, 'official' | 'imitates' | 'imitatesBy'>): {
  readonly key: WordKey;
  readonly params: Params;
} | null {
  if (official !== null) {
    return { key: official.isTracker ? 'link_tracker' : 'link_official', params: { org: official.brand } };
  }
  if (imitates === null) return null;
  return { key: imitatesBy === 'mail' ? 'link_poses' : 'link_imitates', params: { brand: imitates } };
}

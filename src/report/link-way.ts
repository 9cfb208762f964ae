import type { Params } from '../checks/outcome.ts';
import type { ReportedLink } from './report.ts';
import type { WordKey } from './words.ts';

/** By way of whom a link leads on, and whether its end is known, as a key of the catalogue and its values; null where it leads there at once. */
export function linkWay({ wrappers, end }: Pick<ReportedLink, 'wrappers' | 'end'>): {
  readonly key: WordKey;
  readonly params: Params;
} | null {
  const last = wrappers.at(-1);
  if (last === undefined) return null;
  const way = wrappers.map(({ by }) => by).join(' → ');
  if (end === 'too-deep') return { key: 'link_way_too_deep', params: { way } };
  if (end !== 'opaque') return { key: 'link_way', params: { way } };
  return { key: last.kind === 'shortener' ? 'link_way_shortened' : 'link_way_opaque', params: { way } };
}

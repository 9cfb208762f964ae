import type { Link } from './link.ts';

/**
 * The host that a link leads to once its wrappers are undone; where the last of them hides the target, that one's own.
 * Null as for `Link.host`.
 */
export function finalHost({ unwrapped, host }: Pick<Link, 'unwrapped' | 'host'>): string | null {
  return unwrapped?.host ?? host;
}

/** The URL that a link leads to once its wrappers are undone; null as for `Link.url`. */
export function finalUrl({ unwrapped, url }: Pick<Link, 'unwrapped' | 'url'>): string | null {
  return unwrapped?.url ?? url;
}

/** Whether the link goes through a filter or a counter of clicks that hides its target: no stranger, and no page either. */
export function isRelayed({ unwrapped }: Pick<Link, 'unwrapped'>): boolean {
  const last = unwrapped?.end === 'opaque' ? unwrapped.steps.at(-1) : undefined;
  return last?.kind === 'filter' || last?.kind === 'click-counter';
}

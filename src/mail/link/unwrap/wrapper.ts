/**
 * What stands between a link and its page: a mail filter that rewrites links, a site that sends visitors on, a
 * translator or cache that shows the page under a name of its own, a counter of clicks, a shortener of addresses.
 */
export type WrapperKind = 'filter' | 'redirect' | 'copy' | 'click-counter' | 'shortener';

/** The URL leads on, whereto cannot be known without a request. */
export const opaque = Symbol('opaque');

/** Where a wrapper's URL leads: a URL as text, `opaque`, or null for a page of the wrapper's own. */
export type LeadsTo = string | typeof opaque | null;

/** One wrapper. Pure; `leadsTo` never throws. */
export interface Wrapper {
  readonly kind: WrapperKind;
  /** Who runs it, as a reader knows it. */
  readonly by: string;
  /** Host names, lower case, in A-labels: each with all that lies below it. */
  readonly names: readonly string[];
  leadsTo(url: URL): LeadsTo;
}

/** A wrapper that hides the target in each of its URLs. */
export function opaqueWrapper(kind: WrapperKind, by: string, names: string): Wrapper {
  return { kind, by, names: names.split(/\s+/), leadsTo: () => opaque };
}

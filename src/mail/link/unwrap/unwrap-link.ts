import { maxWrappers } from '../../limits.ts';
import { clickCounters } from './click-counters.ts';
import { google, googleRedirect, isGoogleHost } from './google.ts';
import { mailFilters } from './mail-filters.ts';
import { proofpoint } from './proofpoint.ts';
import { shorteners } from './shorteners.ts';
import { sites } from './sites.ts';
import type { UnwrappedLink, WrapperStep } from './unwrapped-link.ts';
import { isWebAddress } from './url-parameter.ts';
import { type LeadsTo, opaque, type Wrapper } from './wrapper.ts';

const wrappersByName = new Map<string, Wrapper[]>();
for (const wrapper of [...proofpoint, ...mailFilters, ...google, ...sites, ...clickCounters, ...shorteners]) {
  for (const name of wrapper.names) wrappersByName.set(name, [...(wrappersByName.get(name) ?? []), wrapper]);
}

/** Labels of a wrapper's name at most. */
const maxLabels = Math.max(...[...wrappersByName.keys()].map((name) => name.split('.').length));

/**
 * Undoes the wrappers of a link, by its parsed host and one inside the other, without any request; null for a link
 * that is in none. `host` is that of `url`, lower case, without a trailing dot.
 */
export function unwrapLink(url: string, host: string): UnwrappedLink | null {
  const steps: WrapperStep[] = [];
  let at = { url, host };
  for (;;) {
    const through = throughWrapper(at.url, at.host);
    if (through === null) return endedAt(at, steps, 'target');
    if (steps.length >= maxWrappers) return endedAt(at, steps, 'too-deep');
    steps.push({ kind: through.by.kind, by: through.by.by, host: at.host });
    const next = through.to === opaque ? null : read(through.to);
    if (next === null) return endedAt(at, steps, 'opaque');
    at = next;
  }
}

function endedAt(
  { url, host }: { readonly url: string; readonly host: string },
  [first, ...more]: readonly WrapperStep[],
  end: UnwrappedLink['end'],
): UnwrappedLink | null {
  return first === undefined ? null : { url, host, steps: [first, ...more], end };
}

/** The wrapper that the URL belongs to, and where that leads; null where it leads nowhere but to itself. */
function throughWrapper(
  url: string,
  host: string,
): { readonly by: Wrapper; readonly to: Exclude<LeadsTo, null> } | null {
  const wrappers = wrappersOf(host);
  if (wrappers.length === 0 || !isWebAddress(url)) return null;
  const parsed = new URL(url);
  for (const by of wrappers) {
    const to = by.leadsTo(parsed);
    if (to !== null) return { by, to };
  }
  return null;
}

function wrappersOf(host: string): readonly Wrapper[] {
  if (isGoogleHost(host)) return [googleRedirect];
  for (let name = endOf(host); name !== ''; name = name.slice(name.indexOf('.') + 1)) {
    const found = wrappersByName.get(name);
    if (found !== undefined) return found;
    if (!name.includes('.')) break;
  }
  return [];
}

/** The last labels of a host, as many as a wrapper's name may have. */
function endOf(host: string): string {
  let from = host.length;
  for (let labels = 0; labels < maxLabels && from > 0; labels++) from = host.lastIndexOf('.', from - 1);
  return host.slice(from + 1);
}

/** A target as a browser reads it, where it is a web address. */
function read(target: string): { readonly url: string; readonly host: string } | null {
  if (!isWebAddress(target)) return null;
  const { href, hostname } = new URL(target);
  return { url: href, host: hostname.replace(/\.$/, '') };
}

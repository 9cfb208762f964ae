import { openHosts } from '../data/open-hosts.ts';
import { isTenant } from './registrable-domain.ts';

/** What anybody may put up at an open host. */
export type OpenHostKind = keyof typeof openHosts;

/** A host that anybody may use, by the name under which it is known. */
export interface OpenHost {
  readonly name: string;
  readonly kind: OpenHostKind;
}

const kinds = Object.keys(openHosts) as OpenHostKind[];

const known = new Map<string, OpenHost>(
  kinds.flatMap((kind) => openHosts[kind].split(/\s+/).map((name) => [name, { name, kind }] as const)),
);

/** Amazon's object store: `bucket.s3.amazonaws.com`, `s3.eu-west-1.amazonaws.com/bucket`, `bucket.s3-website-eu-west-1.amazonaws.com`. */
const objectStore = /(?:^|\.)s3(?:-website|-accesspoint)?(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/;

/**
 * The open host that a page stands at; null where the host is nobody's to share. `path` is that of the page: a few
 * hosts are shared below one path only (`docs.google.com/forms`).
 */
export function openHostOf(host: string, path: string): OpenHost | null {
  const first = known.get(`${host}${/^\/[^/]*/.exec(path)?.[0] ?? ''}`);
  if (first !== undefined) return first;
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    const found = known.get(host.slice(at));
    if (found !== undefined) return found;
  }
  return objectStore.test(host) ? { name: 'amazonaws.com', kind: 'storage' } : null;
}

/**
 * Whether anybody may have the domain at no cost at an open host that has a name of its own for that: a mailbox there tells who
 * rents the machines, not who writes. Names below that of the service itself (`mail.weebly.com`) are the service's, as the
 * Public Suffix List tells.
 */
export function isTenantDomain(domain: string): boolean {
  const open = openHostOf(domain.toLowerCase(), '');
  return open !== null && open.name.length < domain.length && (open.kind === 'tenant' || isTenant(domain));
}

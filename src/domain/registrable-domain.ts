import { parse } from 'tldts';

/** Private suffixes count: two tenants of github.io are two organizations. */
const OPTIONS = { allowPrivateDomains: true, extractHostname: false } as const;

/** Letters, digits, hyphens (RFC 952) and underscores (RFC 8552), hyphens in any place since DNS allows them. */
const NAME = /^(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}$/;

/** RFC 1035 §2.3.4. */
const MAX_NAME_LENGTH = 253;

/**
 * The domain that an organization registered: one label more than the public suffix (the
 * Organizational Domain of RFC 7489 §3.2), in A-labels, lower case. Null for IP literals, single
 * labels, public suffixes themselves and what is no host name.
 */
export function registrableDomain(host: string): string | null {
  return parsed(host)?.domain ?? null;
}

/**
 * The domain that stands in a registry: `github.io` for a host of `tenant.github.io`, whose registrable domain is its
 * own. In A-labels, lower case; null as for `registrableDomain`.
 */
export function registeredDomain(host: string): string | null {
  const name = asciiName(host);
  return name === null ? null : parse(name, { ...OPTIONS, allowPrivateDomains: false }).domain;
}

/**
 * The part of the host name under which anybody may register (Public Suffix List, private section
 * included), in A-labels, lower case; the last label where the list knows none. Null for IP literals,
 * single labels and what is no host name.
 */
export function publicSuffix(host: string): string | null {
  return parsed(host)?.publicSuffix ?? null;
}

/** Whether the host lies under a suffix of the Public Suffix List, its private section included, with a label of its own. */
export function hasKnownSuffix(host: string): boolean {
  const found = parsed(host);
  return found !== null && found.domain !== null && (found.isIcann || found.isPrivate);
}

/**
 * Whether the registrable domain of the host was handed out by a company under a name of its own (Public Suffix List,
 * private section: `shop.github.io`), so that no registry knows it.
 */
export function isTenant(host: string): boolean {
  return parsed(host)?.isPrivate === true;
}

/**
 * Whether both hosts lie under one registrable domain. Two public suffixes are the same organization
 * where they are the same name; IP literals and single labels belong to none.
 */
export function isSameOrganization(a: string, b: string): boolean {
  const one = organization(a);
  return one !== null && one === organization(b);
}

function organization(host: string): string | null {
  const found = parsed(host);
  return found?.domain ?? found?.publicSuffix ?? null;
}

/** What the list says of a host name. */
interface Parsed {
  readonly domain: string | null;
  /** Null for single labels. */
  readonly publicSuffix: string | null;
  readonly isIcann: boolean;
  readonly isPrivate: boolean;
}

/** The same few hosts of a mail are asked about by many checks. So many are remembered, then all are forgotten. */
const MAX_REMEMBERED = 2_000;
const remembered = new Map<string, Parsed | null>();

/** Null for what is no host name. */
function parsed(host: string): Parsed | null {
  const before = remembered.get(host);
  if (before !== undefined) return before;
  const found = parsedAnew(host);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  // Longer is no name, and not worth the room.
  if (host.length <= MAX_NAME_LENGTH) remembered.set(host, found);
  return found;
}

function parsedAnew(host: string): Parsed | null {
  const name = asciiName(host);
  if (name === null) return null;
  const { domain, publicSuffix, isIcann, isPrivate } = parse(name, OPTIONS);
  return {
    domain,
    publicSuffix: name.includes('.') ? publicSuffix : null,
    isIcann: isIcann === true,
    isPrivate: isPrivate === true,
  };
}

/** Lower case, in A-labels (UTS 46 as browsers do it), without the root's dot. */
function asciiName(host: string): string | null {
  const name = inALabels(host.endsWith('.') ? host.slice(0, -1) : host)?.toLowerCase() ?? null;
  return name !== null && name.length <= MAX_NAME_LENGTH && NAME.test(name) ? name : null;
}

function inALabels(name: string): string | null {
  if (/^[\x00-\x7f]*$/.test(name)) return name;
  const isPlain = name.length <= MAX_NAME_LENGTH && !/[\x00-\x20/\\?#@:%[\]]/.test(name);
  return isPlain && URL.canParse(`http://${name}/`) ? new URL(`http://${name}/`).hostname : null;
}

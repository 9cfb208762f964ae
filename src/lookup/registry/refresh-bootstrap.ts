import { getInTime, type Way } from '../web/get-in-time.ts';
import type { Bootstrap } from './bootstrap.ts';
import { readBootstrap } from './read-bootstrap.ts';
import type { RegistryFailure } from './registration.ts';

/** Where IANA publishes the bootstrap (RFC 9224 §13): whom a refresh asks, and nobody else. */
export const bootstrapParty = 'data.iana.org';

const parts = ['dns', 'ipv4', 'ipv6'] as const;

/** Octets of one file; the largest, of names, has 80,000. */
export const maxFileOctets = 1_000_000;

/** Names and networks that a whole bootstrap has at least: IANA's has 1,200 and 250. */
export const leastDomains = 500;
export const leastNetworks = 50;

/** What came of fetching the bootstrap anew. */
export type RefreshedBootstrap =
  /** `saved`: plain JSON that `readBootstrap` takes, to be stored. */
  | { readonly outcome: 'fetched'; readonly bootstrap: Bootstrap; readonly saved: unknown }
  | { readonly outcome: 'failed'; readonly because: RegistryFailure };

/**
 * Fetches IANA's three files. Only for a click: nothing calls it by itself. All of them or none; one that is cut short
 * or holds too little is refused, so that what was there stands. Never rejects.
 */
export async function refreshBootstrap(way: Way): Promise<RefreshedBootstrap> {
  const files = await Promise.all(parts.map((part) => fetchPart(way, part)));
  const failed = files.find(({ outcome }) => outcome === 'failed');
  if (failed?.outcome === 'failed') return failed;
  const saved = Object.fromEntries(files.flatMap((file) => (file.outcome === 'said' ? [[file.part, file.value]] : [])));
  const bootstrap = readBootstrap(saved);
  const isWhole =
    bootstrap !== null && bootstrap.domains.size >= leastDomains && bootstrap.networks.length >= leastNetworks;
  return isWhole ? { outcome: 'fetched', bootstrap, saved } : { outcome: 'failed', because: 'malformed' };
}

type Part =
  | { readonly outcome: 'said'; readonly part: string; readonly value: unknown }
  | { readonly outcome: 'failed'; readonly because: RegistryFailure };

async function fetchPart(way: Way, part: string): Promise<Part> {
  const url = `https://${bootstrapParty}/rdap/${part}.json`;
  const answer = await getInTime(way, { url, headers: { accept: 'application/json' }, maxOctets: maxFileOctets });
  if (typeof answer === 'string') return { outcome: 'failed', because: answer };
  if (answer.status !== 200) return { outcome: 'failed', because: 'http-status' };
  if (answer.octets.length > maxFileOctets) return { outcome: 'failed', because: 'too-large' };
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.octets));
    return { outcome: 'said', part, value };
  } catch {
    return { outcome: 'failed', because: 'malformed' };
  }
}

import { parseIpNetwork } from '../../domain/ip-network.ts';
import type { Bootstrap, NetworkService } from './bootstrap.ts';
import { isObject } from './plain-members.ts';

/** Characters of a bootstrap as text; IANA's three files come to 90,000. */
export const maxBootstrapLength = 4_000_000;

/** Names and networks of a bootstrap; IANA's three files have 1,500. */
export const maxBootstrapEntries = 20_000;

const maxUrlLength = 500;

/** A name in A-labels without dots at its ends; a digit alone is none, so that no address is taken for one. */
const name = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** `readBootstrap` of JSON. Null for what is no JSON, or too long. Never throws. */
export function readBootstrapText(text: string): Bootstrap | null {
  if (text.length > maxBootstrapLength) return null;
  try {
    return readBootstrap(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * A bootstrap from parsed JSON: one of IANA's files (RFC 9224 §3), of names or of addresses, or an object of several
 * (`{ "dns": …, "ipv4": …, "ipv6": … }`). What it does not name has no service. A service without `https:` and an entry
 * that is no name or network are left out; null where a part is no such file, is too large, or nothing is left. Never
 * throws.
 */
export function readBootstrap(value: unknown): Bootstrap | null {
  if (!isObject(value)) return null;
  const files = Array.isArray(value.services) ? [value] : filesIn(value);
  const domains = new Map<string, string>();
  const networks: NetworkService[] = [];
  let entriesLeft = maxBootstrapEntries;
  for (const file of files) {
    if (!isObject(file) || !Array.isArray(file.services)) return null;
    for (const service of file.services as unknown[]) {
      const [entries, urls] = Array.isArray(service) ? (service as unknown[]) : [];
      if (!Array.isArray(entries) || !Array.isArray(urls)) return null;
      entriesLeft -= entries.length + 1;
      if (entriesLeft < 0) return null;
      const url = urls.map(baseUrl).find((candidate) => candidate !== null);
      if (url === undefined || url === null) continue;
      for (const entry of entries) {
        const text = typeof entry === 'string' ? entry.toLowerCase() : '';
        const network = parseIpNetwork(text);
        if (network !== null) networks.push({ network, url });
        else if (name.test(text)) domains.set(text, url);
      }
    }
  }
  const isEmpty = domains.size === 0 && networks.length === 0;
  return isEmpty ? null : { published: newest(files.map(publicationDay)), domains, networks };
}

function filesIn(value: Readonly<Record<string, unknown>>): unknown[] {
  return ['dns', 'ipv4', 'ipv6'].flatMap((part) => (part in value ? [value[part]] : []));
}

/** The URL where it is `https:`, plain, and with the `/` at its end that RFC 9224 §3 asks for; else null. */
function baseUrl(url: unknown): string | null {
  if (typeof url !== 'string' || url.length > maxUrlLength || !URL.canParse(url)) return null;
  const { protocol, username, password, search, hash, href } = new URL(url);
  const isPlain = protocol === 'https:' && username === '' && password === '' && search === '' && hash === '';
  return isPlain && href.endsWith('/') ? href : null;
}

function publicationDay(file: unknown): string | null {
  const publication = isObject(file) ? file.publication : null;
  return typeof publication === 'string' ? (/^[0-9]{4}-[0-9]{2}-[0-9]{2}(?=T|$)/.exec(publication)?.[0] ?? null) : null;
}

function newest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** IANA's files, as they are at https://data.iana.org/rdap/, and how much of them is packed. */
const files = { domains: 'dns.json', ipv4: 'ipv4.json', ipv6: 'ipv6.json' } as const;

/** What RFC 9224 §3 lays down of a file. */
interface BootstrapFile {
  readonly publication: string;
  readonly services: readonly (readonly [readonly string[], readonly string[]])[];
}

const maxLine = 118;

/**
 * Packs IANA's bootstrap files that lie in a folder as `src/data/rdap-services.ts`: `node scripts/data/pack-bootstrap.ts
 * FOLDER`. Services that offer no `https:` are left out.
 */
export function packBootstrap(folder: string): string {
  const packed = Object.entries(files).map(([name, file]) => {
    const { publication, services } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as BootstrapFile;
    return `  ${name}: {\n    published: '${publication.slice(0, 10)}',\n    services: \`\n${rows(services).join('\n')}\n\`,\n  },\n`;
  });
  return `${head}export const rdapServices = {\n${packed.join('')}};\n`;
}

const head = `/**
 * RDAP services by what they answer for: IANA's registries "Bootstrap Service Registry for Domain Name Space", "… for
 * IPv4 Address Space" and "… for IPv6 Address Space" (RFC 9224), https://data.iana.org/rdap/, which IANA gives into the
 * public domain (CC0 1.0, https://www.iana.org/help/licensing-terms). Services without \`https:\` are left out. Made by
 * \`scripts/data/pack-bootstrap.ts\`; never edited.
 *
 * A row is a base URL and the names or networks that it is for; rows that begin with a space go on. \`{}\` in a URL stands
 * for the name.
 */
`;

/** A row for each URL, and one for URLs that differ in the name alone. */
function rows(services: BootstrapFile['services']): string[] {
  const secure = services.flatMap(([entries, urls]) => {
    const url = urls.find((candidate) => candidate.startsWith('https://'));
    return url === undefined ? [] : entries.map((entry) => ({ entry, url, pattern: patternOf(url, entry) }));
  });
  const patterns = new Map<string, number>();
  for (const { pattern } of secure) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  const byUrl = new Map<string, string[]>();
  for (const { entry, url, pattern } of secure) {
    const key = (patterns.get(pattern) ?? 0) > 1 ? pattern : url;
    byUrl.set(key, [...(byUrl.get(key) ?? []), entry]);
  }
  return [...byUrl].sort(([a], [b]) => (a < b ? -1 : 1)).map(([url, entries]) => wrapped(url, entries));
}

/** The URL with `{}` for the name, where it stands in it once as a whole label or segment. */
function patternOf(url: string, entry: string): string {
  const parts = url.split(/(?<=[./])|(?=[./])/);
  return parts.filter((part) => part === entry).length === 1
    ? parts.map((part) => (part === entry ? '{}' : part)).join('')
    : url;
}

function wrapped(pattern: string, entries: readonly string[]): string {
  const lines: string[] = [];
  let line = pattern;
  for (const entry of entries) {
    if (line.length + 1 + entry.length > maxLine) {
      lines.push(line);
      line = '';
    }
    line += ` ${entry}`;
  }
  return [...lines, line].join('\n');
}

const [, script = '', folder] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (folder === undefined) throw new Error('Name the folder that holds IANA’s dns.json, ipv4.json and ipv6.json.');
  writeFileSync(new URL('../../src/data/rdap-services.ts', import.meta.url), packBootstrap(folder));
}

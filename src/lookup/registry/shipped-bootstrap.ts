import { rdapServices } from '../../data/rdap-services.ts';
import type { DataSource } from '../data-manifest.ts';
import type { Bootstrap } from './bootstrap.ts';
import { readBootstrap } from './read-bootstrap.ts';

/** Where the shipped bootstrap is from, to be told where registry data are shown. */
export const bootstrapSource: DataSource = {
  name: 'registries',
  title: 'RDAP Bootstrap Service Registries',
  edition: rdapServices.domains.published,
  licence: 'CC0 1.0',
  licenceLink: 'https://creativecommons.org/publicdomain/zero/1.0/',
  attributions: [{ text: 'Registries by IANA', link: 'https://data.iana.org/rdap/' }],
  changes: 'packed; services without HTTPS left out',
  madeFrom: 'dns.json, ipv4.json and ipv6.json of data.iana.org',
};

let shipped: Bootstrap | null = null;

/** IANA's bootstrap of the day that `bootstrapSource` names, read at the first call. */
export function shippedBootstrap(): Bootstrap {
  shipped ??= readBootstrap({
    dns: fileOf(rdapServices.domains),
    ipv4: fileOf(rdapServices.ipv4),
    ipv6: fileOf(rdapServices.ipv6),
  });
  if (shipped === null) throw new Error('the shipped bootstrap cannot be read');
  return shipped;
}

/** As IANA publishes it (RFC 9224 §3). */
function fileOf({ published, services }: { readonly published: string; readonly services: string }): object {
  const rows = services.trim().replaceAll('\n ', ' ').split('\n');
  return { publication: published, services: rows.flatMap(servicesOfRow) };
}

function servicesOfRow(row: string): (readonly [readonly string[], readonly string[]])[] {
  const [url = '', ...entries] = row.split(' ');
  if (!url.includes('{}')) return [[entries, [url]]];
  return entries.map((entry) => [[entry], [url.replace('{}', entry)]] as const);
}

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DataManifest, type DataSource, manifestFile } from '../../src/lookup/data-manifest.ts';
import { networkTable } from '../../src/lookup/network/network-table.ts';
import { placeTable } from '../../src/lookup/place/place-table.ts';
import { drawMap, mapPackage } from './draw-map.ts';
import { networkEdition, networkPackage, packNetworks } from './pack-networks.ts';
import { packPlaces, placePackage } from './pack-places.ts';
import type { WriteFile } from './pack-ranges.ts';
import { packageFile } from './package-file.ts';

/** What the packed octets depend on besides the code that packs them. */
const packages = [placePackage, networkPackage, mapPackage, 'fflate', 'd3-geo', 'topojson-client'];

/** The code that packs, and where it is laid down how the packed octets are read. */
const packingCode = [
  '.',
  '../../src/lookup/packed/range-shard.ts',
  '../../src/lookup/packed/range-table.ts',
  '../../src/report/map-view.ts',
];

const ccBy = { licence: 'CC BY 4.0', licenceLink: 'https://creativecommons.org/licenses/by/4.0/' };

/** In the words of its licence. */
const dbIp = { text: 'IP Geolocation by DB-IP', link: 'https://db-ip.com' };

/**
 * Makes the embedded data in `outDir`, a folder that holds nothing else, and gives their manifest. Where
 * the folder already holds what the installed packages and this code would make, nothing is written.
 * Takes about a minute and 0.6 GB otherwise. The same octets on every machine. Two at once do not harm
 * each other: each packs aside, and the folder is replaced whole.
 */
export async function makeData(outDir: string): Promise<DataManifest> {
  const key = packingKey();
  const made = manifestIn(outDir);
  if (made?.key === key) return made;
  const aside = `${outDir}.making-${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  const manifest = makeAll(fileWriter(aside), key);
  putInPlace(aside, outDir, key);
  return manifest;
}

function makeAll(write: WriteFile, key: string): DataManifest {
  drawMap(write);
  packNetworks(write);
  const placeEdition = packPlaces(write);
  const manifest = { key, sources: sources(placeEdition) };
  write(manifestFile, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  return manifest;
}

function sources(placeEdition: string): DataSource[] {
  return [
    {
      ...ccBy,
      name: placeTable,
      title: 'DB-IP City Lite',
      edition: placeEdition,
      attributions: [dbIp],
      changes: 'packed; degrees rounded to two places; neighbouring ranges of one place joined',
      madeFrom: versioned(placePackage),
    },
    {
      ...ccBy,
      name: networkTable,
      title: 'RouteViews, the regional registries and DB-IP ASN Lite, merged by ip-location-db',
      edition: networkEdition(versionOf(networkPackage)),
      attributions: [{ text: 'Networks by RouteViews', link: 'https://www.routeviews.org' }, dbIp],
      changes: 'packed; neighbouring ranges of one network joined',
      madeFrom: versioned(networkPackage),
    },
    {
      name: 'map',
      title: 'Natural Earth 4.1.0, 1:110m',
      edition: '2018',
      licence: 'Public domain',
      licenceLink: 'https://www.naturalearthdata.com/about/terms-of-use/',
      attributions: [{ text: 'Map: Natural Earth', link: 'https://www.naturalearthdata.com' }],
      changes: 'drawn as one picture',
      madeFrom: versioned(mapPackage),
    },
  ];
}

function versioned(name: string): string {
  return `${name} ${versionOf(name)}`;
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(packageFile(`${name}/package.json`), 'utf8')) as { version: string };
  return version;
}

function packingKey(): string {
  const hash = createHash('sha256').update(packages.map(versioned).join('\n'));
  const here = path.dirname(fileURLToPath(import.meta.url));
  for (const file of packingCode.flatMap((name) => codeFiles(path.join(here, name)))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function codeFiles(name: string): string[] {
  if (name.endsWith('.ts')) return [name];
  return readdirSync(name)
    .sort()
    .map((file) => path.join(name, file));
}

function manifestIn(folder: string): DataManifest | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, manifestFile), 'utf8')) as DataManifest;
  } catch {
    return null;
  }
}

function fileWriter(folder: string): WriteFile {
  return (name, octets) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, octets);
  };
}

function putInPlace(aside: string, outDir: string, key: string): void {
  try {
    rmSync(outDir, { recursive: true, force: true });
    renameSync(aside, outDir);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another run that finished at the same moment has put the same files there.
    if (manifestIn(outDir)?.key !== key) throw error;
  }
}

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawMap } from '../../../scripts/data/draw-map.ts';
import { makeData } from '../../../scripts/data/make-data.ts';
import { networkEdition } from '../../../scripts/data/pack-networks.ts';
import { dataFolder } from '../../data-folder.ts';

describe('makeData', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await dataFolder();
  }, 300_000);

  it('leaves what is up to date alone, and gives its manifest', async () => {
    const before = statSync(path.join(folder, 'data.json')).mtimeMs;
    const { sources } = await makeData(folder);
    expect(statSync(path.join(folder, 'data.json')).mtimeMs).toBe(before);
    expect(sources.map(({ name, edition }) => [name, edition])).toEqual([
      ['places', '2026-06-05'],
      ['networks', '2025-04-02'],
      ['map', '2018'],
    ]);
  });

  it('gives every table its attribution, with the link to db-ip.com that its licence wants', async () => {
    const { sources } = await makeData(folder);
    for (const { attributions } of sources) expect(attributions.length).toBeGreaterThan(0);
    const ofPlaces = sources.find(({ name }) => name === 'places')?.attributions;
    expect(ofPlaces).toEqual([{ text: 'IP Geolocation by DB-IP', link: 'https://db-ip.com' }]);
  });

  it('stays below 20 MB', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(path.join(folder, name)),
    );
    const octets = files.filter((file) => file.isFile()).reduce((sum, file) => sum + file.size, 0);
    expect(octets).toBeGreaterThan(10_000_000);
    expect(octets).toBeLessThan(20_000_000);
  });
});

describe('drawMap', () => {
  it('draws paths alone, without style, script or reference', () => {
    let svg = '';
    drawMap((_, octets) => {
      svg = new TextDecoder().decode(octets);
    });
    expect(svg.match(/<\w+/g)).toEqual(['<svg', '<path', '<path']);
    expect(svg).toContain('viewBox="0 0 720 282"');
    expect(svg).not.toMatch(/href|url\(|style|script|<!/);
    expect(svg.length).toBeLessThan(100_000);
  });
});

describe('networkEdition', () => {
  it('reads the day from the version of the package', () => {
    expect(networkEdition('2.3.2025040218')).toBe('2025-04-02');
    expect(() => networkEdition('2.3.0')).toThrow('does not tell its date');
  });
});

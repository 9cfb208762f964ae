import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packBootstrap } from '../../../scripts/data/pack-bootstrap.ts';
import { rdapServices } from '../../../src/data/rdap-services.ts';
import { shippedBootstrap } from '../../../src/lookup/registry/shipped-bootstrap.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-bootstrap-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function writeFiles(files: Readonly<Record<string, { published: string; services: readonly unknown[] }>>): void {
  for (const [name, { published, services }] of Object.entries(files)) {
    const file = { version: '1.0', publication: `${published}T23:00:03Z`, services };
    fs.writeFileSync(path.join(folder, name), JSON.stringify(file));
  }
}

const none = { published: '2026-01-01', services: [] };

describe('packBootstrap', () => {
  it('makes the file that is shipped from files that say the same', () => {
    const { domains, networks } = shippedBootstrap();
    const services = (version: 4 | 6) =>
      networks
        .filter(({ network }) => network.address.version === version)
        .map(({ network, url }) => [[`${network.address.text}/${network.bits}`], [url]]);
    writeFiles({
      'dns.json': { ...rdapServices.domains, services: [...domains].map(([name, url]) => [[name], [url]]) },
      'ipv4.json': { ...rdapServices.ipv4, services: services(4) },
      'ipv6.json': { ...rdapServices.ipv6, services: services(6) },
    });
    const file = new URL('../../../src/data/rdap-services.ts', import.meta.url);
    expect(packBootstrap(folder)).toBe(fs.readFileSync(file, 'utf8'));
  });

  it('joins what has one URL, or URLs that differ in the name, and leaves out what has no https', () => {
    const services = [
      [
        ['b', 'a'],
        ['http://one.example/', 'https://one.example/'],
      ],
      [['c'], ['https://nic.c/v1/']],
      [['d'], ['https://nic.d/v1/']],
      [['e'], ['https://nic.e/v2/']],
      [['f'], ['http://nic.f/']],
    ];
    writeFiles({ 'dns.json': { published: '2026-02-03', services }, 'ipv4.json': none, 'ipv6.json': none });
    expect(packBootstrap(folder)).toContain(`  domains: {
    published: '2026-02-03',
    services: \`
https://nic.e/v2/ e
https://nic.{}/v1/ c d
https://one.example/ b a
\`,
  },`);
  });
});

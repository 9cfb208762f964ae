import { readFileSync } from 'node:fs';
import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { serviceOfAddress, serviceOfDomain } from '../../../src/lookup/registry/bootstrap.ts';
import { namesWithPage, registryPage } from '../../../src/lookup/registry/registry-page.ts';
import { bootstrapSource, shippedBootstrap } from '../../../src/lookup/registry/shipped-bootstrap.ts';

const serviceOf = (suffix: string) => serviceOfDomain(shippedBootstrap(), `sender.${suffix}`);

const documentation = readFileSync(new URL('../../../src/lookup/registry/registries.md', import.meta.url), 'utf8');

/** The list of suffixes that ends a section of the documentation. */
function listed(title: string): string[] {
  const section = documentation.split('\n## ').find((text) => text.startsWith(`${title}\n`)) ?? '';
  return section.trim().split('\n').at(-1)?.split(' ') ?? [];
}

const offered = listed('Offered');
const notOffered = listed('Not offered');

describe('IANA’s bootstrap of the day that is shipped', () => {
  it.each(offered)('has a service for .%s', (suffix) => {
    expect(serviceOf(suffix)).toMatch(/^https:\/\/.+\/$/);
  });

  it.each(notOffered)('has no service for .%s', (suffix) => {
    expect(serviceOf(suffix)).toBeNull();
  });

  it('is what the documentation lists', () => {
    expect(offered.length).toBeGreaterThan(60);
    expect(notOffered).toEqual(expect.arrayContaining(namesWithPage.filter((name) => !name.startsWith('xn--'))));
  });

  it.each([
    ['com', 'https://rdap.verisign.com/com/v1/'],
    ['org', 'https://rdap.publicinterestregistry.org/rdap/'],
    ['fr', 'https://rdap.nic.fr/'],
    ['shop', 'https://rdap.gmoregistry.net/rdap/'],
    ['xn--45q11c', 'https://rdap.zdnsgtld.com/XN--45Q11C/'],
  ])('leads from .%s to %s', (suffix, url) => {
    expect(serviceOf(suffix)).toBe(url);
  });

  it.each([
    ['8.8.8.8', 'https://rdap.arin.net/registry/'],
    ['18.170.98.138', 'https://rdap.arin.net/registry/'],
    ['193.0.6.139', 'https://rdap.db.ripe.net/'],
    ['202.12.29.1', 'https://rdap.apnic.net/'],
    ['200.3.14.1', 'https://rdap.lacnic.net/rdap/'],
    ['196.216.2.1', 'https://rdap.afrinic.net/rdap/'],
    ['2001:4860:4860::8888', 'https://rdap.arin.net/registry/'],
    ['2001:200::1', 'https://rdap.apnic.net/'],
    ['2a00:1450::1', 'https://rdap.db.ripe.net/'],
    ['224.0.0.1', null],
    ['10.0.0.1', null],
  ])('leads from %s to %s', (ip, url) => {
    expect(serviceOfAddress(shippedBootstrap(), parseIpAddress(ip)!)).toBe(url);
  });

  it('has a service for every address that registries give out', () => {
    const without = Array.from({ length: 222 }, (_, i) => i + 1).filter(
      (first) => serviceOfAddress(shippedBootstrap(), parseIpAddress(`${first}.1.2.3`)!) === null,
    );
    expect(without).toEqual([10, 127]);
  });

  it('is dated, and of its size', () => {
    const { published, domains, networks } = shippedBootstrap();
    expect(published).toBe(bootstrapSource.edition);
    expect(bootstrapSource.edition).toBe('2026-09-30');
    expect(domains.size).toBe(1201);
    expect(networks).toHaveLength(221 + 34);
  });

  it('names only top-level domains that there are', () => {
    // Gone from the root since that edition.
    const gone = ['helsinki'];
    const names = [...shippedBootstrap().domains.keys()].filter((name) => !gone.includes(name));
    expect(names.filter((name) => parse(`a.b.${name}`, { extractHostname: false }).isIcann !== true)).toEqual([]);
  });
});

describe('pages of registries', () => {
  it.each(namesWithPage)('are for names without a service: .%s', (name) => {
    expect(serviceOf(name)).toBeNull();
    expect(new URL(registryPage(`a.b.${name}`)!).protocol).toBe('https:');
  });

  it('are given where they are known alone', () => {
    expect(registryPage('sender.co.jp')).toBe('https://whois.jprs.jp/');
    expect(registryPage('sender.com')).toBeNull();
    expect(registryPage('constructor')).toBeNull();
    expect(registryPage('')).toBeNull();
  });
});

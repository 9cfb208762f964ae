import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { isServiceHost, serviceOfAddress, serviceOfDomain } from '../../../src/lookup/registry/bootstrap.ts';
import {
  maxBootstrapEntries,
  maxBootstrapLength,
  readBootstrap,
  readBootstrapText,
} from '../../../src/lookup/registry/read-bootstrap.ts';

const dns = {
  version: '1.0',
  publication: '2026-01-02T03:04:05Z',
  services: [
    [
      ['net', 'COM'],
      ['http://registry.example/', 'https://registry.example/com/'],
    ],
    [['co.test', 'test'], ['https://rdap.test/']],
  ],
};
const ipv4 = {
  publication: '2025-06-07T00:00:00Z',
  services: [
    [['192.0.2.0/24'], ['https://ip.example/']],
    [['192.0.2.128/25'], ['https://ip.example:8443/half/']],
  ],
};
const ipv6 = { publication: 'someday', services: [[['2001:db8::/32'], ['https://ip.example/six/']]] };

const addressed = (text: string) => serviceOfAddress(readBootstrap({ dns, ipv4, ipv6 })!, parseIpAddress(text)!);

describe('a bootstrap of several files', () => {
  const bootstrap = readBootstrap({ dns, ipv4, ipv6 })!;

  it('is as new as its newest part', () => {
    expect(bootstrap.published).toBe('2026-01-02');
  });

  it.each([
    ['a.com', 'https://registry.example/com/'],
    ['a.net', 'https://registry.example/com/'],
    ['a.test', 'https://rdap.test/'],
    ['a.b.co.test', 'https://rdap.test/'],
    ['a.org', null],
    ['com.org', null],
  ])('leads from %s to %s (RFC 9224 §4)', (name, url) => {
    expect(serviceOfDomain(bootstrap, name)).toBe(url);
  });

  it.each([
    ['192.0.2.1', 'https://ip.example/'],
    ['192.0.2.200', 'https://ip.example:8443/half/'],
    ['2001:db8::1', 'https://ip.example/six/'],
    ['198.51.100.1', null],
    ['2001:db9::1', null],
  ])('leads from %s to %s, the smallest network (RFC 9224 §5)', (ip, url) => {
    expect(addressed(ip)).toBe(url);
  });

  it.each([
    ['registry.example', true],
    ['ip.example:8443', true],
    ['ip.example:444', false],
    ['evil.example', false],
  ])('names a service at %s: %s', (host, isNamed) => {
    expect(isServiceHost(bootstrap, host)).toBe(isNamed);
  });
});

describe('a bootstrap of one file', () => {
  it('names what the file names and nothing else', () => {
    expect([...readBootstrap(dns)!.domains.keys()]).toEqual(['net', 'com', 'co.test', 'test']);
    expect(readBootstrap(dns)!.networks).toEqual([]);
    expect(readBootstrapText(JSON.stringify(ipv4))!.networks).toHaveLength(2);
  });

  it.each([
    ['http:', 'http://registry.example/'],
    ['userinfo', 'https://a:b@registry.example/'],
    ['a query', 'https://registry.example/?a=/'],
    ['a fragment', 'https://registry.example/#/'],
    ['no slash at its end (RFC 9224 §3)', 'https://registry.example/rdap'],
    ['no form', 'registry'],
  ])('leaves a service out whose URL has %s', (_, url) => {
    expect(
      readBootstrap({
        services: [
          [['com'], [url]],
          [['net'], ['https://a.example/']],
        ],
      })!.domains,
    ).toEqual(new Map([['net', 'https://a.example/']]));
  });

  it.each([['', '8', '1.2.3', 'a..b', '-a', 'ü', 'a b', '192.0.2.0/33', 7, null]])(
    'leaves out entries that are no name and no network',
    (...entries) => {
      expect(readBootstrap({ services: [[[...entries, 'com'], ['https://a.example/']]] })).toMatchObject({
        domains: new Map([['com', 'https://a.example/']]),
        networks: [],
      });
    },
  );
});

describe('what is no bootstrap', () => {
  it.each<unknown>([
    null,
    [],
    'text',
    {},
    { services: [] },
    { services: [[['com']]] },
    { services: ['com'] },
    { services: [[['com'], ['http://a.example/']]] },
    { dns, ipv4: 'x' },
    { services: [[Array.from({ length: maxBootstrapEntries }, (_, i) => `x${i}`), ['https://a.example/']]] },
  ])('gives null: %j', (value) => {
    expect(readBootstrap(value)).toBeNull();
  });

  it.each(['', '{', `"${' '.repeat(maxBootstrapLength)}"`, '['.repeat(1_000_000)])('gives null as text', (text) => {
    expect(readBootstrapText(text)).toBeNull();
  });

  it('never throws', () => {
    const part = fc.oneof(
      fc.json().map((text) => JSON.parse(text) as unknown),
      fc.string(),
      fc.array(fc.webUrl()),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part)), part, (services, publication) => {
        readBootstrap({ services, publication });
        readBootstrap({ dns: { services }, ipv4: publication });
      }),
    );
  });
});

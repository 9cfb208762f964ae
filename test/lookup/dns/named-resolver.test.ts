import { describe, expect, it } from 'vitest';
import { ownResolver, publicResolvers } from '../../../src/lookup/dns/named-resolver.ts';

describe('publicResolvers', () => {
  it.each(publicResolvers)('$id has a name to tell and a plain address', ({ id, operator, url, about }) => {
    expect(id).toMatch(/^[a-z0-9]+$/);
    expect(operator).not.toBe('');
    expect(ownResolver(url)?.url).toBe(url);
    expect(about).toMatch(/^https:/);
  });

  it('have an id each', () => {
    expect(new Set(publicResolvers.map(({ id }) => id)).size).toBe(publicResolvers.length);
  });
});

describe('ownResolver', () => {
  it.each([
    ['https://doh.example/dns-query', 'https://doh.example/dns-query', 'doh.example'],
    [' https://doh.example:8443/q{?dns} ', 'https://doh.example:8443/q', 'doh.example:8443'],
    ['https://127.0.0.1:9443/dns-query?a=b', 'https://127.0.0.1:9443/dns-query?a=b', '127.0.0.1:9443'],
  ])('takes %s', (text, url, operator) => {
    expect(ownResolver(text)).toMatchObject({ id: 'own', url, operator });
  });

  it.each([
    '',
    'doh.example',
    'http://doh.example/dns-query',
    'https://user:secret@doh.example/dns-query',
    'https://doh.example/dns-query#part',
    'https://doh.example/{type}{?dns}',
    'javascript:alert(1)',
    `https://doh.example/${'x'.repeat(2000)}`,
  ])('refuses %s', (text) => {
    expect(ownResolver(text)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { openHosts } from '../../src/data/open-hosts.ts';
import { isTenantDomain, openHostOf } from '../../src/domain/open-host.ts';

test('every name of the table is a host, below one path at most, and stands once', () => {
  const names = Object.values(openHosts).flatMap((list) => list.split(/\s+/));
  expect(names.filter((name) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[a-z]+)?$/.test(name))).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('an open host', () => {
  test.each([
    ['a.b.pages.dev', '/', 'site'],
    ['docs.google.com', '/forms/d/e/1', 'form'],
    ['docs.google.com', '/document/d/1', 'document'],
    ['bucket.s3.amazonaws.com', '/', 'storage'],
    ['s3.eu-west-1.amazonaws.com', '/bucket/a', 'storage'],
    ['bucket.s3-website-us-east-1.amazonaws.com', '/', 'storage'],
    ['bucket.s3-website.eu-central-1.amazonaws.com', '/', 'storage'],
  ])('%s%s is of the kind %s', (host, path, kind) => {
    expect(openHostOf(host, path)?.kind).toBe(kind);
  });

  test.each([
    ['google.com', '/forms'],
    ['pages.dev.evil.test', '/'],
    ['mys3.amazonaws.com', '/'],
    ['dev', '/'],
    ['', ''],
  ])('%s%s is none', (host, path) => {
    expect(openHostOf(host, path)).toBeNull();
  });
});

describe('a domain that anybody may have', () => {
  test.each([
    'tenant-example.onmicrosoft.com',
    'shop-example.web.app',
    'a.shop-example.PAGES.dev',
    'example.duckdns.org',
  ])('%s', (domain) => {
    expect(isTenantDomain(domain)).toBe(true);
  });

  test.each([
    'onmicrosoft.com',
    'web.app',
    'mail.weebly.com',
    'em1.instapage.com',
    'writer.substack.com',
    'example.com',
    '',
  ])('“%s” is none', (domain) => {
    expect(isTenantDomain(domain)).toBe(false);
  });
});

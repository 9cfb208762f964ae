import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripTokens } from '../../../src/lookup/page/strip-tokens.ts';

const host = 'https://a.trap.test';
const of = (url: string) => {
  const { url: left, takenOut } = stripTokens(host + url);
  return [left.slice(host.length), ...takenOut.map(({ where, name, because }) => `${where} ${name ?? '-'} ${because}`)];
};

describe('takes out', () => {
  test.each([
    ['/in?e=hanako@recipient.test', ['/in', 'query e address']],
    ['/in?e=hanako%40recipient.test&lang=ja', ['/in?lang=ja', 'query e address']],
    ['/in?e=hanako%2540recipient.test', ['/in', 'query e address']],
    ['/in?x=aGFuYWtvQHJlY2lwaWVudC50ZXN0', ['/in', 'query x address']],
    ['/in?x=aGFuYWtvQHJlY2lwaWVudC50ZXN0AA%3D%3D', ['/in', 'query x address']],
    ['/in?x=68616e616b6f40726563697069656e742e74657374', ['/in', 'query x address']],
    ['/in?hanako@recipient.test', ['/in', 'query - address']],
    ['/in?hanako@recipient.test=', ['/in', 'query hanako@recipient.test address']],
    ['/hanako@recipient.test/in', ['/in', 'path - address']],
    ['/in#hanako@recipient.test', ['/in', 'fragment - address']],
    ['/in#aGFuYWtvQHJlY2lwaWVudC50ZXN0', ['/in', 'fragment - address']],
    ['/in#top', ['/in', 'fragment - fragment']],
    ['/in?id=3f2504e0-4f89-11d3-9a0c-0305e82c3301', ['/in', 'query id id']],
    ['/in?k=x7Gh2kP9', ['/in', 'query k id']],
    ['/in?n=1234567890123', ['/in', 'query n id']],
    ['/c/eJx1UMtu2zAQ/go', ['/c/go', 'path - id']],
    ['/in?utm_source=news&p=1&mc_eid=a', ['/in?p=1', 'query utm_source counter', 'query mc_eid counter']],
    [
      '/r?u=https%3A%2F%2Fb.test%2F%3Fe%3Dhanako%2540recipient.test',
      ['/r?u=https%3A%2F%2Fb.test%2F', 'query e address'],
    ],
  ])('%s', (url, expected) => {
    expect(of(url)).toEqual(expected);
  });

  test('userinfo', () => {
    expect(stripTokens('https://hanako:x@a.trap.test/p')).toMatchObject({
      url: 'https://a.trap.test/p',
      takenOut: [{ where: 'userinfo', value: 'hanako:x' }],
    });
  });
});

test.each([
  '/',
  '/login.php',
  '/news/2024/01/31/spring-sale-2024.html',
  '/in?lang=ja&page=2&date=20240131',
  '/am_bin/amlogin?lang=ja',
  '/r?u=https%3A%2F%2Fb.test%2Flogin',
  '/jp/products/wireless-headphones',
  '/%E3%83%AD%E3%82%B0%E3%82%A4%E3%83%B3?q=%E6%A4%9C%E7%B4%A2',
  '/a//b/?&x',
])('leaves as it is: %s', (url) => {
  expect(of(url)).toEqual([url]);
});

test.each(['', 'mailto:hanako@recipient.test', 'no url', 'https://'])('no web address: %s', (url) => {
  expect(stripTokens(url)).toEqual({ url, takenOut: [], isHostMarked: false });
});

test('a host made for one mail is told', () => {
  expect(stripTokens('https://x7gh2kp9qq.trap.test/').isHostMarked).toBe(true);
  expect(stripTokens('https://www.trap.test/').isHostMarked).toBe(false);
});

test('what is left is a URL at the same host that nothing more is taken out of', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = stripTokens(url);
      expect(new URL(once.url).host).toBe(new URL(url).host);
      expect(stripTokens(once.url)).toEqual({ ...once, takenOut: [] });
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('a long and hostile one costs next to nothing', () => {
  const url = `${host}/${'a%2525'.repeat(2_000)}?${'a=b&'.repeat(20_000)}${'x@'.repeat(20_000)}#${'@.'.repeat(50_000)}`;
  const start = performance.now();
  stripTokens(url);
  expect(performance.now() - start).toBeLessThan(500);
});

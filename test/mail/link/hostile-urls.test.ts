import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUrl } from '../../../src/mail/link/read-url.ts';
import { urlDisguises } from '../../../src/mail/link/url-disguises.ts';
import { hostileUrls, unsettledUrls } from './hostile-urls.ts';

const disguisesOf = (href: string, base: string | null = null) => {
  const reading = readUrl(href, base);
  return urlDisguises(href, reading, base).map(({ kind }) => kind);
};

describe.each([...hostileUrls])('%s', (_, rows) => {
  it.each(rows)('$href leads to $host', ({ href, host, disguises }) => {
    expect(readUrl(href, null).host).toBe(host);
    expect(disguisesOf(href)).toEqual(disguises);
  });
});

it.each(unsettledUrls)('$href leads to one of $hosts', ({ href, hosts }) => {
  expect(hosts).toContain(readUrl(href, null).host);
});

it('there are many, and each stands once', () => {
  const hrefs = [...hostileUrls.values()].flat().map(({ href }) => href);
  expect(hrefs.length).toBeGreaterThan(300);
  expect(new Set(hrefs).size).toBe(hrefs.length);
});

describe('disguises', () => {
  it('say what was read', () => {
    const href = 'https://www.bank.test%E2%88%95login@p\u0430ypal.example:444/';
    expect(urlDisguises(href, readUrl(href, null), null)).toEqual([
      { kind: 'userinfo', reads: 'www.bank.test%E2%88%95login' },
      { kind: 'lookalike-slash', reads: 'www.bank.test%E2%88%95login' },
      { kind: 'international-name', reads: 'p\u0430ypal.example' },
      { kind: 'mixed-scripts', reads: 'p\u0430ypal' },
      { kind: 'port', reads: '444' },
    ]);
  });

  it('of a relative address are those of its base', () => {
    expect(disguisesOf('/login', 'https://www.bank.test@evil.example/')).toEqual(['userinfo']);
    expect(disguisesOf('//evil.example', 'https://www.bank.test@evil.example/')).toEqual([]);
    expect(disguisesOf('https://evil.example', 'https://www.bank.test@evil.example/')).toEqual([]);
  });

  it('of a wrapped address are those of its target, too', () => {
    const target = encodeURIComponent('https://www.bank.test@evil.example/');
    expect(disguisesOf(`https://www.google.com/url?q=${target}`)).toEqual(['userinfo']);
  });

  it('a Japanese name with a kana that looks like a slash has none', () => {
    expect(disguisesOf('https://ノート.example/')).toEqual(['international-name']);
  });

  it('are found in any text, and never throw', () => {
    const pieces = fc.constantFrom(
      'https:',
      '/',
      '\\',
      '@',
      '.',
      '%',
      '\t',
      '\u202e',
      'xn--',
      '\u0430',
      '力ー',
      'a',
      '1',
      ':',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        for (const { reads } of urlDisguises(parts.join(''), readUrl(parts.join(''), null), null)) {
          expect(reads.length).toBeLessThanOrEqual(100);
        }
      }),
      { seed: 20261124, numRuns: 3_000 },
    );
  });

  it.each([
    ['a long user name', `https://${'a@'.repeat(1_000_000)}evil.example`],
    ['many line ends', `https://${'a\n'.repeat(1_000_000)}`],
    ['many dots', `https://${'a.'.repeat(1_000_000)}`],
    ['no slash for long', `https:${'\\'.repeat(2_000_000)}`],
    ['controls for long', '\u0001'.repeat(2_000_000)],
  ])('take time by length: %s', (_, href) => {
    const start = performance.now();
    disguisesOf(href);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

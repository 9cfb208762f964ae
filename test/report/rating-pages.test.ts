import { describe, expect, test } from 'vitest';
import { ratingPages } from '../../src/report/rating-pages.ts';

const urlsOf = (host: string) => ratingPages(host)?.pages.map(({ url }) => url);

describe('public pages that rate a host', () => {
  test('each with its operator and its address', () => {
    expect(ratingPages('www.link.example')?.pages).toEqual([
      {
        service: 'Site Safety Center',
        party: 'Trend Micro',
        url: 'https://global.sitesafety.trendmicro.com/',
        isPasted: true,
      },
      {
        service: 'Safe Browsing',
        party: 'Google',
        url: 'https://transparencyreport.google.com/safe-browsing/search?url=www.link.example',
        isPasted: false,
      },
      {
        service: 'VirusTotal',
        party: 'Google (VirusTotal)',
        url: 'https://www.virustotal.com/gui/domain/www.link.example',
        isPasted: false,
      },
      {
        service: 'urlscan.io',
        party: 'urlscan GmbH',
        url: 'https://urlscan.io/domain/www.link.example',
        isPasted: false,
      },
    ]);
  });

  test('of a name that looks made for one mail only its registrable domain is told', () => {
    const marked = 'a8f3k29dk1x7q.link.example';
    expect(ratingPages(marked)?.host).toBe('link.example');
    expect(urlsOf(marked)?.join()).not.toContain('a8f3k29dk1x7q');
  });

  test('an address has pages of its own', () => {
    expect(urlsOf('192.0.2.7')).toContain('https://urlscan.io/ip/192.0.2.7');
    expect(urlsOf('[2001:db8::1]')).toContain('https://www.virustotal.com/gui/ip-address/2001%3Adb8%3A%3A1');
  });

  test('a name in letters of other scripts goes as A-labels', () => {
    expect(ratingPages('例え.example')?.host).toBe('xn--r8jz45g.example');
  });

  test.each(['localhost', 'intranet', 'com', '', 'a b.example', 'x/y.example', 'x?y.example', 'u@x.example'])(
    'what is no public name has no pages: %j',
    (host) => {
      expect(ratingPages(host)).toBeNull();
    },
  );
});

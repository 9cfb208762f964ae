import { describe, expect, test } from 'vitest';
import type { LookedPage, LookOutcome, PageHop, PageLook } from '../../src/lookup/page/page-look.ts';
import { plainSpeech } from '../../src/report/told/told.ts';
import { pageSentence, toldOfPage } from '../../src/report/told/told-of-page.ts';
import { sayIn } from '../../src/report/words.ts';

const say = sayIn('en');

const hop: PageHop = {
  url: 'https://link.example/a',
  host: 'link.example',
  cause: 'asked',
  isSent: true,
  ip: '192.0.2.1',
  status: 200,
  contentType: 'text/html',
  location: null,
  certificate: { validFrom: Date.UTC(2026, 10, 20), validTo: Date.UTC(2027, 1, 20), issuer: 'Free CA' },
};

const page: LookedPage = {
  url: hop.url,
  host: hop.host,
  title: 'Members',
  icon: null,
  text: 'Welcome back',
  asks: [],
  postsTo: [],
  imitates: [],
  assetsFrom: [],
  frames: [],
  disguises: [],
  scriptTargets: [],
  cut: null,
};

function aLook(otherwise: Partial<PageLook> = {}): PageLook {
  const { url } = hop;
  return {
    askedAt: Date.UTC(2026, 10, 24),
    link: url,
    asked: url,
    hops: [hop],
    outcome: 'page',
    next: null,
    page,
    ...otherwise,
  };
}

const rows = (look: PageLook) =>
  toldOfPage(
    look,
    plainSpeech(say),
    (ip) => `near ${ip}`,
    (brand) => `The ${brand}`,
  ).map(({ label, text, notes }) => [label, text, ...notes]);

describe('what a look at a page came to', () => {
  test('a page that asks for something: what, the worst first, each once', () => {
    const asks = [
      { asksFor: 'account', shows: 'user' },
      { asksFor: 'password', shows: 'password' },
      { asksFor: 'password', shows: 'again' },
    ] as const;
    expect(pageSentence(aLook({ page: { ...page, asks } }), say)).toBe('The page asks for: password · user name.');
  });

  test('a page that asks for nothing proves nothing', () => {
    expect(pageSentence(aLook(), say)).toBe(say('look_none'));
  });

  test.each<LookOutcome>([
    'no-html',
    'needs-scripts',
    'refused',
    'gone',
    'server-error',
    'not-web',
    'redirect-loop',
    'too-many-redirects',
    'too-slow',
    'no-answer',
    'unknown-host',
    'bad-certificate',
  ])('%s has a sentence with all its values', (outcome) => {
    const sentence = pageSentence(aLook({ outcome, page: null }), say);
    expect(sentence).toMatch(/^[A-Zl].*\.$/);
    expect(sentence).not.toMatch(/look_|\{/);
  });

  test.each<LookOutcome>(['new-host', 'private-address'])(
    '%s names the host that it would have gone on to',
    (outcome) => {
      const next = 'https://far.example/b';
      expect(pageSentence(aLook({ outcome, next, page: null }), say)).toContain('far.example');
    },
  );
});

describe('what a look at a page has shown', () => {
  test('a hop: address, place and status; no link that could be clicked', () => {
    expect(rows(aLook({ page: null })).slice(1)).toEqual([
      ['1. Asked', 'hxxps://link[.]example/a', 'answered 200 · 192.0.2.1 · near 192.0.2.1'],
      ['Looked at', '2026-11-24 00:00 UTC'],
    ]);
  });

  test.each([
    [Date.UTC(2026, 10, 24), 'The certificate of link.example is from today.', /^That is new/],
    [Date.UTC(2026, 10, 25), 'The certificate of link.example is from today.', /^That is new/],
    [Date.UTC(2026, 10, 23), 'The certificate of link.example is from 1 day ago.', /^That is new/],
    [Date.UTC(2026, 10, 21), 'The certificate of link.example is from 3 days ago.', /^That is new/],
    [Date.UTC(2026, 9, 1), 'The certificate of link.example is from 54 days ago.', /^It shows/],
  ])('how old the certificate is, and who issued it', (validFrom, text, means) => {
    const certificate = { validFrom, validTo: Date.UTC(2027, 1, 20), issuer: 'Free CA' };
    const [first] = rows(aLook({ page: null, hops: [{ ...hop, certificate }] }));
    expect(first).toEqual(['Certificate', text, 'Issued by Free CA.', expect.stringMatching(means)]);
  });

  test('the certificate of each host once, that of the last one first', () => {
    const hosts = ['a.example', 'a.example', 'b.example'];
    const shown = rows(aLook({ page: null, hops: hosts.map((host) => ({ ...hop, host })) }));
    expect(shown.flatMap(([label, text]) => (label === 'Certificate' ? text?.match(/\w\.example/)?.[0] : []))).toEqual([
      'b.example',
      'a.example',
    ]);
  });

  test('without encryption nothing is said of a certificate', () => {
    expect(rows(aLook({ page: null, hops: [{ ...hop, certificate: null }] })).map(([label]) => label)).toEqual([
      '1. Asked',
      'Looked at',
    ]);
  });

  test('a hop that nothing was sent to says so', () => {
    const refused = { ...hop, url: 'https://127.0.0.1/', isSent: false, ip: null, status: null, certificate: null };
    const [, , second] = rows(aLook({ page: null, hops: [hop, { ...refused, cause: 'status' }] }));
    expect(second).toEqual(['2. Led on to', 'hxxps://127[.]0[.]0[.]1/', 'Nothing was sent there.']);
  });

  test('where the form posts, whom it passes itself off as and by what, what it loads, hides and leaves out', () => {
    const shown = rows(
      aLook({
        page: {
          ...page,
          postsTo: [
            {
              url: 'https://collector.example/in',
              host: 'collector.example',
              scheme: 'https',
              isElsewhere: true,
              asks: ['card'],
              shows: '<form>',
            },
            { url: null, host: null, scheme: 'mailto', isElsewhere: false, asks: [], shows: '<form>' },
          ],
          imitates: [
            {
              brand: 'Brand',
              isProduct: false,
              because: [
                { trait: 'title', shows: 'x' },
                { trait: 'host', shows: 'y' },
              ],
            },
            { brand: 'Product', isProduct: true, because: [{ trait: 'form', shows: 'x' }] },
          ],
          assetsFrom: [{ host: 'static.brand.example', brand: 'Brand', count: 3, shows: 'x' }],
          frames: ['frame.example'],
          disguises: [{ kind: 'packed-script', shows: 'eval' }],
          scriptTargets: ['https://script.example/'],
          cut: 'size',
        },
      }),
    );
    expect(shown.slice(0, -3)).toEqual([
      ['Sends what is typed to', 'hxxps://collector[.]example/in', "Not the page's own organization."],
      ['Sends what is typed to', 'no host (mailto)'],
      ['Passes itself off as', 'The Brand', 'Seen by: its title · its host'],
      ['Passes itself off as', 'The Product', say('told_page_product')],
      ['Title', 'Members'],
      ['Text', 'Welcome back'],
      ['Files from', 'static.brand.example', "3 files lie at The Brand's own host."],
      ['Pages in frames', 'frame.example'],
      ['Hidden by', 'packed program'],
      ['Its programs would lead to', 'hxxps://script[.]example/', 'Not followed.'],
      ['Not all was read', 'Cut at 2 MB.'],
    ]);
  });
});

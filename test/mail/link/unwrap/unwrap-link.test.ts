import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxWrappers } from '../../../../src/mail/limits.ts';
import { readUrl } from '../../../../src/mail/link/read-url.ts';
import type { UnwrappedLink } from '../../../../src/mail/link/unwrap/unwrapped-link.ts';

const unwrap = (href: string): UnwrappedLink | null => readUrl(href, null).unwrapped;
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const base64url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');
const encoded = encodeURIComponent;

const target = 'https://login.evil.test/a?b=c&d=e#f';
const safeLink = (to: string) =>
  `https://jpn01.safelinks.protection.outlook.com/?url=${encoded(to)}&data=05%7C01%7C&sdata=x&reserved=0`;

describe('leads to the target', () => {
  test.each([
    ['Microsoft SafeLinks', safeLink(target), target],
    ['Microsoft SafeLinks', `https://usg02.safelinks.protection.office365.us/?url=${encoded(target)}&data=1`, target],
    ['Microsoft SafeLinks', `https://chn.safelinks.protection.partner.outlook.cn/?url=${encoded(target)}`, target],
    [
      'Microsoft SafeLinks',
      `https://eur01.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encoded(target)}`,
      target,
    ],
    ['Microsoft SafeLinks', `https://eur01.safelinks.protection.outlook.com/?a=1&amp;url=${encoded(target)}`, target],
    ['Proofpoint URL Defense', `https://urldefense.proofpoint.com/v1/url?u=${encoded(target)}&k=abc`, target],
    [
      'Proofpoint URL Defense',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__login.evil.test_a-3Fb-3Dc-26d-3De-23f&d=DwMFaQ&c=x',
      target,
    ],
    [
      'Proofpoint URL Defense',
      'https://urldefense.proofpoint.com/v2/url?u=http-3A__evil.test_a-2Db-5Fc&d=D',
      'http://evil.test/a-b_c',
    ],
    ['Proofpoint URL Defense', 'https://urldefense.com/v3/__https://evil.test/a__;!!abc!def$', 'https://evil.test/a'],
    ['Proofpoint URL Defense', 'https://urldefense.com/v3/__https:/evil.test/a__;!!abc!def$', 'https://evil.test/a'],
    [
      'Proofpoint URL Defense, `*` a character',
      `https://urldefense.com/v3/__https://evil.test/a?b=1*2*3__;${base64url('&#')}!!abc!def$`,
      'https://evil.test/a?b=1&2#3',
    ],
    [
      'Proofpoint URL Defense, `**` a run',
      `https://urldefense.com/v3/__https://evil.test/**C*z__;${base64url('あいうえ!')}!!abc!def$`,
      encodeURI('https://evil.test/あいうえ!z'),
    ],
    ['Proofpoint URL Defense', 'https://urldefense.us/v3/__https://evil.test/a__;!!abc!def$', 'https://evil.test/a'],
    ['Barracuda Link Protection', `https://linkprotect.cudasvc.com/url?a=${encoded(target)}&c=E,1,x&typo=1`, target],
    ['Sophos Email', `https://us-west-2.protection.sophos.com/?d=evil.test&u=${base64(target)}&i=1`, target],
    ['Cisco Secure Email', `https://secure-web.cisco.com/1AbC-_d/${encoded(target)}`, target],
    ['Trend Micro', `https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=${encoded(target)}&umid=1`, target],
    ['Trellix (FireEye)', `https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=${encoded(target)}`, target],
    ['Symantec Click-time', `https://clicktime.symantec.com/3AbCd?u=${encoded(target)}`, target],
    ['Check Point Harmony', 'https://protect.checkpoint.com/v2/___https://evil.test/a___.YXAz', 'https://evil.test/a'],
    ['Google', `https://www.google.com/url?q=${encoded(target)}&sa=D`, target],
    ['Google', `https://www.google.co.jp/url?sa=t&url=${encoded(target)}`, target],
    ['Google', 'https://www.google.com/amp/s/evil.test/a%3Fb', 'https://evil.test/a?b'],
    ['Google', 'https://google.co.uk/amp/evil.test/a', 'http://evil.test/a'],
    ['Google', `https://translate.google.com/translate?sl=ja&u=${encoded(target)}`, target],
    [
      'Google Translate',
      'https://www-evil--shop-test.translate.goog/a?b=c&_x_tr_sl=ja&_x_tr_tl=en',
      'https://www.evil-shop.test/a?b=c',
    ],
    ['Google Translate', 'https://1-cn--evil-test.translate.goog/?_x_tr_enc=1', 'https://cn-evil.test/'],
    [
      'Google Translate',
      'https://0-eckwd4c7cu47r2wf-test.translate.goog/?_x_tr_enc=0',
      'https://xn--eckwd4c7cu47r2wf.test/',
    ],
    ['AMP (Google)', 'https://evil-test.cdn.ampproject.org/c/s/evil.test/a', 'https://evil.test/a'],
    ['Google Ads', `https://googleads.g.doubleclick.net/pcs/click?xai=AK&adurl=${encoded(target)}`, target],
    ['Google Ads', 'https://ad.doubleclick.net/ddm/clk/1;2;k;https://evil.test/a', 'https://evil.test/a'],
    ['Facebook', `https://l.facebook.com/l.php?u=${encoded(target)}&h=AT`, target],
    ['LinkedIn', `https://www.linkedin.com/redir/redirect?url=${encoded(target)}&urlhash=x`, target],
    ['YouTube', `https://www.youtube.com/redirect?q=${encoded(target)}`, target],
    ['Bing', `https://www.bing.com/ck/a?!&&p=1&u=a1${base64url(target)}&ntb=1`, target],
    ['Yahoo!', 'https://rd.yahoo.co.jp/a/b/*https://evil.test/a', 'https://evil.test/a'],
    ['Yahoo!', 'https://ard.yahoo.co.jp/SIG=1/EXP=2/*-http%3A//evil.test/a', 'http://evil.test/a'],
    ['Yahoo!', `https://r.search.yahoo.co.jp/_ylt=A/RV=2/RE=1/RO=10/RU=${encoded(target)}/RK=0`, target],
    ['Yahoo!', `https://rdsig.yahoo.co.jp/RV=1/RU=${base64(target)}`, target],
    ['楽天アフィリエイト', `https://hb.afl.rakuten.co.jp/hgc/1.2/?pc=${encoded(target)}&m=1`, target],
    ['Amazon SES', 'https://x1.r.us-east-1.awstrack.me/L0/https:%2F%2Fevil.test%2Fa/1/0100/x', 'https://evil.test/a'],
    ['Mailjet', `http://x.mjt.lu/lnk/AAA/1/b/${base64url(target)}`, target],
    [
      'Mandrill (Mailchimp)',
      `https://mandrillapp.com/track/click/3/evil.test?p=${base64(JSON.stringify({ s: 'x', p: JSON.stringify({ url: target }) }))}`,
      target,
    ],
    ['Customer.io', `https://e.customeriomail.com/e/c/${base64url(JSON.stringify({ href: target }))}/5a`, target],
  ])('%s: %s', (by, href, url) => {
    expect(unwrap(href)).toMatchObject({ url, end: 'target', steps: [{ by: by.split(',')[0] }] });
  });

  test('through one wrapper inside the other, outermost first', () => {
    const href = safeLink(`https://www.google.com/url?q=${encoded('https://Evil.Test./a')}`);
    expect(unwrap(href)).toEqual({
      url: 'https://evil.test./a',
      host: 'evil.test',
      steps: [
        { kind: 'filter', by: 'Microsoft SafeLinks', host: 'jpn01.safelinks.protection.outlook.com' },
        { kind: 'redirect', by: 'Google', host: 'www.google.com' },
      ],
      end: 'target',
    });
  });
});

describe('says that the target is hidden', () => {
  test.each([
    ['filter', 'https://protect-eu.mimecast.com/s/abc?domain=bank.example'],
    ['filter', 'https://url.uk.m.mimecastprotect.com/s/abc?domain=bank.example'],
    ['filter', 'https://jpn01.safelinks.protection.outlook.com/?data=1'],
    ['filter', 'https://urldefense.com/v3/__broken'],
    ['filter', 'https://protect.checkpoint.com/v2/r01/___mfyux://jcfruqj.yjxy___.YXAz'],
    ['shortener', 'https://bit.ly/3abc'],
    ['shortener', 'https://r10.to/hAbc'],
    ['shortener', 'https://lnkd.in/abc'],
    ['click-counter', 'https://u1.ct.sendgrid.net/ls/click?upn=abc'],
    ['click-counter', 'https://shop.us1.list-manage.com/track/click?u=1'],
    ['redirect', 'https://www.google.com/search?q=x&btnI'],
    ['redirect', 'https://www.linkedin.com/slink?code=abc'],
    ['redirect', 'https://www.youtube.com/redirect?q=https://a.test&q=https://b.test'],
  ])('%s: %s', (kind, href) => {
    expect(unwrap(href)).toMatchObject({ url: href, end: 'opaque', steps: [{ kind }] });
  });

  test('and names the host that hides it, behind a filter too', () => {
    expect(unwrap(safeLink('https://bit.ly/3abc'))).toMatchObject({ host: 'bit.ly', end: 'opaque', steps: [{}, {}] });
  });
});

describe('leaves alone', () => {
  test.each([
    ['a page', 'https://shop.example/?url=https://evil.test/'],
    [
      'a host that only looks like a wrapper',
      `https://safelinks.protection.outlook.com.evil.test/?url=${encoded(target)}`,
    ],
    ['a wrapper’s name in the path', `https://evil.test/urldefense.com/v3/__https://bank.example/__;!!a!b$`],
    ['a look-alike of Google', `https://www.google.com.evil.test/url?q=${encoded(target)}`],
    ['a search', 'https://www.google.com/search?q=https://evil.test/'],
    ['another page of such a site', 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fshop.example%2F'],
    ['a parameter that is no web address', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['a front page', 'https://bit.ly/'],
    ['no web link', 'mailto:a@urldefense.com'],
  ])('%s', (_, href) => {
    expect(unwrap(href)).toBeNull();
  });
});

describe('is bounded', () => {
  test('wrappers inside one another', () => {
    let href = target;
    for (let i = 0; i <= maxWrappers; i++) href = `https://www.google.com/url?q=${encoded(href)}`;
    expect(unwrap(href)).toMatchObject({ end: 'too-deep', host: 'www.google.com' });
    expect(unwrap(href)?.steps).toHaveLength(maxWrappers);
  });

  test('a hundred thousand signs', () => {
    for (const part of ['*', '**_', '%', '-', '&u=https://a.test', '___.', '/RU=', 'http', '0-']) {
      const long = part.repeat(100_000 / part.length);
      const before = performance.now();
      unwrap(`https://urldefense.com/v3/__https://a.test/${long}__;${'A'.repeat(1000)}!!a`);
      unwrap(`https://urldefense.com/v2/url?u=${long}`);
      unwrap(`https://rd.yahoo.co.jp/${long}/*${long}`);
      unwrap(`https://www.google.com/url?${long}`);
      unwrap(`https://ad.doubleclick.net/ddm/clk/${long}`);
      expect(performance.now() - before).toBeLessThan(1000);
    }
  });

  test('any text behind any wrapper: never throws', () => {
    const heads = [
      'https://urldefense.com/v3/__',
      'https://urldefense.proofpoint.com/v2/url?u=',
      'https://x.safelinks.protection.outlook.com/?url=',
      'https://secure-web.cisco.com/1/',
      'https://protect.checkpoint.com/v2/___',
      'https://a.translate.goog/?_x_tr_hp=',
      'https://a.cdn.ampproject.org/c/s/',
      'https://mandrillapp.com/track/click/1/a?p=',
      'https://e.customeriomail.com/e/c/',
      'https://x.r.eu-west-1.awstrack.me/L0/',
      'https://www.bing.com/ck/a?u=a1',
      'https://rd.yahoo.co.jp/*',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.string({ unit: 'binary' }), (head, rest) => {
        const found = unwrap(head + rest);
        if (found !== null) expect(found.host).toMatch(/./);
      }),
      { seed: 20261124, numRuns: 3000 },
    );
  });
});

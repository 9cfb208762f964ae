import { describe, expect, test } from 'vitest';
import { displayedHostMismatch as check } from '../../../src/checks/link/displayed-host-mismatch.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_link_displayed_host_mismatch';
const link = (href: string, text: string) => `<p><a href="${href}">${text}</a></p>`;

describe('finds', () => {
  test.each([
    ['a URL over another host', 'https://www.bank.test/login', 'https://evil.example/a', 'medium'],
    ['a URL within a sentence', 'Go to https://www.bank.test/login now', 'https://evil.example/a', 'medium'],
    ['www and a name', 'www.bank.test', 'https://evil.example/a', 'medium'],
    ['a bare name, as a weaker sign', 'bank.com', 'https://evil.example/a', 'low'],
    [
      'the genuine host as left labels of another',
      'https://www.bank.test',
      'https://www.bank.test.evil.example/',
      'medium',
    ],
  ])('%s', async (_, text, href, severity) => {
    const said = await examine(check, aMail({ html: link(href, text) }));
    expect(said.says).toEqual([`${severity} ${says}`]);
    expect(said.proof).toEqual([`link-target: ${href}`, `link-text: ${text}`]);
  });

  test('an address of the brand that the mail gives itself out for, as the strongest sign', async () => {
    const html = link('https://evil.example/', 'https://www.paypal.com/signin');
    expect((await examine(check, aMail({ html, From: 'PayPal <a@sender.test>' }))).says).toEqual([`high ${says}`]);
  });

  test('addresses of several organizations over one host, as a weaker sign: somebody counts clicks', async () => {
    const html = link('https://go.mass.test/1', 'https://bank.test/') + link('https://go.mass.test/2', 'www.shop.test');
    expect((await examine(check, aMail({ html }))).says).toEqual([`low ${says}`, `low ${says}`]);
  });

  test('the target behind a redirect', async () => {
    const html = link('https://www.google.com/url?q=https%3A%2F%2Fevil.example%2F', 'https://www.google.com/');
    expect((await examine(check, aMail({ html }))).says).toEqual([`medium ${says}`]);
  });

  test('ten links of one kind once', async () => {
    const html = link('https://evil.example/a', 'https://bank.test/').repeat(10);
    const said = await examine(check, aMail({ html }));
    expect(said.says).toHaveLength(1);
    expect(said.outcome).toMatchObject({ findings: [{ about: Array.from({ length: 10 }, (_, link) => ({ link })) }] });
  });
});

describe('is clear', () => {
  test.each([
    ['a host of the same organization', 'https://www.bank.test', 'https://login.bank.test/'],
    ['the same label under another suffix', 'https://www.bank.test', 'https://bank.example/'],
    ['another host of the same brand', 'https://www5.smbc-card.com', 'https://click.contact.vpass.ne.jp/77'],
    [
      'a filter’s address over itself',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbank.test',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbank.test%2F',
    ],
    [
      'an address that a filter rewrote',
      'https://www.bank.test/',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bank.test%2F',
    ],
    [
      'a redirect that is written out whole',
      'https://www.google.com/url?q=https://evil.example/',
      'https://www.google.com/url?q=https://evil.example/',
    ],
    ['words', 'Click here', 'https://evil.example/'],
    ['a name that is no host', 'Node.js', 'https://nodejs.example/'],
    ['a file', 'report.zip', 'https://files.example/'],
    ['an address for mail', 'help@bank.test', 'https://evil.example/'],
    ['a host within words', 'more at bank.com today', 'https://evil.example/'],
  ])('%s', async (_, text, href) => {
    expect((await examine(check, aMail({ html: link(href, text) }))).kind).toBe('clear');
  });
});

describe('is no more than a remark', () => {
  test.each([
    ['a known click counter', 'https://u77.ct.sendgrid.net/ls/click', `${says}_relay`, {}],
    ['a filter that rewrites links', 'https://eur01.safelinks.protection.outlook.com/?url=x', `${says}_relay`, {}],
    [
      'a counter under an authenticated domain',
      'https://click.mass.test/77',
      says,
      { 'Authentication-Results': recorded('dkim=pass header.d=mass.test') },
    ],
  ])('%s', async (_, href, key, otherwise) => {
    const said = await examine(check, aMail({ html: link(href, 'https://www.partner.test/'), ...otherwise }));
    expect(said.says).toEqual([`note ${key}`]);
  });
});

test.each([
  ['https://www.partner.test/', 'low'],
  ['partner.com', 'note'],
])('%s over the author’s own domain, which nothing confirms, weighs one grade less', async (text, severity) => {
  const said = await examine(check, aMail({ html: link('https://click.shop.example/77', text) }));
  expect(said.says).toEqual([`${severity} ${says}`]);
});

test.each([
  ['no link', { html: '<p>Good morning.</p>' }],
  ['a URL in plain text shows itself', { text: 'https://bank.test/\r\n' }],
  ['a mail address', { html: link('mailto:a@bank.test', 'www.bank.test') }],
])('not applicable: %s', async (_, otherwise) => {
  expect(await examine(check, aMail(otherwise))).toMatchObject({
    kind: 'notApplicable',
    says: ['because_no_web_link'],
  });
});

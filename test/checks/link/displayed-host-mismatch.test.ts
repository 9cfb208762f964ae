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

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loginPageImitates as check } from '../../../src/checks/link/login-page-imitates.ts';
import { aLook, type LookInShort } from '../a-look.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine, type Known } from '../facts-of.ts';

const says = 'check_link_login_page_imitates';
const link = 'https://greenpaint.test/list';
const mail = aMail({
  html: `<a href="${link}">list</a> <a href="https://shop.example/">shop</a> <a href="${link}">again</a>`,
});
const pageOf = (name: string) => readFileSync(new URL(`../../lookup/page/pages/${name}.html`, import.meta.url), 'utf8');
const looked = (look: LookInShort, more: Known = {}) => ({ ...more, pages: [aLook(link, look)] });
const login = '<form><input name="user"><input type="password" name="pass"></form>';
const signed = (domain: string) => ({ 'Authentication-Results': recorded(`dkim=pass header.d=${domain}`) });

describe('finds', () => {
  test.each([
    ['active-mail', `high ${says}_product`],
    ['roundcube', `high ${says}_product`],
    ['owa', `high ${says}_product`],
    ['card', `high ${says}_brand`],
    ['parcel', `high ${says}_brand`],
  ])('%s at a host of a stranger', async (name, finding) => {
    const said = await examine(check, mail, looked({ html: pageOf(name) }));
    expect(said.says).toEqual([finding]);
    expect(said.proof).toEqual([`link-target: ${link}`]);
    expect(said.outcome).toMatchObject({ findings: [{ about: [{ link: 0 }, { link: 2 }] }] });
  });

  test('at the end of redirects: the host of the page is named', async () => {
    const said = await examine(check, mail, looked({ html: pageOf('card'), led: ['https://card.trap.test/in'] }));
    expect(said.outcome).toMatchObject({
      findings: [{ explanation: { params: { brand: 'smbc-card', host: 'card.trap.test', shows: '三井住友カード' } } }],
    });
  });

  test.each([
    ['with one telling trait', `<title>Amazon ログイン</title>${login}`, mail, `medium ${says}_brand`],
    [
      'also where the page’s own host signed the mail',
      pageOf('card'),
      aMail({ ...signed('greenpaint.test'), html: `<a href="${link}">x</a>` }),
      `high ${says}_brand`,
    ],
    [
      'a product at the host of who signed the mail',
      pageOf('roundcube'),
      aMail({ ...signed('greenpaint.test'), html: `<a href="${link}">x</a>` }),
      `low ${says}_product`,
    ],
    [
      'a product that the own side’s signed mail names',
      pageOf('roundcube'),
      aMail({ ...signed('recipient.test'), From: 'IT <it@recipient.test>', html: `<a href="${link}">x</a>` }),
      `low ${says}_product`,
    ],
    ['behind a page that refuses others', pageOf('card'), mail, `high ${says}_brand`],
  ])('%s', async (_, html, message, finding) => {
    expect((await examine(check, message, looked({ html }))).says).toEqual([finding]);
  });
});

describe('is clear', () => {
  test.each([
    ['a shop’s own login', mail, aLook(link, { html: pageOf('shop-sign-in') })],
    [
      'the brand’s login at its own host',
      mail,
      aLook(link, { html: pageOf('card'), led: ['https://www.smbc-card.com/mem/'] }),
    ],
    [
      'a brand’s page at another’s host, from the brand itself',
      aMail({ ...signed('vpass.ne.jp'), html: `<a href="${link}">x</a>` }),
      aLook(link, { html: pageOf('card') }),
    ],
    [
      'the recipient’s own webmail',
      aMail({ html: '<a href="https://mail.recipient.test/">x</a>' }),
      aLook('https://mail.recipient.test/', { html: pageOf('active-mail') }),
    ],
    ['a page without a form', mail, aLook(link, { html: '<p>Amazon</p>' })],
  ])('%s', async (_, message, look) => {
    expect(await examine(check, message, { pages: [look] })).toMatchObject({ kind: 'clear', says: [] });
  });

  test('a webmail at a host that the recipient knows', async () => {
    const known = looked({ html: pageOf('roundcube') }, { acquaintance: { domains: ['greenpaint.test'] } });
    expect((await examine(check, mail, known)).kind).toBe('clear');
  });
});

test.each<[string, string, Known, string, string]>([
  ['nobody looked', mail, {}, 'couldNotCheck', 'because_page_not_looked_at'],
  [
    'what was looked at belongs to another mail',
    mail,
    { pages: [aLook('https://other.test/', { html: login })] },
    'couldNotCheck',
    'because_page_not_looked_at',
  ],
  ['no link', aMail(), looked({ html: login }), 'notApplicable', 'because_no_web_link'],
  ['no answer', mail, looked({ outcome: 'no-answer' }), 'couldNotCheck', 'because_page_not_seen'],
  ['a bot wall', mail, looked({ html: '<p>no', outcome: 'refused' }), 'couldNotCheck', 'because_page_hides'],
  [
    'nothing without scripts',
    mail,
    looked({ html: '', outcome: 'needs-scripts' }),
    'couldNotCheck',
    'because_page_hides',
  ],
])('%s', async (_, message, known, kind, because) => {
  expect(await examine(check, message, known)).toMatchObject({ kind, says: [because] });
});

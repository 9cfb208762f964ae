import { describe, expect, test } from 'vitest';
import { urgesToFollowStrangeLink as check } from '../../../src/checks/wording/urges-to-follow-strange-link.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string) => `<a href="${href}">Continue</a>`;
const strange = link('https://login.elsewhere.test/');
const key = 'check_wording_urges_to_follow_strange_link';

describe('finds an urge and a link that nothing ties to the mail', () => {
  test.each([
    ['a threat and a deadline', `<p>Your account was suspended. Act within 24 hours.</p>${strange}`, `medium ${key}`],
    ['two themes', `<p>Your payment was declined. Update your billing information.</p>${strange}`, `medium ${key}`],
    [
      'in Japanese',
      `<p>お客様のアカウントは停止されました。48時間以内にご確認ください。</p>${strange}`,
      `medium ${key}`,
    ],
    [
      'a theme and a server without a name',
      `<p>Your account was suspended.</p>${link('http://203.0.113.7/')}`,
      `medium ${key}`,
    ],
    [
      'a server without a name beside a link home',
      `<p>Your account was suspended.</p>${link('http://203.0.113.7/')}${link('https://www.shop.example/')}`,
      `medium ${key}`,
    ],
    ['one theme alone', `<p>Your package could not be delivered.</p>${strange}`, `low ${key}_perhaps`],
    [
      'pages of a brand around it',
      `<p>Your account was suspended. Please verify your account.</p>${strange}${link('https://www.apple.com/')}`,
      `medium ${key}`,
    ],
  ])('%s', async (_, html, said) => {
    expect((await examine(check, aMail({ html }))).says).toEqual([said]);
  });

  test('its proof is the words and the target', async () => {
    const { proof } = await examine(
      check,
      aMail({ html: `<p>Your account was suspended. Act now to avoid it.</p>${strange}` }),
    );
    expect(proof.at(0)).toBe('visible-text: Your account was suspended');
    expect(proof.at(-1)).toBe('link-target: https://login.elsewhere.test/');
  });
});

describe('is clear', () => {
  const urge = '<p>Your account was suspended. Please verify your account within 24 hours.</p>';
  test.each([
    ['a link home', { html: urge + strange + link('https://www.shop.example/') }],
    ['a link to the same house under another suffix', { html: urge + link('https://www.shop.test/') }],
    [
      'a mailing service that authenticates',
      {
        html: urge + link('https://click.esp.example/'),
        'Authentication-Results': recorded('dkim=pass header.d=esp.example'),
      },
    ],
    ['the reader’s own side', { html: urge + link('https://mail.recipient.test/') }],
    [
      'a device of the reader’s own network',
      { html: urge + link('http://192.168.1.1/') + link('https://www.shop.example/') },
    ],
    ['no urge', { html: `<p>Good morning.</p>${strange}` }],
    ['an urge far down a newsletter', { html: `<p>${'News of the day. '.repeat(200)}</p>${urge}${strange}` }],
    [
      'a page of many hosts',
      { html: urge + Array.from({ length: 12 }, (_, n) => link(`https://n${n}.test/`)).join('') },
    ],
    [
      'a confirmed brand',
      {
        html: urge + strange,
        From: 'SMBC <news@smbc.co.jp>',
        'Authentication-Results': recorded('dkim=pass header.d=smbc.co.jp'),
      },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

import { describe, expect, test } from 'vitest';
import { everyLinkToOneStranger as check } from '../../../src/checks/link/every-link-to-one-stranger.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string, text = 'Open') => `<p><a href="${href}">${text}</a></p>`;

const posing = { From: 'PayPal Service <a@sender.test>' };

describe('finds', () => {
  test('one stranger behind all links of a mail in a brand’s name', async () => {
    const html = link('https://a.evil.test/1') + link('https://b.evil.test/2');
    const said = await examine(check, aMail({ html, ...posing }));
    expect(said.says).toEqual(['low check_link_every_link_to_one_stranger']);
    expect(said.proof).toEqual(['link-target: https://a.evil.test/1', 'display-name: PayPal Service']);
    expect(said.outcome).toMatchObject({ findings: [{ about: [{ link: 0 }, { link: 1 }] }] });
  });

  test('behind a filter', async () => {
    const html = link('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.test%2F');
    expect((await examine(check, aMail({ html, ...posing }))).kind).toBe('found');
  });

  test('a brand’s name in the text alone, of an authenticated author, as a remark', async () => {
    const proof = { 'Authentication-Results': recorded('dkim=pass header.d=shop.example') };
    const html = `<p>Your PayPal account is limited.</p>${link('https://evil.test/')}`;
    expect((await examine(check, aMail({ html, ...proof }))).says).toEqual([
      'note check_link_every_link_to_one_stranger',
    ]);
  });
});

describe('is clear', () => {
  const evil = link('https://evil.test/');
  test.each([
    ['no brand is named', evil, {}],
    ['a second organization is linked', evil + link('https://www.shop.test/'), posing],
    ['the brand’s own page', link('https://www.paypal.com/'), posing],
    ['the author’s page', link('https://sender.test/'), posing],
    ['a counter of clicks', link('https://u1.ct.sendgrid.net/ls/click?upn=1'), posing],
  ])('%s', async (_, html, otherwise) => {
    expect((await examine(check, aMail({ html, ...otherwise }))).kind).toBe('clear');
  });

  test('a mailing list of its own', async () => {
    const html = `<p>PayPal broke it again.</p>${evil}`;
    const list = {
      'List-Id': '<talk.lists.test>',
      'Authentication-Results': recorded('dkim=pass header.d=lists.test'),
    };
    expect((await examine(check, aMail({ html, ...list }))).kind).toBe('clear');
  });
});

test('not applicable: links that are only written out', async () => {
  const text = 'PayPal: https://evil.test/\r\n';
  expect(await examine(check, aMail({ text, ...posing }))).toMatchObject({ kind: 'notApplicable' });
});

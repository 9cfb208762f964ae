import { describe, expect, test } from 'vitest';
import { sharedHost as check } from '../../../src/checks/link/shared-host.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string, text = 'Open') => `<p><a href="${href}">${text}</a></p>`;

describe('finds', () => {
  test.each([
    ['storage', 'https://storage.googleapis.com/bucket/login.html', 'low check_link_shared_host_storage'],
    ['storage by region', 'https://x.s3.ap-northeast-1.amazonaws.com/a.html', 'low check_link_shared_host_storage'],
    ['storage by another name', 'https://acct.z13.web.core.windows.net/', 'low check_link_shared_host_storage'],
    ['a gateway', 'https://ipfs.io/ipfs/bafy/a.html', 'low check_link_shared_host_ipfs'],
    ['a tunnel', 'https://a-b-c.trycloudflare.com/', 'low check_link_shared_host_tunnel'],
    ['a page', 'https://sign-in.pages.dev/', 'low check_link_shared_host_page'],
    ['a form', 'https://docs.google.com/forms/d/e/1/viewform', 'low check_link_shared_host_form'],
    ['a document', 'https://docs.google.com/document/d/1', 'low check_link_shared_host_document'],
    ['a blog, as a remark', 'https://somebody.blogspot.com/', 'note check_link_shared_host_page'],
    [
      'behind a filter',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.web.app%2F',
      'low check_link_shared_host_page',
    ],
  ])('%s', async (_, href, says) => {
    const said = await examine(check, aMail({ html: link(href) }));
    expect(said.says).toEqual([says]);
    expect(said.proof).toEqual([`link-target: ${href}`]);
  });

  test('an address that is written out, as a remark; of storage as more', async () => {
    const text = 'See https://project.github.io/ and https://pub-1.r2.dev/a.html\r\n';
    expect((await examine(check, aMail({ text }))).says).toEqual([
      'note check_link_shared_host_page',
      'low check_link_shared_host_storage',
    ]);
  });

  test('each host once, about all its links', async () => {
    const html = link('https://a.web.app/1') + link('https://a.web.app/2');
    expect((await examine(check, aMail({ html }))).outcome).toMatchObject({
      findings: [{ about: [{ link: 0 }, { link: 1 }] }],
    });
  });
});

describe('is clear', () => {
  test.each([
    ['a page of the author', 'https://www.shop.example/', {}],
    ['a host that only ends alike', 'https://notweb.app.example/', {}],
    ['a name that holds the word', 'https://s3.amazonaws.com.shop.test/', {}],
    ['the author’s own tenancy', 'https://shop.myshopify.com/a', { From: 'Shop <a@shop.myshopify.com>' }],
    [
      'an authenticated tenancy',
      'https://club.weebly.com/',
      { 'Authentication-Results': recorded('dkim=pass header.d=club.weebly.com') },
    ],
  ])('%s', async (_, href, otherwise) => {
    expect((await examine(check, aMail({ html: link(href), ...otherwise }))).kind).toBe('clear');
  });

  test('a picture that lies in storage', async () => {
    const html = `${link('https://www.shop.example/')}<img src="https://storage.googleapis.com/b/logo.png">`;
    expect((await examine(check, aMail({ html }))).kind).toBe('clear');
  });
});

test('not applicable: no link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});

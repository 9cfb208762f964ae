import { describe, expect, test } from 'vitest';
import { unrelatedHost as check } from '../../../src/checks/link/unrelated-host.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string) => `<p><a href="${href}">Open</a></p>`;

describe('finds', () => {
  test('links without a tie to the author, as a remark', async () => {
    const html = link('https://a.evil.test/1') + link('https://b.evil.test/2');
    const said = await examine(check, aMail({ html }));
    expect(said.says).toEqual(['note check_link_unrelated_host']);
    expect(said.proof).toEqual(['link-target: https://a.evil.test/1', 'link-target: https://b.evil.test/2']);
    expect(said.outcome).toMatchObject({ findings: [{ about: [{ link: 0 }, { link: 1 }] }] });
  });

  test('links to several organizations', async () => {
    const said = await examine(check, aMail({ html: link('https://one.test/') + link('https://two.test/') }));
    expect(said.says).toEqual(['note check_link_unrelated_host_several']);
  });
});

describe('is clear', () => {
  test.each([
    ['a link to the author’s organization', 'https://www.shop.example/', {}],
    ['a sister domain of the author', 'https://www.shop.test/', {}],
    [
      'a link to an authenticated organization',
      'https://mass.test/',
      { 'Authentication-Results': recorded('dkim=pass header.d=mass.test') },
    ],
  ])('%s', async (_, href, otherwise) => {
    const html = link('https://www.elsewhere.test/') + link(href);
    expect((await examine(check, aMail({ html, ...otherwise }))).kind).toBe('clear');
  });
});

test('not applicable: no link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});

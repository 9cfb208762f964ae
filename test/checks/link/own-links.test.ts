import { describe, expect, test } from 'vitest';
import { ownLinks as check } from '../../../src/checks/link/own-links.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const confirmed = recorded('dkim=pass header.d=shop.example');
const html = '<a href="https://www.shop.example/a">A</a> <a href="https://img.shop.example/b">B</a>';

test('is clear and speaks for the mail where all links are the confirmed author’s', async () => {
  const said = await examine(check, aMail({ 'Authentication-Results': confirmed, html }));
  expect(said).toMatchObject({ kind: 'clear', says: ['check_link_own_links'] });
  expect(said.proof).toEqual([
    'link-target: https://www.shop.example/a',
    'authentication: dkim=pass header.d=shop.example',
  ]);
});

describe('does not apply', () => {
  test.each([
    ['one link leads elsewhere', confirmed, `${html} <a href="https://evil.test/">C</a>`, 'because_links_elsewhere'],
    ['nothing confirms the author', null, html, 'because_author_unconfirmed'],
    ['there is no link', confirmed, '<p>A</p>', 'because_no_web_link'],
  ])('where %s', async (_, results, body, because) => {
    const said = await examine(check, aMail({ 'Authentication-Results': results, html: body }));
    expect(said).toMatchObject({ kind: 'notApplicable', says: [because] });
  });
});

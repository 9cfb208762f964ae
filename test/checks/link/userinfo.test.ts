import { describe, expect, test } from 'vitest';
import { userinfo as check } from '../../../src/checks/link/userinfo.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_link_userinfo';
const link = (href: string) => `<p><a href="${href}">Open</a></p>`;

describe('finds', () => {
  test.each([
    ['a host before the @', 'https://www.bank.test@evil.example/', `high ${says}_host`],
    ['a host with slashes that are none', 'https://www.bank.test%E2%88%95login@evil.example/', `high ${says}_host`],
    ['a host and a password', 'https://www.bank.test:login@evil.example/', `high ${says}_host`],
    ['a user name, as a weaker sign', 'https://ann:secret@files.example/', `low ${says}`],
  ])('%s', async (_, href, expected) => {
    const said = await examine(check, aMail({ html: link(href) }));
    expect(said).toMatchObject({ says: [expected], proof: [`link-target: ${href}`] });
  });
});

describe('is clear', () => {
  test.each([
    ['no userinfo', 'https://www.shop.example/'],
    ['an @ in the path', 'https://social.example/@ann'],
    ['an @ in the query', 'https://shop.example/?mail=ann@home.test'],
  ])('%s', async (_, href) => {
    expect((await examine(check, aMail({ html: link(href) }))).kind).toBe('clear');
  });
});

test('not applicable: no web link', async () => {
  const said = await examine(check, aMail({ html: link('mailto:www.bank.test@evil.example') }));
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});

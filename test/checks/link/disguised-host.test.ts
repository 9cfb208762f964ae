import { describe, expect, test } from 'vitest';
import { disguisedHost as check } from '../../../src/checks/link/disguised-host.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_link_disguised_host';
const link = (href: string) => `<p><a href="${href}">Open</a></p>`;

describe('finds', () => {
  test.each([
    ['an address as one number', 'http://0xC0000201/', [`medium ${says}_numeric_host`]],
    ['percent signs', 'https://ev%69l.example/', [`medium ${says}_percent_host`]],
    ['an invisible character', 'https://ev\u200bil.example/', [`medium ${says}_invisible_characters`]],
    ['ornamental letters', 'https://𝐞𝐯𝐢𝐥.example/', [`medium ${says}_styled_letters`]],
    [
      'scripts in one label',
      'https://pаypal.example/',
      [`note ${says}_international_name`, `medium ${says}_mixed_scripts`],
    ],
    ['backslashes', 'https:\\\\evil.example\\a', [`medium ${says}_backslashes`]],
    ['a turn of direction', 'https://evil.example/\u202egpj.exe', [`medium ${says}_direction_override`]],
    ['three slashes', 'https:///evil.example/', [`low ${says}_odd_slashes`]],
    ['a lookalike dot', 'https://evil。example/', [`low ${says}_lookalike_dot`]],
    ['a port, as a remark', 'https://shop.example:8443/', [`note ${says}_port`]],
    ['the root’s dot, as a remark', 'https://shop.example./', [`note ${says}_trailing_dot`]],
    ['a name in German, as a remark', 'https://münchen.example/', [`note ${says}_international_name`]],
    ['a name in Japanese, as a remark', 'https://日本語.example/', [`note ${says}_international_name`]],
  ])('%s', async (_, href, expected) => {
    const said = await examine(check, aMail({ html: link(href) }));
    expect([...said.says].sort()).toEqual([...expected].sort());
    expect(said.proof).toEqual(expected.map(() => `link-target: ${href}`));
  });

  test('the target behind a wrapper', async () => {
    const href = 'https://www.google.com/url?q=https%3A%2F%2Fp%D0%B0ypal.example%2F';
    expect((await examine(check, aMail({ html: link(href) }))).says).toContain(`medium ${says}_mixed_scripts`);
  });

  test('one disguise of many links once, about them all', async () => {
    const said = await examine(check, aMail({ html: link('http://0xC0000201/').repeat(3) }));
    expect(said.outcome).toMatchObject({ findings: [{ about: [{ link: 0 }, { link: 1 }, { link: 2 }] }] });
  });
});

describe('is clear', () => {
  test.each([
    ['a plain link', 'https://www.shop.example/a?b=c#d'],
    ['a dotted quad', 'http://192.0.2.1/'],
    ['the scheme’s own port', 'https://shop.example:443/'],
    ['percent signs in the path', 'https://shop.example/%E6%97%A5'],
    ['a user name, which another check tells', 'https://ann@shop.example/'],
    ['many labels', 'https://a.b.c.d.e.f.g.h.shop.example/'],
  ])('%s', async (_, href) => {
    expect((await examine(check, aMail({ html: link(href) }))).kind).toBe('clear');
  });
});

test('not applicable: no web link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});

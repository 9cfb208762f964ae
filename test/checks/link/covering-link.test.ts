import { describe, expect, test } from 'vitest';
import { coveringLink as check } from '../../../src/checks/link/covering-link.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_link_covering_link';
const long = '<p>We have looked at your order and want to tell you what became of it.</p>'.repeat(5);
const over = (href: string) =>
  `<a href="${href}" style="position:fixed;top:0;left:0;width:100%;height:100%"></a>${long}`;

describe('finds', () => {
  test.each([
    ['a link over the mail', over('https://evil.test/'), `medium ${says}_over`],
    ['a link around the mail', `<a href="https://evil.test/">${long}</a>`, `low ${says}_around`],
    ['one to the author’s own domain, as a remark', over('https://www.shop.example/'), `note ${says}_over`],
  ])('%s', async (_, html, expected) => {
    expect((await examine(check, aMail({ html }))).says).toEqual([expected]);
  });

  test('where it leads', async () => {
    const said = await examine(check, aMail({ html: over('https://evil.test/') }));
    expect(said.proof).toEqual(['link-target: https://evil.test/']);
  });
});

describe('is clear', () => {
  test.each([
    [
      'a newsletter whose one picture is a link',
      '<a href="https://news.test/"><img src="https://news.test/a.png" width="600" alt="Our autumn sale has begun"></a>',
    ],
    ['a card with a footer beside it', `<a href="https://news.test/">${long}</a><p>${'Unsubscribe. '.repeat(12)}</p>`],
    ['a button', `${long}<a href="https://news.test/">Track your order</a>`],
    [
      'a link over a picture of it',
      `${long}<div style="position:relative"><a href="https://news.test/" style="position:absolute;top:0;left:0;width:100%;height:100%"></a><img src="cid:1"></div>`,
    ],
  ])('%s', async (_, html) => {
    expect((await examine(check, aMail({ html }))).kind).toBe('clear');
  });
});

test('not applicable: no web link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});

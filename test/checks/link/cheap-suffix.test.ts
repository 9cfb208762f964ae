import { describe, expect, test } from 'vitest';
import { cheapSuffix as check } from '../../../src/checks/link/cheap-suffix.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string, text = 'Open') => `<p><a href="${href}">${text}</a></p>`;

const japanese = '<p>お客様のカードのご利用を確認しました。下のボタンからお手続きください。</p>';
const chinese = '<p>您的订单已经发货，请点击下面的链接查看详情，谢谢您的支持。</p>';

describe('finds', () => {
  test.each([
    ['a suffix that is abused', link('https://sign-in.test-a.top/'), 'low check_link_cheap_suffix'],
    ['a name in China in a Japanese mail', japanese + link('https://a.abcd.cn/'), 'low check_link_cheap_suffix_china'],
    ['the same in an English one', link('https://a.abcd.com.cn/'), 'low check_link_cheap_suffix_china'],
  ])('%s', async (_, html, says) => {
    expect((await examine(check, aMail({ html }))).says).toEqual([says]);
  });

  test('the sender’s own name, as a remark', async () => {
    const said = await examine(check, aMail({ html: link('https://www.young.shop/'), From: 'Young <a@young.shop>' }));
    expect(said.says).toEqual(['note check_link_cheap_suffix']);
  });

  test('the sender’s own name in China under Japanese text', async () => {
    const html = japanese + link('https://a.abcd.cn/');
    const said = await examine(check, aMail({ html, From: 'カード <a@abcd.cn>' }));
    expect(said.says).toEqual(['low check_link_cheap_suffix_china']);
  });
});

describe('is clear', () => {
  test.each([
    ['other suffixes', link('https://www.shop.example/'), {}],
    ['a shared host under such a suffix', link('https://club.notion.site/'), {}],
    ['Chinese mail', chinese + link('https://www.abcd.cn/'), {}],
    ['a supplier in China who writes English', link('https://www.abcd.com.cn/'), { From: 'Li <li@abcd.com.cn>' }],
    [
      'one that authenticated',
      link('https://www.abcd.cn/'),
      { 'Authentication-Results': recorded('dkim=pass header.d=abcd.cn') },
    ],
    ['a number', link('http://192.0.2.1/'), {}],
  ])('%s', async (_, html, otherwise) => {
    expect((await examine(check, aMail({ html, ...otherwise }))).kind).toBe('clear');
  });
});

test('not applicable: no link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});

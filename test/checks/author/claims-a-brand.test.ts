import { describe, expect, test } from 'vitest';
import { claimsABrand as check } from '../../../src/checks/author/claims-a-brand.ts';
import { aMail, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_claims_a_brand';
const link = (href: string, text = 'Log in') => `<p><a href="${href}">${text}</a></p>`;
const elsewhere = link('https://login.evil.example/');
const from = (name: string, address = 'a1@evil.example') => ({ From: `${name} <${address}>` });

describe('finds', () => {
  test.each<[string, Otherwise, string]>([
    ['the name alone, no link', from('三井住友カード'), `medium ${says}`],
    ['the name and links elsewhere', { ...from('三井住友カード'), html: elsewhere }, `medium ${says}_links`],
    [
      'words beside the name',
      { ...from('楽天カード株式会社 カスタマーセンター'), html: elsewhere },
      `medium ${says}_links`,
    ],
    ['kanji for kana', { ...from('三井住友力一ド'), html: elsewhere }, `medium ${says}_links`],
    ['a spaced name', { ...from('楽 天'), html: elsewhere }, `medium ${says}_links`],
    [
      'Greek letters, and the subject',
      { ...from('ΑΝΑ'), Subject: '【ANA】お知らせ', html: elsewhere },
      `high ${says}_firmly`,
    ],
    [
      'name and subject',
      { ...from('エポスカード'), Subject: '【エポスカード】使用制限のお知らせ', html: elsewhere },
      `high ${says}_firmly`,
    ],
    [
      'subject and local part',
      { From: 'etc-meisai@evil.example', Subject: '解約予告（ETC利用照会サービス）', html: elsewhere },
      `medium ${says}_links`,
    ],
    [
      'the subject in a list, behind the list’s tag',
      {
        ...from('自動メール通知 via Devel', 'devel@shop.example'),
        Subject: '[Devel] 【三井住友カード】ご利用のお知らせ',
        text: '三井住友カード https://login.evil.example/',
        'List-Id': '<devel.shop.example>',
        'Authentication-Results': recorded('dkim=pass header.d=shop.example'),
      },
      `low ${says}_perhaps`,
    ],
    ['a malformed address', { From: '楽天カード <"[mail@rakuten.co.jp]">', html: elsewhere }, `high ${says}_firmly`],
    [
      'an ordinary word as the brand writes it',
      { ...from('"LEDGER" Support'), Subject: 'Your wallet', html: elsewhere },
      `medium ${says}_links`,
    ],
    [
      'a free-mail address of the brand’s own service',
      { ...from('Google Support', 'a1@gmail.com'), html: elsewhere },
      `medium ${says}_links`,
    ],
    [
      'the author’s own authentication, which says nothing of the brand',
      {
        ...from('Amazon'),
        html: elsewhere,
        'Authentication-Results': recorded('dkim=pass header.d=evil.example', 'dmarc=pass header.from=evil.example'),
      },
      `medium ${says}_links`,
    ],
    [
      'the brand’s address without proof, every link elsewhere',
      { ...from('Apple', 'no_reply@email.apple.com'), html: elsewhere },
      `medium ${says}_address`,
    ],
    [
      'the subject alone, as a weaker sign',
      {
        From: 'a1@evil.example',
        Subject: '【三井住友カード】ご確認',
        text: '三井住友カードです https://evil.example/\r\n',
      },
      `low ${says}_perhaps`,
    ],
    [
      'the name under another suffix',
      { ...from('Amazon', 'a1@amazon.example'), html: elsewhere },
      `low ${says}_perhaps`,
    ],
  ])('%s', async (_, otherwise, said) => {
    expect((await examine(check, aMail(otherwise))).says).toEqual([said]);
  });

  test('what proves it: the names, and where it leads', async () => {
    const { proof } = await examine(check, aMail({ ...from('Amazon'), html: elsewhere }));
    expect(proof).toEqual(['display-name: Amazon', 'link-target: https://login.evil.example/']);
  });
});

describe('is clear', () => {
  const authentic = (domain: string) => ({ 'Authentication-Results': recorded(`dkim=pass header.d=${domain}`) });

  test.each<[string, Otherwise]>([
    [
      'the brand itself',
      { ...from('三井住友カード', 'a@contact.vpass.ne.jp'), html: link('https://www.smbc-card.com/') },
    ],
    [
      'the brand by a domain of another name',
      { ...from('○○JCBカード', 'a@mail-jcn.dnp-cdms.jp'), html: link('https://acs-jcn.dnp-cdms.jp/') },
    ],
    ['a brand of the same house', { ...from('楽天カード', 'a@mkrm.rakuten.co.jp'), html: link('https://r10.to/a') }],
    [
      'the brand through a click counter, authenticated',
      { ...from('PayPay', 'a@paypay-corp.co.jp'), html: elsewhere, ...authentic('paypay-corp.co.jp') },
    ],
    [
      'the brand by its mailing service, authenticated',
      { ...from('PayPay', 'a@esp.example'), ...authentic('paypay.ne.jp') },
    ],
    [
      'the brand’s address with one link home',
      { ...from('Apple', 'a@email.apple.com'), html: elsewhere + link('https://www.apple.com/') },
    ],
    [
      'a notice of a provider, whose customers have addresses there too',
      { ...from('@nifty', 'support@nifty.com'), html: elsewhere, ...authentic('nifty.com') },
    ],
    ['a shop on its market', { ...from('雑貨ねこや 楽天市場店'), html: elsewhere }],
    [
      'an invoice that names by whom one can pay',
      { ...from('Shop'), html: `${elsewhere}<p>PayPayでお支払いください。Amazon Pay</p>` },
    ],
    [
      'news about a brand',
      { Subject: 'Amazon opens a store', html: `${elsewhere}${link('https://www.amazon.co.jp/')}` },
    ],
    [
      'a mailing list with a brand’s tag',
      {
        Subject: '[GitHub] pull request #1',
        text: 'GitHub user a https://archive.lists.example/1\r\n',
        'List-Id': '<dev.shop.example>',
        ...authentic('shop.example'),
      },
    ],
    ['a webmail product, which anybody runs', { ...from('Roundcube'), html: elsewhere }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test.each([
  ['no brand is named', {}],
  ['a person with a brand’s name', from('Chase Smith')],
  ['a name that is a brand’s in capitals', from('Ana')],
])('not applicable: %s', async (_, otherwise) => {
  expect(await examine(check, aMail(otherwise))).toMatchObject({
    kind: 'notApplicable',
    says: ['because_no_brand_named'],
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedBrands } from '../../src/domain/brand-names.ts';

const named = (text: string) => namedBrands(text, 9).map(({ brand, from, to }) => [brand.id, text.slice(from, to)]);

describe('names', () => {
  test.each([
    ['三井住友力一ド', 'smbc-card', '三井住友力一ド'],
    ['三 菱 Ｕ Ｆ Ｊ 銀 行', 'mufg-bank', '三 菱 Ｕ Ｆ Ｊ 銀 行'],
    ['E T C マイレージサービス事務局', 'etc-mileage', 'E T C マイレージサービス事務局'],
    ['楽 天', 'rakuten', '楽 天'],
    ['【Amazon.co.jp】', 'amazon', 'Amazon.co.jp'],
    ['Trust WaIIet team', 'trust-wallet', 'Trust WaIIet'],
    ['BinanceMail', 'binance', 'BinanceMail'],
    ['MetamaskSupport', 'metamask', 'Metamask'],
    ['メルカ\ufe09リ', 'mercari', 'メルカ\ufe09リ'],
    ['楽天カード', 'rakuten-card', '楽天カード'],
  ])('%s', (text, id, shown) => {
    expect(named(text)).toEqual([[id, shown]]);
  });

  test('several, in their order', () => {
    expect(named('PayPay or Amazon').map(([id]) => id)).toEqual(['paypay', 'amazon']);
  });
});

test.each(['pineapples', 'lineage', 'annapurna', 'the bus ps', 'paypalace', ''])('none in "%s"', (text) => {
  expect(named(text)).toEqual([]);
});

test('an ordinary word is told from a name, a disguise from plain letters', () => {
  expect(namedBrands('Chase Smith', 9)[0]?.isOrdinary).toBe(true);
  expect(namedBrands('Metamask', 9)[0]).toMatchObject({ isOrdinary: false, isDisguised: false });
  expect(namedBrands('Мetаmаsk', 9)[0]?.isDisguised).toBe(true);
});

test('never throws, stays within the text and its cap', () => {
  const pieces = fc.constantFrom('楽天', 'ama', 'zon', ' ', '\u200b', 'ｶﾞ', 'カード', 'Α', '\ud83d', 'm');
  fc.assert(
    fc.property(
      fc.array(pieces).map((all) => all.join('')),
      (text) => {
        const found = namedBrands(text, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { from, to } of found) expect(0 <= from && from < to && to <= text.length).toBe(true);
      },
    ),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedText, skeleton } from '../../src/domain/skeleton.ts';

describe('skeleton (UTS 39 §4): alike', () => {
  test.each([
    ['kanji for kana', '三井住友力一ド', '三井住友カード'],
    ['kanji for kana, others', '工夕口卜二', 'エタロトニ'],
    ['Greek capitals', 'ΑΝΑ', 'ANA'],
    ['Cyrillic letters', 'Мetаmаsk', 'Metamask'],
    ['a capital I for l', 'paypaI', 'PayPal'],
    ['digits for letters', 'BRADESC0', 'Bradesco'],
    ['rn for m', 'arnazon', 'amazon'],
    ['accents', 'Wállét', 'Wallet'],
    ['mathematical letters', '𝐀mazon', 'amazon'],
    ['invisible letters between', 'Mi\u{e0139}cro\u200bsoft', 'Microsoft'],
    ['half width with its voicing mark', 'ｶﾞｽ', 'ガス'],
    ['long and short forms of a kanji', '運输', '運輸'],
  ])('%s', (_, one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });
});

test.each([
  ['ガス', 'カス'],
  ['amazon', 'amazan'],
  ['楽天', '楽夫'],
])('not alike: %s, %s', (one, other) => {
  expect(skeleton(one)).not.toBe(skeleton(other));
});

test('the short way for ASCII gives what the long one does', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(skeleton(text)).toBe(foldedText(text).text);
    }),
  );
});

test('every code unit of the skeleton has its place in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: folded, from } = foldedText(text);
      expect(from).toHaveLength(folded.length + 1);
      expect(from.at(-1)).toBe(text.length);
      expect([...from].sort((a, b) => a - b)).toEqual(from);
    }),
  );
});

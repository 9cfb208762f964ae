import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseFinder } from '../../src/domain/phrase-finder.ts';

const find = phraseFinder([
  { subject: 'verify', phrase: '(verify|confirm) your (bank)? (account|email account)' },
  { subject: 'stop', phrase: '(account|アカウント) .. (suspend*|停止)' },
  { subject: 'deadline', phrase: 'within # (hours|days)' },
  { subject: 'rakuten', phrase: '楽天' },
]);

const read = (text: string, isBlocked = false) =>
  find(text, isBlocked).map(({ subject, from, to, isDisguised }) => [subject, text.slice(from, to), isDisguised]);

describe('phrases', () => {
  test.each([
    ['Please VERIFY  your account.', ['verify', 'VERIFY  your account', false]],
    ['confirm your bank account', ['verify', 'confirm your bank account', false]],
    ['confirm your email account', ['verify', 'confirm your email account', false]],
    ['confirm\nyour account', ['verify', 'confirm\nyour account', false]],
    ['The account of yours is now suspended!', ['stop', 'account of yours is now suspend', false]],
    ['within 1,500 hours', ['deadline', 'within 1,500 hours', false]],
    ['アカウントは停止されました', ['stop', 'アカウントは停止', false]],
    ['４８', null],
    ['within ４８ hours', ['deadline', 'within ４８ hours', false]],
  ])('%s', (text, said) => {
    expect(read(text)).toEqual(said === null ? [] : [said]);
  });
});

describe('what hides them in vain', () => {
  test.each([
    ['letters of other scripts', 'vеrіfy yоur ассоunt', 'verify'],
    ['digits for letters', 'verify your acc0unt', 'verify'],
    ['what is invisible', 'ver\u200bify your acc\u2060ount', 'verify'],
    ['letters set apart', 'v e r i f y your a c c o u n t', 'verify'],
    ['marks upon letters', 'v\u0307erify your account', 'verify'],
    ['mathematical letters', '𝐯𝐞𝐫𝐢𝐟𝐲 your account', 'verify'],
  ])('%s', (_, text, subject) => {
    expect(read(text)).toEqual([[subject, text, true]]);
  });

  test('two letters that look like one', () => {
    expect(read('confirrn your account')).toEqual([['verify', 'confirrn your account', false]]);
  });

  test('a space between kanji, as text is wrapped', () => {
    expect(read('楽 天')).toEqual([['rakuten', '楽 天', false]]);
  });
});

describe('what is no phrase', () => {
  test.each([
    ['another word', 'verify your accounts'],
    ['the end of another word', 'reverify your account'],
    ['a sentence that ends between', 'Verify it. Your account'],
    ['a sentence that ends in the gap', 'my account. They suspended play'],
    ['too far away', `account ${'and then '.repeat(9)} suspended`],
    ['words in another order', 'your verify account'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  test('a block that ends between', () => {
    expect(read('verify your\naccount', true)).toEqual([]);
    expect(read('verify your\n\naccount')).toEqual([]);
  });
});

test('places lie in the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (text, isBlocked) => {
      for (const { from, to } of find(`${text}verify your account${text}`, isBlocked)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(2 * text.length + 19);
      }
    }),
    { seed: 20_261_124, numRuns: 300 },
  );
});

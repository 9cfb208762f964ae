import { describe, expect, test } from 'vitest';
import { disguisedLetters as check } from '../../../src/checks/header/disguised-letters.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_disguised_letters';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a Cyrillic letter in a name',
      { From: 'MetaМask <a@shop.example>' },
      `medium ${says}_mixed`,
      'display-name: MetaМask',
    ],
    ['a Cyrillic letter in a subject', { Subject: 'Impоrtant notice' }, `medium ${says}_mixed`, 'subject: Impоrtant'],
    ['letters of formulas', { Subject: 'your 𝑴𝒊𝒄𝒓𝒐𝒔𝒐𝒇𝒕 account' }, `low ${says}_drawn`, 'subject: 𝑴𝒊𝒄𝒓𝒐𝒔𝒐𝒇𝒕'],
    ['letters struck through', { Subject: 'P̶e̶n̶d̶i̶n̶g̶ package' }, `low ${says}_struck`, 'subject: P̶e̶n̶d̶i̶n̶g̶'],
    ['an invisible character', { Subject: 'Ama\u200bzon' }, `medium ${says}_invisible`, 'subject: \u200b'],
    ['vowel signs of another script', { Subject: 'Am\u073fa\u073fzon' }, `medium ${says}_invisible`, 'subject: \u073f'],
    [
      'a selector between kana',
      { From: 'メルカ\ufe09リ <a@shop.example>' },
      `medium ${says}_invisible`,
      'display-name: \ufe09',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['plain letters', {}],
    ['a unit before a word', { Subject: 'µTorrent and Δvalue' }],
    ['wide letters in Japanese', { Subject: 'ＮＴＴ東日本からのお知らせ' }],
    ['accents that stand alone', { Subject: 'Cafe\u0301s and na\u0308ive Vie\u0302\u0323t Nam' }],
    ['vowel signs in their own script', { Subject: 'नमस्ते from Delhi, สวัสดี, שָׁלוֹם' }],
    ['joined emoji', { Subject: 'Our 👨\u200d👩\u200d👧 day ❤\ufe0f' }],
    ['a Russian word beside an English one', { Subject: 'Новости about Moscow' }],
    ['a trade mark', { From: 'Shop™ <a@shop.example>' }],
    ['a variant of an ideograph', { From: '邊\u{e0100}見 <a@shop.example>' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

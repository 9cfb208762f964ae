import { describe, expect, test } from 'vitest';
import { nameMadeConspicuous as check } from '../../../src/checks/author/name-made-conspicuous.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_name_made_conspicuous';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a long number',
      { From: 'Bank - Cod. 586467716701 <a1@shop.example>' },
      `low ${says}_number`,
      'display-name: Bank - Cod. 586467716701',
    ],
    ['a check mark', { From: '✅ Shop <a1@shop.example>' }, `low ${says}_picture`, 'display-name: ✅ Shop'],
    ['stray marks', { From: '"Shop ,_" <a1@shop.example>' }, `low ${says}_mark`, 'display-name: Shop ,_'],
    ['a stray hash', { From: '#Ace_Rewards* <a1@shop.example>' }, `low ${says}_mark`, 'display-name: #Ace_Rewards*'],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['an ordinary name', {}],
    ['a trade mark', { From: 'Shop™ <news@shop.example>' }],
    ['a number alone', { From: '1002884145 <1002884145@shop.example>' }],
    ['an address with a number', { From: '"a123456@shop.example" <a123456@shop.example>' }],
    ['shop and kind of shop', { From: 'Katze | Online-Shop <shop@shop.example>' }],
    ['geometric marks of a Japanese shop', { From: '★お店★ <shop@shop.example>' }],
    ['a user name with an underscore', { From: 'hanako_y <hanako@shop.example>' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

import { describe, expect, test } from 'vitest';
import { languageOfAnotherCountry as check } from '../../../src/checks/trace/language-of-another-country.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_trace_language_of_another_country';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'the author',
      { From: 'a@example-shop.cn', text: 'アカウントの情報を更新してください。' },
      `low ${says}`,
      'author: a@example-shop.cn',
    ],
    [
      'the reverse path',
      { 'Return-Path': '<a@example-shop.cn>', text: 'アカウントの情報を更新してください。' },
      `low ${says}_way`,
      'reverse-path: a@example-shop.cn',
    ],
    [
      'the border’s client',
      {
        Received: borderStamp('mx.example-shop.ru (unknown [192.0.2.10])'),
        text: 'アカウントの情報を更新してください。',
      },
      `low ${says}_way`,
      'helo: mx.example-shop.ru',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a Japanese domain', { From: 'a@example-shop.co.jp', text: 'アカウントの情報を更新してください。' }],
    ['a domain of no country', { text: 'アカウントの情報を更新してください。' }],
    ['a suffix that the world uses', { From: 'a@example-shop.io', text: 'アカウントの情報を更新してください。' }],
    [
      'the way of a list',
      {
        Subject: 'アカウントの情報を更新してください',
        'Return-Path': '<talk-bounces@lists.example-club.de>',
        'List-Id': 'Talk <talk.lists.example-club.de>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=lists.example-club.de'),
        Received: borderStamp('lists.example-club.de (lists.example-club.de [192.0.2.20])'),
      },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('not applicable: a name in kana in a mail of another language', async () => {
  const said = await examine(check, aMail({ From: 'a@example-shop.cn', text: 'Greetings from カナコ.' }));
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_japanese'] });
});

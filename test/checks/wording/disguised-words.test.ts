import { describe, expect, test } from 'vitest';
import { disguisedWords as check } from '../../../src/checks/wording/disguised-words.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

describe('finds words that are disguised', () => {
  test.each([
    ['letters of another script', 'Plеаsе vеrify yоur ассоunt.'],
    ['what is invisible', 'Please ver\u200bify your acc\u2060ount.'],
    ['letters set apart', 'Please verify your a c c o u n t.'],
  ])('%s', async (_, text) => {
    const { says } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['medium check_wording_disguised_words']);
  });
});

describe('is clear', () => {
  test.each([
    ['the same in plain', 'Please verify your account.'],
    ['accents', 'Vérifiez votre compte.'],
    ['a soft hyphen', 'Please veri\u00adfy your ac\u00adcount.'],
    ['wide letters, as Japanese mail has them', 'ＩＤとパスワードの有効期限が切れます。'],
    ['Cyrillic', 'Подтвердите ваш аккаунт.'],
  ])('%s', async (_, text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});

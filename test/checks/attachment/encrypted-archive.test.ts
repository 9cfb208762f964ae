import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { encryptedArchive as check } from '../../../src/checks/attachment/encrypted-archive.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

function encrypted(name: string): Uint8Array {
  const content = zipSync({ [name]: strToU8('x') });
  const at = Buffer.from(content).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  content[at + 8] = (content[at + 8] ?? 0) | 1;
  return content;
}

const mailOf = (text: string, inside = '資料.pdf') =>
  aMailWith([{ name: 'a.zip', content: encrypted(inside) }], { text });

describe('finds', () => {
  test.each([
    [
      'an archive whose password comes in another mail, as a remark',
      'パスワードは別途お送りします。',
      '資料.pdf',
      'note check_attachment_encrypted_archive',
    ],
    [
      'the same in English',
      'The password will follow in a separate mail.',
      'a.pdf',
      'note check_attachment_encrypted_archive',
    ],
    [
      'the password in the same mail, weakly',
      '解凍パスワード:Ab12cd',
      '資料.pdf',
      'low check_attachment_encrypted_archive_password',
    ],
    [
      'the same in a sentence',
      'パスワードは「20260701」です。',
      '資料.pdf',
      'low check_attachment_encrypted_archive_password',
    ],
    ['the same in English', 'Archive password: U523', 'a.doc', 'low check_attachment_encrypted_archive_password'],
    ['the password of a program', 'Password is 7788', 'a.exe', 'medium check_attachment_encrypted_archive_risky'],
  ])('%s', async (_, text, inside, expected) => {
    const said = await examine(check, mailOf(text, inside));
    expect(said.says).toEqual([expected]);
    expect(said.proof[0]).toMatch(/^attachment: /);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(mailOf('Password: 7788', 'a.exe')))).says).toHaveLength(1);
  });
});

test('is clear: an archive that anybody can open', async () => {
  const content = zipSync({ 'a.pdf': strToU8('x') });
  expect((await examine(check, aMailWith([{ name: 'a.zip', content }], { text: 'Password: 7788' }))).kind).toBe(
    'clear',
  );
});

test('not applicable: nothing attached', async () => {
  expect((await examine(check, aMailWith([]))).says).toEqual(['because_no_attachment']);
});

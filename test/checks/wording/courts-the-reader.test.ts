import { describe, expect, test } from 'vitest';
import { courtsTheReader as check } from '../../../src/checks/wording/courts-the-reader.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'I am a lonely woman looking for a serious relationship.',
    'See my photos',
    '出会いを希望する女性に会いたい方は無料登録',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_courts_the_reader']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(
      check,
      aMail({ Subject: 'I am a lonely woman looking for a serious relationship.' }),
    );
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['We date the file.', 'A lovely day', '会場の写真', 'The single header', 'A statue of a naked woman'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('I am a lonely woman looking for a serious relationship.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});

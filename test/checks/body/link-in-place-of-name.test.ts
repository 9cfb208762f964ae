import { describe, expect, test } from 'vitest';
import { linkInPlaceOfName as check } from '../../../src/checks/body/link-in-place-of-name.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_body_link_in_place_of_name';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a greeting',
      { text: 'Hi +$4,811 https://evil.example/x1, one last step\r\n' },
      `low ${says}`,
      'visible-text: https://evil.example/x1,',
    ],
    [
      'a user name',
      { text: 'Welcome.\r\n\r\nUsername: www.evil.example/a - 138 USD\r\n' },
      `low ${says}`,
      'visible-text: www.evil.example/a',
    ],
    [
      'a Japanese form',
      { text: 'お問い合わせ\r\n■お名前:Dawn liked you! http://evil.example/DU\r\n' },
      `low ${says}`,
      'visible-text: http://evil.example/DU',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a name', { text: 'Hi Hanako,\r\nsee https://shop.example/x\r\n' }],
    ['a user name', { text: 'Username: hanako\r\nhttps://shop.example/login\r\n' }],
    ['an address of mail', { text: 'Hello hanako@recipient.com/home\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

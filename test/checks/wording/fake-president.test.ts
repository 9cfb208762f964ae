import { describe, expect, test } from 'vitest';
import { fakePresident as check } from '../../../src/checks/wording/fake-president.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

describe('finds a superior’s errand from a free mailbox', () => {
  test.each([
    [
      'a title',
      { From: 'Ken Suzuki, CEO <k101@gmail.com>', text: 'Are you available right now?\r\n' },
      'high check_wording_fake_president',
    ],
    [
      'in Japanese',
      { From: '社長 <k101@gmail.com>', text: '業務用のLINEグループを作成してください。\r\n' },
      'high check_wording_fake_president',
    ],
    [
      'the own organization',
      { From: 'Recipient office <k101@gmail.com>', text: 'Are you available?\r\n' },
      'high check_wording_fake_president',
    ],
    [
      'a name alone',
      { From: 'Ken Suzuki <k101@gmail.com>', text: 'Are you available?\r\n' },
      'low check_wording_fake_president_perhaps',
    ],
    [
      'an answer to one',
      { 'Reply-To': 'k101@gmail.com', text: 'Are you available?\r\n' },
      'low check_wording_fake_president_perhaps',
    ],
  ])('%s', async (_, otherwise, said) => {
    expect((await examine(check, aMail(otherwise))).says).toEqual([said]);
  });
});

describe('is clear', () => {
  test.each([
    ['a colleague under his domain', { text: 'Are you available right now?\r\n' }],
    ['a friend who asks nothing of it', { From: 'Ken <k101@gmail.com>', text: 'The room is available.\r\n' }],
    [
      'a long letter',
      { From: 'Ken <k101@gmail.com>', text: `Are you available? ${'I write to you. '.repeat(80)}\r\n` },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

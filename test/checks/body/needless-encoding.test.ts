import { describe, expect, test } from 'vitest';
import { needlessEncoding as check } from '../../../src/checks/body/needless-encoding.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const english = 'Your account was limited for reasons of security. Log in to confirm it.\r\n';

function encoded(text: string, otherwise: Otherwise = {}): string {
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  return aMail({ ...otherwise, text: `${base64}\r\n` }).replace('Encoding: 8bit', 'Encoding: base64');
}

describe('finds', () => {
  test('plain English in base64', async () => {
    const said = await examine(check, encoded(english));
    expect(said.says).toEqual(['low check_body_needless_encoding']);
    expect(said.proof).toEqual([expect.stringMatching(/^structure: WW91ciBhY2Nvd/)]);
  });
});

describe('is clear', () => {
  test.each([
    ['plain English as it is', aMail({ text: english })],
    [
      'Japanese in base64',
      encoded('アカウントの情報を更新してください。ログインして確認をお願いします。いつもありがとうございます。'),
    ],
    ['a short text', encoded('OK')],
    [
      'a list',
      encoded(english, {
        'Return-Path': '<talk-bounces@lists.club.test>',
        'List-Id': 'Talk <talk.lists.club.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=lists.club.test'),
        Received: borderStamp('lists.club.test (lists.club.test [192.0.2.20])'),
      }),
    ],
  ])('%s', async (_, mail) => {
    expect((await examine(check, mail)).kind).toBe('clear');
  });
});

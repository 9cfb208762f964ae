import { describe, expect, test } from 'vitest';
import { borrowedPictures as check } from '../../../src/checks/body/borrowed-pictures.ts';
import { aMail, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_body_borrowed_pictures';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'pictures of a brand, the link elsewhere',
      {
        From: 'Amazon <a@evil.example>',
        html: '<img src="https://www.amazon.co.jp/logo.png"><a href="https://evil.example/in">Log in</a>',
      },
      `medium ${says}`,
      'structure: https://www.amazon.co.jp/logo.png',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    [
      'a link to the brand as well',
      {
        From: 'Amazon <a@evil.example>',
        html: '<img src="https://www.amazon.co.jp/logo.png"><a href="https://www.amazon.co.jp/">Amazon</a> <a href="https://blog.example/">Blog</a>',
      },
    ],
    [
      'the brand itself',
      {
        From: 'Amazon <no-reply@amazon.co.jp>',
        'Authentication-Results': recorded('dkim=pass header.d=amazon.co.jp'),
        html: '<img src="https://www.amazon.co.jp/logo.png"><a href="https://counter.example/1">Order</a>',
      },
    ],
    [
      'a brand that the mail does not name',
      {
        From: 'Shop <a@shop.example>',
        html: '<img src="https://www.amazon.co.jp/logo.png"><a href="https://shop.example/in">Shop</a>',
      },
    ],
    [
      'pictures of the shop’s own',
      {
        From: 'Shop <a@shop.example>',
        html: '<img src="https://img.shop.example/visa.png" alt="VISA"><a href="https://shop.example/in">Pay by VISA</a>',
      },
    ],
    ['no link', { From: 'Amazon <a@evil.example>', html: '<img src="https://www.amazon.co.jp/logo.png">' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('not applicable: no picture from the web', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_remote_picture'] });
});

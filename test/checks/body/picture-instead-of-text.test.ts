import { describe, expect, test } from 'vitest';
import { pictureInsteadOfText as check } from '../../../src/checks/body/picture-instead-of-text.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_body_picture_instead_of_text';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a picture with a link',
      { html: '<a href="https://evil.example/"><img src="https://evil.example/a.png"></a>' },
      `low ${says}`,
      'structure: https://evil.example/a.png',
    ],
    [
      'a few words',
      { html: '<a href="https://evil.example/"><img src="cid:1"></a> Click here' },
      `low ${says}`,
      'structure: cid:1',
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
      'a footer',
      {
        html: '<a href="https://shop.example/"><img src="https://shop.example/a.png"></a><p>Shop Inc., 1 High Street, Springfield. Unsubscribe</p>',
      },
    ],
    ['no link', { html: '<img src="cid:1">' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test.each([
  ['plain text', {}],
  ['no picture', { html: '<a href="https://shop.example/">x</a>' }],
])('not applicable: %s', async (_, otherwise) => {
  expect(await examine(check, aMail(otherwise))).toMatchObject({ kind: 'notApplicable', says: ['because_no_picture'] });
});

import { describe, expect, test } from 'vitest';
import { displayNameCarriesAnotherAddress as check } from '../../../src/checks/author/display-name-carries-another-address.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

describe('finds', () => {
  test.each([
    ['another organization’s address', '"support@bank.test" <x@shop.example>', 'display-name: support@bank.test'],
    ['it among words', 'Bank (support@bank.test) <x@shop.example>', 'display-name: support@bank.test'],
    ['it in full width', '"support＠bank.test" <x@shop.example>', 'display-name: support＠bank.test'],
  ])('%s', async (_, from, shown) => {
    const said = await examine(check, aMail({ From: from }));
    expect(said.says).toEqual(['medium check_author_display_name_carries_another_address']);
    expect(said.proof).toEqual([shown, 'author: x@shop.example']);
  });
});

describe('is clear', () => {
  test.each([
    ['the address repeated as its own name', { From: '"news@shop.example" <news@shop.example>' }],
    ['another host of the same organization', { From: '"news@mail.shop.example" <news@shop.example>' }],
    ['the same label under another suffix', { From: '"news@shop.test" <news@shop.example>' }],
    ['a list that names the writer', { From: '"ann@home.test via Talk" <talk@shop.example>' }],
    [
      'a contact form that names its visitor',
      { From: '"ann@home.test" <form@shop.example>', 'Reply-To': 'ann@home.test' },
    ],
    [
      'a list that rewrites authors',
      {
        From: '"ann@home.test" <talk@club.test>',
        'List-Id': '<talk.club.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=club.test'),
      },
    ],
    ['a handle of a social network', { From: '"Ann (@ann_98)" <notify@shop.example>' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('not applicable: no name', async () => {
  const said = await examine(check, aMail({ From: 'news@shop.example' }));
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_display_name'] });
});

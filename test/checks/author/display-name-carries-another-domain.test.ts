import { describe, expect, test } from 'vitest';
import { displayNameCarriesAnotherDomain as check } from '../../../src/checks/author/display-name-carries-another-domain.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_display_name_carries_another_domain';

describe('finds', () => {
  test.each([
    ['another organization’s domain for a name', 'Example.com <x@shop.example>', 'medium', 'Example.com'],
    ['a host of it', '"www.example.co.jp" <x@shop.example>', 'medium', 'www.example.co.jp'],
    ['it among words, as a weaker sign', 'Example.org Team <x@shop.example>', 'low', 'Example.org'],
  ])('%s', async (_, From, severity, shown) => {
    const said = await examine(check, aMail({ From }));
    expect(said.says).toEqual([`${severity} ${says}`]);
    expect(said.proof).toEqual([`display-name: ${shown}`, 'author: x@shop.example']);
  });
});

describe('is clear', () => {
  test.each([
    ['a company under its own domain', { From: 'Example.com <news@mail.example.com>' }],
    ['the same label under another suffix', { From: 'Shop.com <news@shop.example>' }],
    ['a list', { From: 'Example.com via Talk <talk@shop.example>' }],
    [
      'a list that the own side’s record bears out',
      {
        From: 'Example.com <talk@club.test>',
        'List-Id': '<talk.club.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=club.test'),
      },
    ],
    ['a name with a dot that is no domain', { From: 'Node.js Weekly <news@shop.example>' }],
    ['initials', { From: 'J.R.R. Smith <ann@shop.example>' }],
    ['an address: that is another check’s', { From: '"x@example.com" <x@shop.example>' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test('not applicable: no name', async () => {
  const said = await examine(check, aMail({ From: 'news@shop.example' }));
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_display_name'] });
});

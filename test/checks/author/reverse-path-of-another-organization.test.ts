import { describe, expect, test } from 'vitest';
import { reversePathOfAnotherOrganization as check } from '../../../src/checks/author/reverse-path-of-another-organization.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

describe('finds', () => {
  test('a reverse path of another organization, as a remark', async () => {
    const said = await examine(check, aMail({ 'Return-Path': '<b-77@mass.test>' }));
    expect(said.says).toEqual(['note check_author_reverse_path_of_another_organization']);
    expect(said.proof).toEqual(['reverse-path: b-77@mass.test', 'author: news@shop.example']);
  });

  test('it though SPF passes for the other organization', async () => {
    const said = await examine(
      check,
      aMail({ 'Return-Path': '<b@mass.test>', 'Authentication-Results': recorded('spf=pass smtp.mailfrom=mass.test') }),
    );
    expect(said.kind).toBe('found');
  });
});

describe('is clear', () => {
  test.each([
    ['the same address', {}],
    ['a bounce host of the same organization', { 'Return-Path': '<b+77@bounce.mail.shop.example>' }],
    [
      'a mailing service, with DKIM aligned to the author',
      {
        'Return-Path': '<b@mass.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=mass.test', 'dkim=pass header.d=shop.example'),
      },
    ],
    [
      'a mailing service, with DMARC passed',
      { 'Return-Path': '<b@mass.test>', 'Authentication-Results': recorded('dmarc=pass header.from=shop.example') },
    ],
    ['a machine without any domain', { 'Return-Path': '<root@localhost>', From: 'root@localhost' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test.each([
  ['no Return-Path was written down', { 'Return-Path': null }, 'couldNotCheck', 'because_no_reverse_path'],
  ['the reverse path is empty', { 'Return-Path': '<>' }, 'notApplicable', 'because_empty_reverse_path'],
  ['there is no author', { From: null }, 'notApplicable', 'because_no_author_domain'],
])('%s', async (_, otherwise, kind, because) => {
  expect(await examine(check, aMail(otherwise))).toMatchObject({ kind, says: [because] });
});

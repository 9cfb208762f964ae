import { describe, expect, test } from 'vitest';
import { messageIdOfAnotherOrganization as check } from '../../../src/checks/author/message-id-of-another-organization.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

describe('finds', () => {
  test('an identifier that another organization gave out, as a remark', async () => {
    const said = await examine(check, aMail({ 'Message-ID': '<77@host.mass.test>' }));
    expect(said.says).toEqual(['note check_author_message_id_of_another_organization']);
    expect(said.proof).toEqual(['message-id: host.mass.test', 'author: news@shop.example']);
  });
});

describe('is clear', () => {
  test.each([
    ['a host of the same organization', { 'Message-ID': '<1@web01.shop.example>' }],
    [
      'a mailing service, with DKIM aligned to the author',
      { 'Message-ID': '<1@mass.test>', 'Authentication-Results': recorded('dkim=pass header.d=shop.example') },
    ],
    [
      'a mailing service whose own signature passes',
      { 'Message-ID': '<1@mass.test>', 'Authentication-Results': recorded('dkim=pass header.d=mass.test') },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test.each([
  ['no identifier', { 'Message-ID': null }, 'because_no_message_id_domain'],
  ['a single label names no organization', { 'Message-ID': '<1@localhost>' }, 'because_no_message_id_domain'],
  ['an author without a domain', { From: 'news' }, 'because_no_author_domain'],
])('not applicable: %s', async (_, otherwise, because) => {
  expect(await examine(check, aMail(otherwise))).toMatchObject({ kind: 'notApplicable', says: [because] });
});

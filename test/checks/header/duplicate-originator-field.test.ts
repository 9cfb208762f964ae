import { describe, expect, test } from 'vitest';
import { duplicateOriginatorField as check } from '../../../src/checks/header/duplicate-originator-field.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_duplicate_originator_field';

describe('finds', () => {
  test('two authors', async () => {
    const said = await examine(check, aMail({ From: ['Bank <a@bank.test>', 'X <x@evil.test>'] }));
    expect(said.says).toEqual([`medium ${says}`]);
    expect(said.proof).toEqual(['author: Bank <a@bank.test>', 'author: X <x@evil.test>']);
  });

  test.each([
    ['two subjects', { Subject: ['Your order', 'Your account'] }, `low ${says}`],
    ['one subject twice, as a remark', { Subject: ['Your order', 'Your order'] }, `note ${says}_same`],
    ['one author twice, as a remark', { From: ['a@bank.test', 'a@bank.test'] }, `note ${says}_same`],
  ])('%s', async (_, otherwise, expected) => {
    expect((await examine(check, aMail(otherwise))).says).toEqual([expected]);
  });
});

describe('is clear', () => {
  test.each([
    ['each field once', {}],
    ['several trace fields, as every mail has', { Received: ['from a by b', 'from c by d'] }],
    ['several comments', { Comments: ['one', 'two'] }],
    ['two authors in one field', { From: 'a@shop.example, b@shop.example' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

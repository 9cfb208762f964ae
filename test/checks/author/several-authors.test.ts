import { describe, expect, test } from 'vitest';
import { severalAuthors as check } from '../../../src/checks/author/several-authors.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_several_authors';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'two of different organizations',
      { From: 'Shop <news@shop.example>, Shop <service@other.test>' },
      `low ${says}`,
      'author: service@other.test',
    ],
    [
      'the recipient beside a company, and a Sender',
      { From: 'Win <hanako@recipient.test>, Win <service@other.test>', Sender: 'x@other.test' },
      `low ${says}`,
      'author: hanako@recipient.test',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['one author', {}],
    ['two colleagues', { From: 'Ann <ann@shop.example>, Bob <bob@mail.shop.example>', Sender: 'ann@shop.example' }],
    ['a comma that was not quoted', { From: 'Yamada, Hanako <hanako@shop.example>' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

import { describe, expect, test } from 'vitest';
import { randomLookingDomain as check } from '../../../src/checks/author/random-looking-domain.ts';
import { aMail, borderStamp, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_random_looking_domain';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'letters that no language spells',
      { From: 'Shop <a@wvtvbrhgmco.example>' },
      `low ${says}_author`,
      'author: a@wvtvbrhgmco.example',
    ],
    [
      'digits strewn in',
      { From: 'Shop <a@mail.kh7g7gwe4.example>' },
      `low ${says}_author`,
      'author: a@mail.kh7g7gwe4.example',
    ],
    [
      'the reverse path',
      { 'Return-Path': '<a@qlcfpxukcom.test>' },
      `low ${says}_return`,
      'reverse-path: a@qlcfpxukcom.test',
    ],
    [
      'the border’s client',
      { Received: borderStamp('jlqhltu.example (unknown [192.0.2.10])') },
      `low ${says}_helo`,
      'helo: jlqhltu.example',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['an ordinary domain', {}],
    ['an abbreviation before a word', { From: 'a@csgroup.example' }],
    ['consonants in a row', { From: 'a@freshrpms.example' }],
    ['words joined by hyphens', { From: 'a@dnp-cdms.example' }],
    ['a short abbreviation', { From: 'a@jxqz.example' }],
    ['numbers for words', { From: 'a@b2b4you2go.example' }],
    ['a hexadecimal digest', { From: 'a@1a2b3c4d5e6f.example' }],
    [
      'a random name of a mailing service',
      {
        'Return-Path': '<b@wrqvtbkv.em.mailer.test>',
        Received: borderStamp('s.wrqvtbkv.out.mailer.test (s.wrqvtbkv.out.mailer.test [192.0.2.10])'),
      },
    ],
    ['a Polish and a German name', { From: 'a@szczecin-strassenschild.example' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

import { describe, expect, test } from 'vitest';
import { titleBeforeName as check } from '../../../src/checks/author/title-before-name.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_title_before_name';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a title at a free mailbox',
      { From: 'Mrs. Jane Doe <jd1970@gmail.com>' },
      `low ${says}`,
      'display-name: Mrs. Jane Doe',
    ],
    [
      'answers to a free mailbox',
      { From: 'Barr.John Doe <info@shop.example>', 'Reply-To': 'jdoe@yahoo.co.jp' },
      `low ${says}`,
      'display-name: Barr.John Doe',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a doctor at a practice', { From: 'Dr. Jane Doe <jane@practice.example>' }],
    ['no title', { From: 'Jane Doe <jane.doe@gmail.com>' }],
    ['a name that begins like a title', { From: 'Generali Verlag <info.verlag@gmail.com>' }],
    ['Drake', { From: 'Drake Doe <drake.doe@gmail.com>' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

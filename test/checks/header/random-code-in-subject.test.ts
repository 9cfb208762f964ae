import { describe, expect, test } from 'vitest';
import { randomCodeInSubject as check } from '../../../src/checks/header/random-code-in-subject.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_random_code_in_subject';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['a code at the end', { Subject: 'Notice - hSCXPVFj7yxf4mvG' }, `low ${says}`, 'subject: hSCXPVFj7yxf4mvG'],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['no code', {}],
    ['a parcel', { Subject: 'Parcel 1Z999AA10123456784' }],
    ['an order', { Subject: 'Order 112-1234567-1234567' }],
    ['a class', { Subject: 'NetLocalGroupGetMembers fails' }],
    ['a digest', { Subject: 'commit 1a2b3c4d5e6f7a8b9c0d' }],
    ['a product', { Subject: 'Your iPhone15Pro order' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

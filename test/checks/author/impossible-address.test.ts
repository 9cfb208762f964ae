import { describe, expect, test } from 'vitest';
import { impossibleAddress as check } from '../../../src/checks/author/impossible-address.ts';
import { aMail, borderStamp } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_impossible_address';

describe('finds', () => {
  test.each([
    ['characters that no host name holds', 'Bank <x@{bank.example}>', 'medium', 'x@{bank.example}'],
    ['an address within quotes and brackets', 'Bank <"[mail@bank.example]">', 'medium', '"[mail@bank.example]"'],
    ['a domain in place of an address', 'Bank <bank.example>', 'medium', 'bank.example'],
    ['a single label from outside, as a weaker sign', 'Bank <x@bank>', 'low', 'x@bank'],
    ['a private network’s name from outside', 'Bank <x@pc7.local>', 'low', 'x@pc7.local'],
  ])('%s', async (_, From, severity, shown) => {
    const said = await examine(check, aMail({ From }));
    expect(said.says).toEqual([`${severity} ${says}`]);
    expect(said.proof).toEqual([`author: ${shown}`]);
  });

  test('an address within a comment, so that none is left', async () => {
    expect((await examine(check, aMail({ From: 'Bank,(<x@bank.example>)' }))).says).toEqual([`medium ${says}`]);
  });
});

describe('is clear', () => {
  test.each([
    ['an ordinary address', 'Shop <news@shop.example>'],
    ['a bounce without an address', 'Mail Delivery System <>'],
    ['a bounce from MAILER-DAEMON', 'MAILER-DAEMON'],
    ['an address literal', 'ann@[192.0.2.1]'],
    ['an internationalized name', 'Shop <news@例え.test>'],
    ['an underscore', 'Shop <news@mail_1.shop.example>'],
    ['a public suffix that also takes mail', 'Ann <ann@iki.fi>'],
    ['the machine itself', 'root@localhost'],
  ])('%s', async (_, From) => {
    expect((await examine(check, aMail({ From }))).kind).toBe('clear');
  });

  test('a machine of the own network under its bare name', async () => {
    const Received = borderStamp('web01 (web01.recipient.test [192.168.1.7])');
    expect((await examine(check, aMail({ From: 'root@web01', Received }))).kind).toBe('clear');
  });
});

test('not applicable: no From', async () => {
  expect(await examine(check, aMail({ From: null }))).toMatchObject({
    kind: 'notApplicable',
    says: ['because_no_author'],
  });
});

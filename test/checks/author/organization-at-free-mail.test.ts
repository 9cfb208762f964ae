import { describe, expect, test } from 'vitest';
import { organizationAtFreeMail as check } from '../../../src/checks/author/organization-at-free-mail.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_organization_at_free_mail';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['a bank', { From: 'National Bank Support <q7xk21@gmail.com>' }, `low ${says}`, 'author: q7xk21@gmail.com'],
    ['a Japanese office', { From: '国税庁 <hanako1@yahoo.co.jp>' }, `low ${says}`, 'author: hanako1@yahoo.co.jp'],
    ['a Portuguese notice', { From: 'Notificação <jsmith77@gmail.com>' }, `low ${says}`, 'author: jsmith77@gmail.com'],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a person', { From: 'Hanako Yamada <cat77@gmail.com>' }],
    ['a shop that names itself in its address', { From: 'Yamada Plumbing Service <yamada.plumbing@gmail.com>' }],
    ['initials in the address', { From: 'Old Town Foundation <otf2020@gmail.com>' }],
    ['the provider itself', { From: 'Mail Delivery Service <mailer-daemon@gmail.com>' }],
    ['a domain below that of mailboxes', { From: 'Feedback Service <feedback@arf.mail.yahoo.com>' }],
    ['a company under its own domain', { From: 'National Bank <info@bank.example>' }],
    ['a club in Japanese', { From: '町内会事務局 <hanako1@yahoo.co.jp>' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

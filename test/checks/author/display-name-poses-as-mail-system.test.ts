import { describe, expect, test } from 'vitest';
import { displayNamePosesAsMailSystem as check } from '../../../src/checks/author/display-name-poses-as-mail-system.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const poses = 'check_author_display_name_poses_as_mail_system';

describe('finds', () => {
  test.each([
    ['postmaster over an ordinary address', 'postmaster_1234 <k7@shop.example>', `medium ${poses}`],
    ['a mail system', 'Mail Delivery System <sales@shop.example>', `medium ${poses}`],
    ['its keepers', 'IT Support <sales@shop.example>', `medium ${poses}`],
    ['the web mail', 'Webmail Administrator <ann@shop.example>', `medium ${poses}`],
    ['Japanese', '=?UTF-8?B?44Oh44O844Or566h55CG6ICF?= <ann@shop.example>', `medium ${poses}`],
    ['the support of another domain', '"example.com Support" <ann@shop.example>', `high ${poses}_of_another`],
    ['a keeper’s address with an ordinary reverse path', 'Postmaster <postmaster@shop.example>', `low ${poses}`],
  ])('%s', async (_, From, says) => {
    expect((await examine(check, aMail({ From }))).says).toEqual([says]);
  });

  test('the name and the address as its proof', async () => {
    const said = await examine(check, aMail({ From: 'Mail Delivery System <sales@shop.example>' }));
    expect(said.proof).toEqual(['display-name: Mail Delivery System', 'author: sales@shop.example']);
  });
});

describe('is clear', () => {
  const bounce = 'Mail Delivery System <MAILER-DAEMON@mx.shop.example>';
  test.each([
    ['a genuine bounce', { From: bounce, 'Return-Path': '<>' }],
    ['a genuine bounce kept without its Return-Path', { From: bounce, 'Return-Path': null }],
    ['a bounce that comes from MAILER-DAEMON', { From: bounce, 'Return-Path': '<MAILER-DAEMON@mx.shop.example>' }],
    ['a company’s support', { From: 'Acme IT Support <it@shop.example>' }],
    ['any support', { From: 'Customer Support <ann@shop.example>' }],
    ['a list’s keeper', { From: 'Admin <ann@shop.example>' }],
    [
      'a city that sends mail',
      { From: '=?UTF-8?B?4peL4peL5biC44Oh44O844Or6YWN5L+h44K144O844OT44K5?= <a@shop.example>' },
    ],
    ['cron', { From: '(Cron Daemon) <root@web01.shop.example>' }],
    ['a person', { From: '"Mailer, Ann" <ann@shop.example>' }],
    [
      'the own side’s own administrator',
      {
        From: 'Mail Administrator <ann@recipient.test>',
        'Authentication-Results': recorded('dkim=pass header.d=recipient.test'),
      },
    ],
    ['a company whose name is its domain', { From: '"shop.example Support" <ann@mail.shop.example>' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

test.each([
  ['no name', 'news@shop.example', 'because_no_display_name'],
  ['no address', 'Mail Delivery System <>', 'because_no_author_domain'],
])('not applicable: %s', async (_, From, because) => {
  expect(await examine(check, aMail({ From }))).toMatchObject({ kind: 'notApplicable', says: [because] });
});

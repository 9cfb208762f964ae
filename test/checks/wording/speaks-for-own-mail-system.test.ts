import { describe, expect, test } from 'vitest';
import { speaksForOwnMailSystem as check } from '../../../src/checks/wording/speaks-for-own-mail-system.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const html = '<p>Your password expires today.</p><a href="https://login.elsewhere.test/">Keep the same password</a>';
const key = 'check_wording_speaks_for_own_mail_system';

describe('finds who speaks for the reader’s own mail system', () => {
  test.each([
    ['its domain as the name', { From: '"recipient.test" <a@shop.example>', html }, 'medium'],
    ['its domain in the subject', { Subject: 'Notice for recipient.test', html }, 'medium'],
    ['a mail system', { From: 'Webmail Administrator <a@shop.example>', html }, 'medium'],
    ['its own address, unproven', { From: 'recipient.test support <it@recipient.test>', html }, 'medium'],
    [
      'of an account alone',
      { Subject: 'recipient.test', html: '<p>Please verify your account.</p><a href="https://elsewhere.test/">Go</a>' },
      'low',
    ],
  ])('%s', async (_, otherwise, severity) => {
    expect((await examine(check, aMail(otherwise))).says).toEqual([`${severity} ${key}`]);
  });
});

describe('is clear', () => {
  test.each([
    [
      'the own IT department',
      {
        From: 'recipient.test IT <it@recipient.test>',
        html,
        'Authentication-Results': recorded('dkim=pass header.d=recipient.test'),
      },
    ],
    [
      'a link to the own side',
      { Subject: 'recipient.test', html: '<p>Your password expires.</p><a href="https://mail.recipient.test/">Go</a>' },
    ],
    ['another’s password', { html }],
    ['no link', { Subject: 'recipient.test', text: 'Your password expires today.\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});

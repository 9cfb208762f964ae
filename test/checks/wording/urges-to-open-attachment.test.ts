import { describe, expect, test } from 'vitest';
import { urgesToOpenAttachment as check } from '../../../src/checks/wording/urges-to-open-attachment.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const withAttachment = (from: string, text: string, name = 'a.pdf', type = 'application/pdf') =>
  aMail({ From: from, text }).replace(/Content-Type: [\s\S]*$/, () =>
    [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--b',
      `Content-Type: ${type}; name=${name}`,
      `Content-Disposition: attachment; filename=${name}`,
      '',
      '%PDF-1.4',
      '--b--',
      '',
    ].join('\r\n'),
  );
const key = 'check_wording_urges_to_open_attachment';

describe('finds an office’s words, a free mailbox and an attachment', () => {
  test.each([
    ['Please see attached: your payment was declined.', 'medium'],
    ['Prezado cliente, seus pontos expiram em 24 horas. Instruções em anexo.', 'medium'],
    ['Your payment was declined.', 'low'],
  ])('%s', async (text, severity) => {
    expect((await examine(check, withAttachment('Bank <b101@gmail.com>', text))).says).toEqual([`${severity} ${key}`]);
  });
});

describe('is clear', () => {
  test.each([
    ['a firm under its domain', withAttachment('Shop <a@shop.example>', 'Your payment was declined.')],
    ['a friend', withAttachment('Ken <k@gmail.com>', 'Here is the song.')],
    ['a picture', withAttachment('Ken <k@gmail.com>', 'Your payment was declined.', 'a.png', 'image/png')],
    ['no attachment', aMail({ From: 'Ken <k@gmail.com>', text: 'Your payment was declined.' })],
  ])('%s', async (_, mail) => {
    expect((await examine(check, mail)).kind).toBe('clear');
  });
});

import { describe, expect, test } from 'vitest';
import { fakeBounce as check } from '../../../src/checks/body/fake-bounce.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_body_fake_bounce';
const bait = '<p>Two messages.</p><p><a href="https://evil.test/list">Show the messages</a></p>';

describe('finds', () => {
  test('a bounce that names nobody and offers a link', async () => {
    const said = await examine(check, aMail({ Subject: 'Notice: undelivered mail', html: bait }));
    expect(said.says).toEqual([`high ${says}`]);
    expect(said.proof).toEqual([
      'subject: undelivered',
      'link-target: https://evil.test/list',
      'link-text: Show the messages',
    ]);
  });

  test.each([
    ['bounced messages (2022-08-01 23:59:59)'],
    ['You have 4 pending incoming mails'],
    ['Mail delivery failed: returning message to sender'],
    ['Your messages could not be delivered'],
    ['メールが送信者に返送されました'],
    ['【重要】未配信のメールが5通あります'],
    ['メッセージを配信できませんでした'],
    ['您有6封邮件无法送达'],
    ['Unzustellbar: Ihre Nachrichten'],
    ['Vos messages sont en attente'],
    ['Tiene mensajes pendientes de entrega'],
  ])('a claim in the subject: %s', async (Subject) => {
    expect((await examine(check, aMail({ Subject, html: bait }))).says).toEqual([`high ${says}`]);
  });

  test('a claim in the text of one who writes as a mail system', async () => {
    const html = `<p>Three emails were blocked by the server.</p>${bait}`;
    const said = await examine(check, aMail({ From: 'Mail Server Support <a@shop.example>', Subject: 'Notice', html }));
    expect(said.says).toEqual([`high ${says}`]);
    expect(said.proof[0]).toBe('visible-text: emails were blocked');
  });

  test('one that names nobody but the reader', async () => {
    const html = `<p>Dear hanako@recipient.test,</p>${bait}`;
    expect((await examine(check, aMail({ Subject: 'Undelivered mail', html }))).kind).toBe('found');
  });

  test('one with an empty reverse path, as a weaker sign', async () => {
    const said = await examine(check, aMail({ Subject: 'Undelivered mail', 'Return-Path': '<>', html: bait }));
    expect(said.says).toEqual([`medium ${says}`]);
  });
});

describe('is clear', () => {
  const Subject = 'Undelivered Mail Returned to Sender';
  test.each([
    ['a bounce that names whom it could not reach', { Subject, html: `<p>ann@home.test: unknown user</p>${bait}` }],
    ['a bounce in words, without a link', { Subject, text: 'I could not deliver your mail. Sorry.\r\n' }],
    [
      'a bounce that gives back the header of the mail',
      { Subject, html: `<pre>From: a\nTo: b\nSubject: c</pre>${bait}` },
    ],
    [
      'a link to the author’s own help page',
      { Subject, html: '<p><a href="https://help.shop.example/">Why did this happen?</a></p>' },
    ],
    [
      'a mailing service’s report of bounces, linked to itself',
      {
        Subject: 'Your messages were bounced',
        'Authentication-Results': recorded('dkim=pass header.d=evil.test'),
        html: bait,
      },
    ],
    ['a link written out in the text of a person', { Subject, text: 'What does https://evil.test/list want?\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });

  test('a bounce with the mail itself in it', async () => {
    const message = [
      'Return-Path: <>',
      'From: Mail System <MAILER-DAEMON@mx.shop.example>',
      'To: hanako@recipient.test',
      `Subject: ${Subject}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/html',
      '',
      bait,
      '--x',
      'Content-Type: message/rfc822',
      '',
      'Subject: Good morning',
      '',
      'Good morning.',
      '--x--',
      '',
    ].join('\r\n');
    expect((await examine(check, message)).kind).toBe('clear');
  });
});

describe('does not apply to', () => {
  test.each([
    ['any other mail', 'Your order'],
    ['a parcel that could not be delivered', 'Your parcel could not be delivered'],
    ['a parcel, in Japanese', 'お荷物をお届けできませんでした'],
    ['returned goods', '返品・返送のご案内'],
    ['somebody’s answer about a bounce', 'Re: Undelivered Mail Returned to Sender'],
    ['a forwarded bounce', 'Fwd: Undelivered mail'],
    ['an answer on a list', '[talk] RE: bounced messages'],
  ])('%s', async (_, Subject) => {
    const said = await examine(check, aMail({ Subject, html: bait }));
    expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_bounce_claimed'] });
  });
});

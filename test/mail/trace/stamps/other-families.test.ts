import { describe, expect, it } from 'vitest';
import { maxTraceFieldLength } from '../../../../src/mail/trace/read-stamp.ts';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

describe('courier', () => {
  it.each([
    [
      `from mail.office.example (out.office.example [::ffff:192.0.2.10])\r\n  (TLS: TLSv1/SSLv3,256bits,AES256-SHA)\r\n  by mx.home.example with esmtp; ${DATE}`,
      { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.10', by: 'mx.home.example' },
    ],
    [
      `from [192.168.0.102] (::ffff:192.0.2.10 [::ffff:192.0.2.10]) by mx.home.example with SMTP; ${DATE}`,
      { helo: '[192.168.0.102]', ip: '192.0.2.10', by: 'mx.home.example' },
    ],
    [
      `from pc (p1.isp.example [::ffff:192.0.2.10]) (AUTH: LOGIN taro@office.example, TLS: TLSv1.2,256bits,X) by smtp.office.example with esmtpsa; ${DATE}`,
      {
        helo: 'pc',
        rdns: 'p1.isp.example',
        ip: '192.0.2.10',
        authenticatedAs: 'taro@office.example',
        isAuthenticated: true,
        by: 'smtp.office.example',
      },
    ],
  ])('%s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'courier', ...expected });
  });
});

describe('communigate', () => {
  it.each([
    [
      `from [192.0.2.11] (account taro@office.example HELO [198.51.100.1]) by office.example (CommuniGate Pro SMTP 6.2.14) with ESMTPSA id 24; ${DATE}`,
      {
        helo: '[198.51.100.1]',
        ip: '192.0.2.11',
        authenticatedAs: 'taro@office.example',
        isAuthenticated: true,
        by: 'office.example',
      },
    ],
    [
      `from [192.0.2.11] (HELO localhost) by office.example (CommuniGate Pro SMTP 5.1.8) with ESMTP id 21; ${DATE}`,
      { helo: 'localhost', ip: '192.0.2.11', by: 'office.example' },
    ],
    [
      `from relay.isp.example ([192.0.2.11] verified) by office.example (CommuniGate Pro SMTP 5.1.8) with ESMTP id 21; ${DATE}`,
      { helo: 'relay.isp.example', rdns: 'relay.isp.example', ip: '192.0.2.11', by: 'office.example' },
    ],
    [
      `from relay.isp.example ([192.0.2.11]) by office.example (CommuniGate Pro SMTP 5.1.8) with ESMTP id 21; ${DATE}`,
      { helo: 'relay.isp.example', ip: '192.0.2.11', by: 'office.example' },
    ],
  ])('%s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'communigate', ...expected });
  });

  it('says whether the name leads to the address', () => {
    const line = (note: string) =>
      `from relay.isp.example ([192.0.2.11]${note}) by office.example (CommuniGate Pro SMTP 5.1.8) with ESMTP id 21; ${DATE}`;
    expect(stampOf(line(' verified')).reverse).toBe('confirmed');
    expect(stampOf(line('')).reverse).toBe('untold');
  });
});

describe('obtuse', () => {
  it.each([
    [
      `from p7.isp.example(192.0.2.17), claiming to be "mail.office.example" via SMTP by gw.home.example, id smtpd1PBsZT; ${DATE}`,
      { helo: 'mail.office.example', rdns: 'p7.isp.example', ip: '192.0.2.17', by: 'gw.home.example' },
    ],
    [
      `from mail.office.example(192.0.2.17) via SMTP by gw.home.example, id smtpdEDUB8h; ${DATE}`,
      { helo: 'mail.office.example', rdns: 'mail.office.example', ip: '192.0.2.17', by: 'gw.home.example' },
    ],
  ])('%s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'obtuse', ...expected });
  });

  it('is not taken for one by the id alone', () => {
    expect(stampOf(`from a (b.example [192.0.2.17]) by gw.home.example with SMTP id smtpd7; ${DATE}`).grammar).toBe(
      'rfc-5321',
    );
  });
});

describe('zmailer', () => {
  it.each([
    [
      `from mail.office.example ([192.0.2.12]:33148 "EHLO mx.office.example" rhost-flags-OK-OK-OK-OK) by lists.example with ESMTP id S17 (ORCPT <rfc822;devel@lists.example>); ${DATE}`,
      { helo: 'mx.office.example', rdns: 'mail.office.example', ip: '192.0.2.12', by: 'lists.example' },
    ],
    [
      `from mail.office.example ([2001:db8::12]:33148 "HELO x" rhost-flags-OK-FAIL-OK-FAIL) by lists.example with ESMTP id S17; ${DATE}`,
      { helo: 'x', rdns: 'mail.office.example', ip: '2001:db8::12', by: 'lists.example' },
    ],
    [
      `from [192.0.2.12] ([192.0.2.12]:33148 "EHLO [198.51.100.1]" rhost-flags-FAIL-FAIL-OK-OK) by lists.example with ESMTP id S17; ${DATE}`,
      { helo: '[198.51.100.1]', ip: '192.0.2.12', by: 'lists.example' },
    ],
  ])('%s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'zmailer', ...expected });
  });
});

describe('webmail', () => {
  it.each([
    [
      `from 192.0.2.13 (SquirrelMail authenticated user taro@office.example) by mail.office.example with HTTP; ${DATE}`,
      { ip: '192.0.2.13', authenticatedAs: 'taro@office.example', isAuthenticated: true, by: 'mail.office.example' },
    ],
    [
      `from [192.0.2.13] ([192.0.2.13]) by web-mail.isp.example (app7.server.lan [172.19.172.127]) (via HTTP); ${DATE}`,
      { ip: '192.0.2.13', isAuthenticated: true, by: 'web-mail.isp.example' },
    ],
    [
      `from 192.0.2.13 ( [192.0.2.13]) as user taro@office.example by webmail.office.example with HTTP; ${DATE}`,
      { ip: '192.0.2.13', authenticatedAs: 'taro@office.example', isAuthenticated: true, by: 'webmail.office.example' },
    ],
    [
      `from ::ffff:192.0.2.13 by injection-api-6fdb via HTTP; ${DATE}`,
      { ip: '192.0.2.13', isAuthenticated: true, by: 'injection-api-6fdb' },
    ],
  ])('%s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'webmail', ...expected });
  });
});

describe('rfc-5321', () => {
  it.each([
    [
      'the address alone, without what the client said',
      `from ([192.0.2.14]) by mail.office.example with ESMTP id 14; ${DATE}`,
      { ip: '192.0.2.14', by: 'mail.office.example' },
    ],
    [
      'name and address alone, without what the client said',
      `from (out.office.example [192.0.2.14]) by mail.office.example with ESMTP id 14; ${DATE}`,
      { rdns: 'out.office.example', ip: '192.0.2.14', by: 'mail.office.example' },
    ],
    [
      'the common form with a name that was looked up',
      `from pc (p1.isp.example [192.0.2.14]) by mail.office.example (ASF Mail Server) with ESMTP id 14; ${DATE}`,
      { helo: 'pc', rdns: 'p1.isp.example', ip: '192.0.2.14', by: 'mail.office.example' },
    ],
    [
      'brackets around the parentheses',
      `from relay.isp.example [(192.0.2.14)] by mail.office.example (Generic MTA with TLSv1.2) with ESMTP id 14; ${DATE}`,
      { helo: 'relay.isp.example', ip: '192.0.2.14', by: 'mail.office.example' },
    ],
    [
      'a program on the host itself',
      `from taro by shell.office.example with local (masqmail 0.2.21) id 1; ${DATE}`,
      { ident: 'taro', by: 'shell.office.example' },
    ],
    [
      'a step without a client',
      'by filter-recv-1 with SMTP id x 2020-07-27 12:32:53.98 +0000 UTC m=+1',
      { by: 'filter-recv-1' },
    ],
    [
      'the field’s name once more',
      `Received: from 192.0.2.14 by Caffeine/http-relay (c2) with SMTP id 1; ${DATE}`,
      { helo: '192.0.2.14', by: 'Caffeine/http-relay' },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'rfc-5321', ...expected });
  });

  it.each([
    '',
    'from mail.office.example',
    'from 192.0.2.1 by ; Sun, 13 Feb 2005 14:54:23 -0600',
    'from one two three four five by mx.home.example; Sun, 13 Feb 2005 14:54:23 -0600',
    '{(helo=User) }}by mx.home.example with asmtp; Sun, 13 Feb 2005 14:54:23 -0600',
  ])('leaves "%s" unread', (body) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'none', result: 'unreadable' });
  });
});

it('leaves a field longer than any MTA writes unread', () => {
  const field = (length: number) => `by mx.home.example with SMTP id ${'x'.repeat(length)}; ${DATE}`;
  expect(stampOf(field(10_000)).result).toBe('read');
  expect(stampOf(field(maxTraceFieldLength)).result).toBe('unreadable');
});

import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

describe('qmail', () => {
  it.each([
    [
      'the account that a patch for SMTP AUTH writes before the address',
      'from unknown (HELO ?127.0.0.1?) (taro@office.example@192.0.2.7)\r\n  by mx.home.example with ESMTPA; 1 Aug 2022 23:59:58 +0900',
      {
        helo: '127.0.0.1',
        authenticatedAs: 'taro@office.example',
        ip: '192.0.2.7',
        isAuthenticated: true,
        by: 'mx.home.example',
      },
    ],
    [
      'an account without the protocol saying so',
      'from pc7.isp.example (HELO ?IPv6:2001:db8::5?) (taro@office.example@2001:db8::7) by mx.home.example with SMTP; 24 Apr 2007 08:11:48 -0000',
      {
        helo: 'IPv6:2001:db8::5',
        rdns: 'pc7.isp.example',
        authenticatedAs: 'taro@office.example',
        ip: '2001:db8::7',
        isAuthenticated: true,
        by: 'mx.home.example',
      },
    ],
    [
      'an account without a domain, with its method',
      'from unknown (HELO ?192.168.12.100?) (taro@192.0.2.7 with plain) by smtp.home.example with SMTP; 28 Apr 2007 22:06:21 -0000',
      {
        helo: '192.168.12.100',
        authenticatedAs: 'taro',
        ip: '192.0.2.7',
        isAuthenticated: true,
        by: 'smtp.home.example',
      },
    ],
    [
      'an ident, which is no account',
      'from relay.isp.example (HELO relay) (root@192.0.2.8) by mx.home.example with SMTP; 28 Apr 2007 22:06:21 -0000',
      { helo: 'relay', rdns: 'relay.isp.example', ident: 'root', ip: '192.0.2.8', by: 'mx.home.example' },
    ],
    [
      'HELO left out where it equals the name',
      'from relay.isp.example (192.0.2.8) by mx.home.example with SMTP; 28 Apr 2007 22:06:21 -0000',
      { helo: 'relay.isp.example', rdns: 'relay.isp.example', ip: '192.0.2.8', by: 'mx.home.example' },
    ],
    [
      'neither name nor HELO',
      'from unknown (192.0.2.8) by mx.home.example with QMQP; 28 Apr 2007 22:06:21 -0000',
      { ip: '192.0.2.8', by: 'mx.home.example' },
    ],
    [
      'qmail-ldap with the reverse path in a comment and the address in brackets',
      'from localhost (HELO mail.office.example) (?QQrDhI?@[127.0.0.1]) (envelope-sender <taro@office.example>) by localhost (qmail-ldap-1.03) with SMTP for <jiro@home.example>; 28 Jul 2002 21:26:02 -0000',
      { helo: 'mail.office.example', rdns: 'localhost', ident: '?QQrDhI?', ip: '127.0.0.1', by: 'localhost' },
    ],
    [
      'qpsmtpd with its version',
      'from relay.isp.example (HELO x) (192.0.2.8) by home.example (qpsmtpd/0.29) with ESMTP; Tue, 27 Jun 2006 11:35:29 -0700',
      { helo: 'x', rdns: 'relay.isp.example', ip: '192.0.2.8', by: 'home.example' },
    ],
    [
      'an empty HELO and no address',
      'from unknown (HELO m4.home.example) () by m4.home.example with SMTP; 29 Aug 2024 22:15:20 +0900',
      { helo: 'm4.home.example', by: 'm4.home.example' },
    ],
    [
      'an address that the client gave for its name, without believing it',
      'from unknown (HELO [198.51.100.1]) (192.0.2.8) by mx.home.example with SMTP; 28 Apr 2007 22:06:21 -0000',
      { helo: '[198.51.100.1]', ip: '192.0.2.8', by: 'mx.home.example' },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'qmail', ...expected });
  });

  it.each([
    ['(qmail 21337 invoked from network); 1 Aug 2022 23:59:58 +0900', {}],
    ['(qmail 31337 invoked by uid 89); 1 Aug 2022 23:59:58 +0900', { ident: 'uid 89' }],
    ['(qmail 41337 invoked for bounce); 1 Aug 2022 23:59:58 +0900', {}],
    ['(qmail 51337 invoked by alias); 1 Aug 2022 23:59:58 +0900', {}],
    ['(nullmailer pid 6537 invoked by uid 1000); Tue, 17 Apr 2007 18:58:03 -0000', { ident: 'uid 1000' }],
  ])('skips %s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'qmail', result: 'skipped', ...expected });
  });

  it('leaves a line with a HELO comment that says no by-domain unread', () => {
    expect(stampOf('from 192.0.2.8 (HELO X); Sat, 30 Nov 2019 18:49:28 +0800').result).toBe('unreadable');
  });
});

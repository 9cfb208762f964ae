import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

describe('yahoo', () => {
  it.each([
    [
      'the form of Yahoo! JAPAN',
      `from 192.0.2.9  (EHLO mail.office.example) (192.0.2.9)\r\n  by mta1027.mail.djm.ynwp.yahoo.co.jp with SMTP; ${DATE}`,
      { helo: 'mail.office.example', ip: '192.0.2.9', by: 'mta1027.mail.djm.ynwp.yahoo.co.jp' },
    ],
    [
      'the client behind a proxy',
      `from 10.217.135.165 (EHLO mail.office.example) (192.0.2.9) by mta4277.mail.ne1.yahoo.com with SMTPS; ${DATE}`,
      { helo: 'mail.office.example', ip: '192.0.2.9', by: 'mta4277.mail.ne1.yahoo.com' },
    ],
    [
      'a machine that gives its number',
      `from 192.0.2.9 (EHLO [198.51.100.1]) by 10.197.24.1 with SMTPs (version=TLS1_3 cipher=X); ${DATE}`,
      { helo: '[198.51.100.1]', ip: '192.0.2.9', by: '10.197.24.1' },
    ],
    [
      'its web page',
      `from [192.0.2.9] by web20805.mail.yahoo.com via HTTP; ${DATE}`,
      { ip: '192.0.2.9', isAuthenticated: true, by: 'web20805.mail.yahoo.com' },
    ],
    [
      'its own protocol',
      `from [192.0.2.9] by n24.grp.scd.yahoo.com with NNFMP; ${DATE}`,
      { ip: '192.0.2.9', by: 'n24.grp.scd.yahoo.com' },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'yahoo', ...expected });
  });
});

describe('nifty', () => {
  it.each([
    [
      'what it takes from outside',
      `from mail.office.example([192.0.2.9])\r\n          by ifmta0013.nifty.com with ESMTP\r\n          id <20231204001333861.BGXK.87798.mail.office.example@nifty.com>\r\n          for <hanako@nifty.example>; ${DATE}`,
      { helo: 'mail.office.example', ip: '192.0.2.9', by: 'ifmta0013.nifty.com' },
    ],
    [
      'a step between its machines',
      `from ifmta0013.nifty.com by ibmta0013.nifty.com with ESMTP id <1.2.3.4@nifty.com> for <hanako@nifty.example>; ${DATE}`,
      { helo: 'ifmta0013.nifty.com', by: 'ibmta0013.nifty.com' },
    ],
    [
      'a HELO that is a literal',
      `from [198.51.100.1]([192.0.2.9]) by ifmta0013.nifty.com with ESMTP id <1@nifty.com>; ${DATE}`,
      { helo: '[198.51.100.1]', ip: '192.0.2.9', by: 'ifmta0013.nifty.com' },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'nifty', ...expected });
  });
});

describe('biglobe', () => {
  it.each([
    [
      'a name without "from"',
      'mail.office.example by rcpt-impgw.biglobe.ne.jp (shby/1714221009) with SMTP ; Tue, 14 Sep 2020 15:16:51 JST',
      { helo: 'mail.office.example', by: 'rcpt-impgw.biglobe.ne.jp' },
    ],
    [
      'a literal without "from", which is the client’s own word',
      '[198.51.100.1] by rcpt-impgw.biglobe.ne.jp (shby/1714221009) with SMTP ; Tue, 14 Sep 2020 15:16:51 JST',
      { helo: '[198.51.100.1]', by: 'rcpt-impgw.biglobe.ne.jp' },
    ],
    [
      'a step between its machines',
      'from rcpt-impgw.biglobe.ne.jp by biglobe.ne.jp (RCPT_GW); Tue, 14 Sep 2020 15:16:53 +0900 (JST)',
      { helo: 'rcpt-impgw.biglobe.ne.jp', by: 'biglobe.ne.jp' },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'biglobe', ...expected });
  });

  it('dates by the zone JST', () => {
    const stamp = stampOf('a.example by rcpt-impgw.biglobe.ne.jp (shby/1) with SMTP ; Tue, 14 Sep 2020 15:16:51 JST');
    expect(stamp.date?.epoch).toBe(Date.UTC(2020, 8, 14, 6, 16, 51));
  });
});

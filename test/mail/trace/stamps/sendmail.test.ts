import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Tue, 10 Apr 2007 12:31:07 -0400';

describe('sendmail', () => {
  it.each([
    [
      'a client with a name',
      `from mail.office.example (out.office.example [192.0.2.1]) by mx.home.example (8.15.2/8.15.2) with ESMTPS id l3A (version=TLSv1.2 cipher=X bits=256 verify=NOT) for <hanako@home.example>; ${DATE}`,
      { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'a client without a name',
      `from pc ([192.0.2.1]) by mx.home.example (8.12.8/8.12.5) with SMTP id l3A; ${DATE}`,
      { helo: 'pc', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'a name that does not lead back',
      `from mail.office.example (host7.isp.example [192.0.2.1] (may be forged)) by mx.home.example (8.14.7/8.14.7) with ESMTP id 39M; ${DATE}`,
      { helo: 'mail.office.example', rdns: 'host7.isp.example', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'an ident with its tag, without a name',
      `from shell (IDENT:root@[192.0.2.1]) by mx.home.example (8.11.6/8.11.6) with ESMTP id g69; ${DATE}`,
      { helo: 'shell', ident: 'root', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'an ident before a name',
      `from mail.office.example (taro@shell.office.example [192.0.2.1]) by mx.home.example (8.11.6/8.11.6) with ESMTP id g69; ${DATE}`,
      {
        helo: 'mail.office.example',
        rdns: 'shell.office.example',
        ident: 'taro',
        ip: '192.0.2.1',
        by: 'mx.home.example',
      },
    ],
    [
      'an authenticated client by IPv6',
      `from [192.168.1.2] (p1.isp.example [IPv6:2001:db8:0:0:0:0:0:1]) (authenticated bits=0) by smtp.office.example (8.17.1/8.17.1) with ESMTPSA id l4; ${DATE}`,
      {
        helo: '[192.168.1.2]',
        rdns: 'p1.isp.example',
        ip: '2001:db8::1',
        isAuthenticated: true,
        by: 'smtp.office.example',
      },
    ],
    [
      'a submission on the host itself',
      `(from apache@localhost) by www.office.example (8.14.7/8.13.8/Submit) id 47G; ${DATE}`,
      { ident: 'apache@localhost', by: 'www.office.example' },
    ],
    [
      'a version that looks like an address',
      `from pc ([192.0.2.1]) by mx.home.example (8.9.3.1/8.9.3.1) with SMTP id l3A; ${DATE}`,
      { helo: 'pc', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'sendmail', ...expected });
  });

  it('reads the reverse path after the date', () => {
    const stamp = stampOf(
      `from a.example (a.example [192.0.2.1]) by mx.home.example (8.14.8/8.14.8) with ESMTP id 0; ${DATE} (EDT) (envelope-from taro@office.example)`,
    );
    expect(stamp.envelopeFrom?.text).toBe('taro@office.example');
    expect(stamp.date?.epoch).toBe(Date.UTC(2007, 3, 10, 16, 31, 7));
  });

  it('reads no version where digits never end, at once', () => {
    const body = `from a.example (a.example [192.0.2.1]) by b.example (${'1'.repeat(15_000)}) with ESMTP id x`;
    const start = performance.now();
    for (let i = 0; i < 40; i++) expect(stampOf(body).grammar).toBe('rfc-5321');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900 (JST)';

describe('postfix', () => {
  it.each([
    [
      'a client with a name',
      `from mail.office.example (out7.office.example [192.0.2.1])\r\n\tby mx.home.example (Postfix) with ESMTPS id 4Xk1\r\n\tfor <hanako@home.example>; ${DATE}`,
      { helo: 'mail.office.example', rdns: 'out7.office.example', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'a client without a name, by IPv6',
      `from [198.51.100.9] (unknown [IPv6:2001:db8::1]) by mx.home.example (Postfix) with ESMTP id 4Xk1; ${DATE}`,
      { helo: '[198.51.100.9]', ip: '2001:db8::1', by: 'mx.home.example' },
    ],
    [
      'the account',
      `from [127.0.0.1] (p1.isp.example [192.0.2.36])\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\r\n\t key-exchange X25519 server-signature RSA-PSS (2048 bits))\r\n\t(No client certificate requested)\r\n\t(Authenticated sender: taro@office.example)\r\n\tby smtp.office.example (Postfix) with ESMTPSA id 9; ${DATE}`,
      {
        helo: '[127.0.0.1]',
        rdns: 'p1.isp.example',
        ip: '192.0.2.36',
        authenticatedAs: 'taro@office.example',
        isAuthenticated: true,
        by: 'smtp.office.example',
      },
    ],
    [
      'an authenticated client without an account',
      `from pc (unknown [192.0.2.36]) by smtp.office.example (Postfix) with ESMTPA id 9; ${DATE}`,
      { helo: 'pc', ip: '192.0.2.36', isAuthenticated: true, by: 'smtp.office.example' },
    ],
    [
      'a submission on the host itself',
      `by www.office.example (Postfix, from userid 33)\r\n\tid 9A1B; ${DATE}`,
      { ident: 'userid 33', by: 'www.office.example' },
    ],
    [
      'a name of its own for the server',
      `by git1.office.example (Office Mail Server at git1.office.example, from userid 33) id 9C68; ${DATE}`,
      { ident: 'userid 33', by: 'git1.office.example' },
    ],
    [
      'another name for the server, by the comment on TLS',
      `from a.example (a.example [192.0.2.1]) (using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)) (No client certificate requested) by mx1.host.example (Some ESMTP Server) with ESMTPS id DB9F; ${DATE}`,
      { helo: 'a.example', rdns: 'a.example', ip: '192.0.2.1', by: 'mx1.host.example' },
    ],
    [
      'the way back from a content filter',
      `from localhost (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id 22EF; ${DATE}`,
      { helo: 'localhost', rdns: 'localhost', ip: '127.0.0.1', by: 'mx.home.example' },
    ],
    ['a step without a client', `by mx.home.example (Postfix) id 5Yk2; ${DATE}`, { by: 'mx.home.example' }],
    [
      'a HELO that reads like a keyword',
      `from by (unknown [192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 4Xk1; ${DATE}`,
      { helo: 'by', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'a HELO of a version number and an id that looks like an address',
      `from 4.94.2.1 (unknown [192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 198.51.100.1; ${DATE}`,
      { helo: '4.94.2.1', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'postfix', ...expected });
  });

  it('reads protocol, id, recipient, TLS and date', () => {
    const stamp = stampOf(
      `from a.example (a.example [192.0.2.1]) (using TLSv1.3 with cipher X (256/256 bits)) by mx.home.example (Postfix) with ESMTPS id 4Xk1 for <"Hanako"@home.example>; ${DATE}`,
    );
    expect(stamp.with?.text).toBe('ESMTPS');
    expect(stamp.id?.text).toBe('4Xk1');
    expect(stamp.for).toMatchObject({ localPart: 'Hanako', domain: 'home.example' });
    expect(stamp.tls?.text).toBe('using TLSv1.3 with cipher X (256/256 bits)');
    expect(stamp.date?.epoch).toBe(Date.UTC(2026, 10, 24, 0, 0, 2));
  });
});

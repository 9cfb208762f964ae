import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Mon, 10 Oct 2022 10:10:00 +0200';

describe('exim', () => {
  it.each([
    [
      'a name that the client also gives',
      `from mail.office.example ([192.0.2.1]) by mx.home.example with esmtps (TLS1.3:ECDHE:256) (Exim 4.96) (envelope-from <taro@office.example>) id 1nB-0006D9-43 for hanako@home.example; ${DATE}`,
      { helo: 'mail.office.example', rdns: 'mail.office.example', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'a name, a port and another HELO',
      `from out7.isp.example ([192.0.2.1]:41527 helo=[198.51.100.1]) by mx.home.example with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.98) id 1; ${DATE}`,
      { helo: '[198.51.100.1]', rdns: 'out7.isp.example', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'an address without a name',
      `from [192.0.2.1] (port=2480 helo=pc) by mail.office.example with esmtpsa (TLS1.2) (Exim 4.95) (envelope-from <taro@office.example>) id 1; ${DATE}`,
      { helo: 'pc', ip: '192.0.2.1', isAuthenticated: true, by: 'mail.office.example' },
    ],
    [
      'an ident',
      `from shell.isp.example ([192.0.2.1] helo=shell ident=root) by mx.home.example with esmtp (Exim 3.35 #1 (Debian)) id 1 for <hanako@home.example>; ${DATE}`,
      { helo: 'shell', rdns: 'shell.isp.example', ident: 'root', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'an ident that holds an address',
      `from mail.evil.example ([192.0.2.1] helo=a ident=x [10.0.0.1]) by mx.home.example with esmtp (Exim 4.50) id 1; ${DATE}`,
      { helo: 'a', rdns: 'mail.evil.example', ident: 'x', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'an IPv6 client',
      `from [2001:db8::a32f] (helo=localhost) by mx.home.example with esmtpsa (Exim 4.97.1 #2 (Red Hat Linux)) id 1; ${DATE}`,
      { helo: 'localhost', ip: '2001:db8::a32f', isAuthenticated: true, by: 'mx.home.example' },
    ],
    [
      'a port after a dot, as Exim 3 wrote it',
      `from relay.isp.example ([192.0.2.1.63559] helo=relay) by mx.home.example with esmtp (Exim 3.35 #1 (Debian)) id 1; ${DATE}`,
      { helo: 'relay', rdns: 'relay.isp.example', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'a submission on the host itself',
      `from taro by shell.office.example with local (Exim 4.82) id 1; ${DATE}`,
      { ident: 'taro', by: 'shell.office.example' },
    ],
    [
      'Exim behind another name',
      `from mail.office.example ([192.0.2.1] helo=inner.office.example) by mx.home.example with esmtp id 18Ild6-0006mu-00; ${DATE}`,
      { helo: 'inner.office.example', rdns: 'mail.office.example', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'a HELO with an address for a decoy',
      `from [192.0.2.1] (helo=198.51.100.9) by mx.home.example with esmtp (Exim 4.96.2) id 1; ${DATE}`,
      { helo: '198.51.100.9', ip: '192.0.2.1', by: 'mx.home.example' },
    ],
    [
      'a forged line with nothing in its brackets',
      `from [] (helo=mail.bank.example) by with esmtpa (Exim 4.69) id 1 for <hanako@home.example>; ${DATE}`,
      { helo: 'mail.bank.example', isAuthenticated: true },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'exim', ...expected });
  });

  it('takes the reverse path and TLS from its comments', () => {
    const stamp = stampOf(
      `from a.example ([192.0.2.1]) by mx.home.example with esmtps (TLS1.3:X:256) (Exim 4.96) (envelope-from <taro@office.example>) id 1; ${DATE}`,
    );
    expect(stamp.envelopeFrom?.text).toBe('taro@office.example');
    expect(stamp.tls?.text).toBe('TLS1.3:X:256');
  });
});

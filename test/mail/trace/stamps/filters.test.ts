import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

describe('amavis', () => {
  it.each([
    [
      `from mx.home.example ([127.0.0.1])\r\n by localhost (filter.home.example [127.0.0.1]) (amavisd-new, port 10024)\r\n with ESMTP id vir for <hanako@home.example>; ${DATE}`,
      { helo: 'mx.home.example', ip: '127.0.0.1', by: 'localhost' },
    ],
    [
      `from mx.home.example ([IPv6:::1]) by localhost (mx.home.example [IPv6:::1]) (amavis, port 10026) with LMTP id x; ${DATE}`,
      { helo: 'mx.home.example', ip: '::1', by: 'localhost' },
    ],
    [
      `from mx.home.example ([10.40.0.8]) by localhost (filter.home.example [10.40.0.9]) (amavisd-new, port 10024) with SMTP id x; ${DATE}`,
      { helo: 'mx.home.example', ip: '10.40.0.8', by: 'localhost' },
    ],
  ])('amavis: %s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'amavis', ...expected });
  });
});

describe('fetchmail', () => {
  it.each([
    [
      `from pop.isp.example [192.0.2.17]\r\n\tby desktop.lan with POP3 (fetchmail-6.4.37)\r\n\tfor <hanako@localhost> (single-drop); ${DATE}`,
      { helo: 'pop.isp.example', ip: '192.0.2.17', by: 'desktop.lan' },
    ],
    [
      `from imap.isp.example [2001:db8::17] by localhost with IMAP (fetchmail-5.9.0) for hanako@localhost (single-drop); ${DATE}`,
      { helo: 'imap.isp.example', ip: '2001:db8::17', by: 'localhost' },
    ],
    [
      `from pop.isp.example (192.0.2.17) by desktop.lan with POP3-SSL (getmail 5.13); ${DATE}`,
      { helo: 'pop.isp.example', ip: '192.0.2.17', by: 'desktop.lan' },
    ],
  ])('%s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'fetchmail', ...expected });
  });
});

describe('lmtp', () => {
  it.each([
    [
      `from mx.home.example by store.home.example with LMTP id 4BhsO/+UgWl/HAMA (envelope-from <taro@office.example>) for <hanako@home.example>; ${DATE}`,
      { helo: 'mx.home.example', by: 'store.home.example' },
    ],
    [
      `from proxy.home.example ([127.0.0.1]) by store.home.example (Dovecot) with LMTP id q/LiC ; ${DATE}`,
      { helo: 'proxy.home.example', ip: '127.0.0.1', by: 'store.home.example' },
    ],
    [
      `from compute5.internal (compute5.nyi.internal [10.202.2.45]) by sloti53n25 (Cyrus 3.9.0-alpha0) with LMTPA; ${DATE}`,
      { helo: 'compute5.internal', rdns: 'compute5.nyi.internal', ip: '10.202.2.45', by: 'sloti53n25' },
    ],
    [
      `from gw83.home.example (LHLO gw83.home.example) (10.0.0.9) by gw83.home.example with LMTP; ${DATE}`,
      { helo: 'gw83.home.example', ip: '10.0.0.9', by: 'gw83.home.example' },
    ],
  ])('%s', (body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'lmtp', ...expected });
  });
});

describe('local steps', () => {
  it.each([
    `(majordomo@lists.example) by lists.example via listexpand id S123 (ORCPT <rfc822;hanako@home.example>); ${DATE}`,
    `with ECARTIS (v1.0.0; list devel); ${DATE}`,
    `from taro@office.example by mailhost with qmail-scanner-1.20 (clamscan: 0.6. Clear:. Processed in 0.3 secs); ${DATE}`,
    `from ms1.isp.example (Oracle Communications Messaging Server 8.0.1.2 64bit (built Jun  7 2017)) id <0P9@ms1.isp.example>; ${DATE}`,
    `(Haraka outbound); ${DATE}`,
  ])('skips %s', (body) => {
    expect(told(stampOf(body))).toMatchObject({ grammar: 'local-step', result: 'skipped' });
  });
});

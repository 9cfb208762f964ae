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

describe('a line that names no relay is skipped, and why', () => {
  it.each([
    [
      'zmailer',
      'list-expansion',
      `(majordomo@lists.example) by lists.example via listexpand id S123 (ORCPT <rfc822;hanako@home.example>); ${DATE}`,
    ],
    ['ecartis', 'list-expansion', `with ECARTIS (v1.0.0; list devel); ${DATE}`],
    [
      'listserv',
      'list-expansion',
      `from LISTS.EXAMPLE by LISTS.EXAMPLE (LISTSERV-TCP/IP release 16.0) with spool id 137738 for DEVEL@LISTS.EXAMPLE; ${DATE}`,
    ],
    [
      'qmail-scanner',
      'content-scan',
      `from taro@office.example by mailhost with qmail-scanner-1.20 (clamscan: 0.6. Clear:. Processed in 0.3 secs); ${DATE}`,
    ],
    [
      'qmail-scanner',
      'content-scan',
      `from 192.0.2.1 by mailhost (envelope-from <taro@office.example>, uid 502) with qmail-scanner-2.08st (clamdscan: 0.97. Clear:RC:0(192.0.2.1):. Processed in 0.2 secs); ${DATE}`,
    ],
    [
      'sophos',
      'content-scan',
      `from unknown-host by mail with queue (Sophos PureMessage Version 5.403) id 1040109-1 for hanako@home.example; ${DATE}`,
    ],
    ['groupwise', 'local-queue', `from INET-MTA by gw.office.example with Novell_GroupWise; ${DATE}`],
    [
      'oracle',
      'local-queue',
      `from ms1.isp.example (Oracle Communications Messaging Server 8.0.1.2 64bit (built Jun  7 2017)) id <0P9@ms1.isp.example>; ${DATE}`,
    ],
    [
      'oracle',
      'local-queue',
      `from tcp-daemon.ms1.isp.example by ms1.isp.example (Oracle Communications Messaging Server 8.0.1.2 64bit (built Jun  7 2017)) id <0P9@ms1.isp.example>; ${DATE}`,
    ],
    ['indimail', 'local-user', `indimail-mta queue 7 by host mail.office.example (invoked by uid 555); ${DATE}`],
    ['qmail', 'local-user', '(qmail 31337 invoked by uid 89); 1 Aug 2022 23:59:58 +0900'],
    ['qmail', 'local-queue', '(qmail 21337 invoked from network); 1 Aug 2022 23:59:58 +0900'],
    ['remark', 'remark', `(Haraka outbound); ${DATE}`],
  ])('%s, %s: %s', (grammar, because, body) => {
    const stamp = stampOf(body);
    expect(stamp).toMatchObject({ grammar, result: 'skipped', skippedBecause: because });
    expect([stamp.ip, stamp.helo, stamp.rdns]).toEqual([null, null, null]);
  });

  it.each([
    [
      'Oracle’s server with a client',
      'from tcp-daemon.other.example ([192.0.2.1]) by ms1.isp.example (Oracle Communications Messaging Server 8.0) with ESMTP id <0P9>',
    ],
    [
      'a host that is called like a scanner',
      'from qmail-scanner ([192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 7',
    ],
    ['a step of which a date is missing', 'by mx.home.example (Postfix) id 7'],
  ])('%s is read', (_, line) => {
    expect(stampOf(`${line}; ${DATE}`)).toMatchObject({ result: 'read', skippedBecause: null });
  });
});

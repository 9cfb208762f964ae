import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

/** Family, line without its date, what it tells. */
type Line = readonly [string, string, Record<string, string | true>];

const lines: readonly Line[] = [
  [
    'gmx',
    'from [192.168.1.1] ([192.0.2.40]) by mail.gmx.net (mrgmx105 [203.0.113.9]) with ESMTPSA (Nemesis) id 1MMXQF-1kHcL404LX-00JXtK for <hanako@home.example>',
    { helo: '[192.168.1.1]', ip: '192.0.2.40', isAuthenticated: true, by: 'mail.gmx.net' },
  ],
  [
    'gmx',
    'from mail.office.example ([192.0.2.40]) by mx-ha.web.de (mxweb012 [203.0.113.9]) with ESMTPS (Nemesis) id 0MFLpC',
    { helo: 'mail.office.example', ip: '192.0.2.40', by: 'mx-ha.web.de' },
  ],
  [
    'gmx',
    'from p1.isp.example (EHLO pc7) [192.0.2.40] by mail.gmx.net (mp033) with SMTP',
    { helo: 'pc7', rdns: 'p1.isp.example', ip: '192.0.2.40', isAuthenticated: true, by: 'mail.gmx.net' },
  ],
  [
    'gmx',
    'from [192.0.2.40] (helo=mail.office.example) by mx.kundenserver.de with ESMTP (Nemesis) id 0MKpdM-1CkRpr14PF',
    { helo: 'mail.office.example', ip: '192.0.2.40', by: 'mx.kundenserver.de' },
  ],
  [
    'sendgrid',
    'from MTA5NzI1NTU (unknown) by geopod-ismtpd-4-5 (SG) with HTTP id B1DxSjHk',
    { ident: 'MTA5NzI1NTU', isAuthenticated: true, by: 'geopod-ismtpd-4-5' },
  ],
  [
    'sendgrid',
    'from shop.example (unknown [192.0.2.40]) by geopod-ismtpd-7 (SG) with ESMTP id B1DxSjHk for <hanako@home.example>',
    { helo: 'shop.example', ip: '192.0.2.40', isAuthenticated: true, by: 'geopod-ismtpd-7' },
  ],
  [
    'sendgrid',
    'by filter0103p1las1.sendgrid.net with SMTP id filter0103p1las1-15046-58',
    { by: 'filter0103p1las1.sendgrid.net' },
  ],
  ['sendgrid', 'by recvd-7f8d6d9-jq2k with SMTP id recvd-7f8d6d9', { by: 'recvd-7f8d6d9-jq2k' }],
  [
    'amazon-ses',
    'from mail.office.example (out.office.example [192.0.2.40]) by inbound-smtp.us-east-1.amazonaws.com with SMTP id 1 for hanako@home.example',
    {
      helo: 'mail.office.example',
      rdns: 'out.office.example',
      ip: '192.0.2.40',
      by: 'inbound-smtp.us-east-1.amazonaws.com',
    },
  ],
  [
    'amazon-ses',
    'from app7 (app7.office.example [192.0.2.40]) by email-smtp.amazonaws.com with SMTP (SimpleEmailService-d-ABCD12345) id mXB8fHIYMIbwydw1PFSv',
    {
      helo: 'app7',
      rdns: 'app7.office.example',
      ip: '192.0.2.40',
      isAuthenticated: true,
      by: 'email-smtp.amazonaws.com',
    },
  ],
  [
    'mailgun',
    'from app7 (app7.office.example [192.0.2.40]) by 9cc15d90b.prod.us-east-4.postgun.com with SMTP id 657 (version=TLS1.3, cipher=TLS_AES_128_GCM_SHA256)',
    {
      helo: 'app7',
      rdns: 'app7.office.example',
      ip: '192.0.2.40',
      by: '9cc15d90b.prod.us-east-4.postgun.com',
    },
  ],
  ['mailgun', 'by luna.mailgun.net with HTTP', { isAuthenticated: true, by: 'luna.mailgun.net' }],
  [
    'mailchimp',
    'from localhost (localhost [127.0.0.1]) by mail7.suw1.mcsv.example (Mailchimp) with ESMTP id 4T',
    { helo: 'localhost', rdns: 'localhost', ip: '127.0.0.1', by: 'mail7.suw1.mcsv.example' },
  ],
  [
    'fastmail',
    'from phl-frontend-03 ([10.202.2.162]) by phl-compute-06.internal (MEProxy)',
    { helo: 'phl-frontend-03', ip: '10.202.2.162', by: 'phl-compute-06.internal' },
  ],
  [
    'fastmail',
    'from mx.nyi.internal (localhost [127.0.0.1]) by mx2.messagingengine.com (Authentication Milter) with ESMTP id 9E7.BD0',
    { helo: 'mx.nyi.internal', rdns: 'localhost', ip: '127.0.0.1', by: 'mx2.messagingengine.com' },
  ],
  [
    'yandex',
    'from mail.office.example (out.office.example [192.0.2.40]) by mxfront7.mail.yandex.net (mxfront/Yandex) with ESMTPS id abc',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.40', by: 'mxfront7.mail.yandex.net' },
  ],
  [
    'yandex',
    'by mail-nwsmtp-smtp-7.vla.yp-c.yandex.net (smtp/Yandex) with ESMTPSA id abc',
    { isAuthenticated: true, by: 'mail-nwsmtp-smtp-7.vla.yp-c.yandex.net' },
  ],
  [
    'mimecast',
    'from mail.office.example (out.office.example [192.0.2.40]) (Using TLS) by relay.mimecast.com with ESMTP with STARTTLS (version=TLSv1.3, cipher=TLS_AES_256_GCM_SHA384) id us-mta-7-abc',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.40', by: 'relay.mimecast.com' },
  ],
  [
    'mimecast',
    'from mail.office.example (out.office.example [192.0.2.40]) (using TLSv1.2 with cipher X (256/256 bits)) by uk-mta-7.mimecast.com with ESMTP id uk-mta-7',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.40', by: 'uk-mta-7.mimecast.com' },
  ],
  [
    'messagelabs',
    'from out.office.example (HELO mail.office.example) (192.0.2.40) by server-7.tower-264.messagelabs.com with ECDHE-RSA-AES256-GCM-SHA384 encrypted SMTP',
    {
      helo: 'mail.office.example',
      rdns: 'out.office.example',
      ip: '192.0.2.40',
      by: 'server-7.tower-264.messagelabs.com',
    },
  ],
  [
    'messagelabs',
    'from [203.0.113.1] by server-7.bemta-5.messagelabs.com id EE/EE-00000-00000000',
    { ip: '203.0.113.1', by: 'server-7.bemta-5.messagelabs.com' },
  ],
  [
    'qq',
    'from DESKTOP-7 ([192.0.2.40]) by newxmesmtplogicsvrszc2-1.qq.com (NewEsmtp) with SMTP id 1D831A41',
    { helo: 'DESKTOP-7', ip: '192.0.2.40', isAuthenticated: true, by: 'newxmesmtplogicsvrszc2-1.qq.com' },
  ],
  [
    'qq',
    'from mail.office.example (unknown [192.0.2.40]) by newmx14.qq.com (NewMx) with SMTP id 0',
    { helo: 'mail.office.example', ip: '192.0.2.40', by: 'newmx14.qq.com' },
  ],
  [
    'coremail',
    'from taro ( [192.0.2.40] ) by ajax-webmail-wmsvr7 (Coremail)',
    { helo: 'taro', ip: '192.0.2.40', isAuthenticated: true, by: 'ajax-webmail-wmsvr7' },
  ],
  [
    'coremail',
    'from DESKTOP-7 (unknown [192.0.2.40]) by gzga-smtp-mta-g0-7 (Coremail) with SMTP id _____wD3',
    { helo: 'DESKTOP-7', ip: '192.0.2.40', by: 'gzga-smtp-mta-g0-7' },
  ],
  [
    'netease',
    'from m7.mail.163.com ([192.0.2.40]) by mx7.163.com with SMTP id 1',
    { helo: 'm7.mail.163.com', ip: '192.0.2.40', by: 'mx7.163.com' },
  ],
  [
    'aliyun',
    'from DESKTOP-7(mailfrom:taro@office.example fp:SMTPD_---.x) by smtp.aliyun-inc.com(203.0.113.178)',
    { helo: 'DESKTOP-7', by: 'smtp.aliyun-inc.com' },
  ],
  [
    'aol',
    'from taro@aol.com by imo-m09.mx.aol.com (mail_out_v34.13.) id 7.53.208064a0 (4394)',
    { authenticatedAs: 'taro@aol.com', isAuthenticated: true, by: 'imo-m09.mx.aol.com' },
  ],
  [
    'aol',
    'from mail.office.example (out.office.example [192.0.2.40]) by mtain-dk01.mx.aol.com (Internet Inbound) with ESMTP id 7',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.40', by: 'mtain-dk01.mx.aol.com' },
  ],
  [
    'icloud',
    'from mail.office.example (out.office.example [192.0.2.40]) by mail-in7.apple.com (Apple Secure Mail Relay) with SMTP id 7',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.40', by: 'mail-in7.apple.com' },
  ],
  [
    'icloud',
    'from p1.isp.example ([192.0.2.40]) by smtp7.me.com with ESMTPSA id 7',
    { helo: 'p1.isp.example', ip: '192.0.2.40', isAuthenticated: true, by: 'smtp7.me.com' },
  ],
  ['zoho', 'by mx.zohomail.com with SMTPS id 1765880268530968.3828365537603', { by: 'mx.zohomail.com' }],
  ['mail-ru', 'by f9.i.mail.ru with local (envelope-from <taro@mail.ru>) id 1abc', { by: 'f9.i.mail.ru' }],
  [
    'docomo',
    'from mail.office.example ([192.0.2.40]) by mfsmax.docomo.ne.jp (DOCOMO Mail Server Ver2.0) with ESMTP id 7',
    { helo: 'mail.office.example', ip: '192.0.2.40', by: 'mfsmax.docomo.ne.jp' },
  ],
  [
    'docomo',
    'from pc7 ([192.0.2.40]) by mapsmtag1.mopera.net with ESMTP',
    { helo: 'pc7', ip: '192.0.2.40', by: 'mapsmtag1.mopera.net' },
  ],
  [
    'au',
    'from mail.office.example (unknown [192.0.2.40]) by lsean.ezweb.ne.jp (EZweb Mail) with SMTP id F9',
    { helo: 'mail.office.example', ip: '192.0.2.40', by: 'lsean.ezweb.ne.jp' },
  ],
  [
    'au',
    'from a.auone-net.jp by nm7mta.auone-net.jp id <2026.FF@nm7mta.auone-net.jp>',
    { helo: 'a.auone-net.jp', by: 'nm7mta.auone-net.jp' },
  ],
  [
    'softbank',
    'from mail.office.example ([192.0.2.40]) by tgmsmtkn7sc1.softbank.ne.jp with ESMTP id 7',
    { helo: 'mail.office.example', ip: '192.0.2.40', by: 'tgmsmtkn7sc1.softbank.ne.jp' },
  ],
  [
    'ocn',
    'from smtp.office.example ([192.0.2.40]) by ocn-mx-mts-7c1.ocn.ad.jp with ESMTP id 7',
    { helo: 'smtp.office.example', ip: '192.0.2.40', by: 'ocn-mx-mts-7c1.ocn.ad.jp' },
  ],
  [
    'ocn',
    'from mdkim-o06.mailbk.plala.or.jp ([172.23.12.55]) by msg7.plala.or.jp with ESMTP id <2026.QZXF@msg7.plala.or.jp>',
    { helo: 'mdkim-o06.mailbk.plala.or.jp', ip: '172.23.12.55', by: 'msg7.plala.or.jp' },
  ],
  [
    'so-net',
    'from [192.168.11.5] ([192.0.2.40]) by ms-mxout03.so-net.ne.jp with ESMTPA id 7',
    { helo: '[192.168.11.5]', ip: '192.0.2.40', isAuthenticated: true, by: 'ms-mxout03.so-net.ne.jp' },
  ],
  [
    'odn',
    'from msrg1.rgserv.odn.ne.jp by vmsa7.odn.ne.jp with ESMTP id <2026.NZMN@msa7.odn.ne.jp>',
    { helo: 'msrg1.rgserv.odn.ne.jp', by: 'vmsa7.odn.ne.jp' },
  ],
  [
    'securemx',
    'from imx2.office.example (imx2.office.example [192.0.2.40]) by relay.securemx.jp (mx-mr1122) with ESMTPS id 43I5i',
    { helo: 'imx2.office.example', rdns: 'imx2.office.example', ip: '192.0.2.40', by: 'relay.securemx.jp' },
  ],
  [
    'customers-mail-cloud',
    'from mta.office.example by mta01.te.smtps.jp',
    { helo: 'mta.office.example', by: 'mta01.te.smtps.jp' },
  ],
  [
    'customers-mail-cloud',
    'from mta.office.example (mta.office.example [192.0.2.40]);\r\n by mta01.te.smtps.jp (mta01.te.smtps.jp [203.0.113.121])',
    { helo: 'mta.office.example', rdns: 'mta.office.example', ip: '192.0.2.40', by: 'mta01.te.smtps.jp' },
  ],
  ['securemx', 'by mo-csw-fb.securemx.jp (mx-mo-csw-fb1121) id 49G9MQL83120632', { by: 'mo-csw-fb.securemx.jp' }],
  [
    'iij',
    'from mail.office.example (out.office.example [192.0.2.40]) by mbox7.iij4u.or.jp with ESMTP id 7',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.40', by: 'mbox7.iij4u.or.jp' },
  ],
  [
    'sakura',
    'from [198.51.100.9] (p1.isp.example [192.0.2.40]) (authenticated bits=0) by www7.sakura.ne.jp (8.17.1/8.16.1/[SAKURA-WEB]/20201212) with ESMTPSA id 3AO00',
    {
      helo: '[198.51.100.9]',
      rdns: 'p1.isp.example',
      ip: '192.0.2.40',
      isAuthenticated: true,
      by: 'www7.sakura.ne.jp',
    },
  ],
  [
    'sakura',
    '(from office@localhost) by www7.sakura.ne.jp (8.17.1/8.17.1/[SAKURA-WEB]/Submit) id 3AO00',
    { ident: 'office@localhost', by: 'www7.sakura.ne.jp' },
  ],
];

describe('a service that is told by what its machines write, or by their names', () => {
  it.each(lines)('%s: %s', (grammar, line, expected) => {
    expect(told(stampOf(`${line}; ${DATE}`))).toStrictEqual({ grammar, ...expected });
  });
});

describe('a service that runs a known server is read by that server’s grammar', () => {
  it.each([
    [
      'Proton',
      'from mail.office.example (out.office.example [192.0.2.40]) (using TLSv1.3 with cipher X (256/256 bits)) by mailin7.protonmail.ch (Postfix) with ESMTPS id 4Xk1',
      'postfix',
    ],
    [
      'iCloud’s mailboxes',
      'from [172.20.10.2] (p1.isp.example [192.0.2.40]) by asmtp7.me.com (Oracle Communications Messaging Server 8.1.0.1 64bit (built Jun  7 2023)) with ESMTPSA id <0P9@asmtp7.me.com>',
      'oracle',
    ],
    [
      'Fastmail’s delivery',
      'from compute5.internal (compute5.nyi.internal [10.202.2.45]) by sloti7 (Cyrus 3.13.0-alpha0) with LMTPA',
      'lmtp',
    ],
    ['Lolipop', 'by lit7.phy.lolipop.jp (Postfix, from userid 1004) id 9A1B', 'postfix'],
    [
      'Xserver',
      'from mail.office.example (virusgw7.xserver.jp [192.0.2.40]) by sv7.xserver.jp (Postfix) with ESMTP id 9A1B',
      'postfix',
    ],
    [
      'Xserver’s virus filter',
      'from mail.office.example (192.0.2.40) by virusgw7.xserver.jp (F-Secure/fsigk_smtp/521/virusgw7.xserver.jp)',
      'f-secure',
    ],
    [
      'KAGOYA',
      'from unknown (HELO ?127.0.0.1?) (taro@office.example@192.0.2.40) by smtp.kagoya.net with ESMTPA',
      'qmail',
    ],
    [
      'Yahoo! JAPAN',
      'from 192.0.2.40 (EHLO mail.office.example) (192.0.2.40) by mta1027.mail.djm.ynwp.yahoo.co.jp with SMTP',
      'yahoo',
    ],
    [
      'a sender of mail magazines, OCN’s outgoing',
      'from a (b.example [192.0.2.40]) by ocn-bld-mts-1.ocn.ad.jp (Postfix) with ESMTP id 7',
      'postfix',
    ],
    [
      'a sender of mail magazines with a mail server of its own',
      'by clsend7.backend.sender.example (Postfix, from userid 500) id 9A1B',
      'postfix',
    ],
    [
      'Mail.ru’s submission',
      'from [192.0.2.40] (port=2480 helo=pc) by smtp14.mail.ru with esmtpa (envelope-from <taro@mail.ru>) id 1abc',
      'exim',
    ],
    ['Zoho’s web page', 'from [192.0.2.40] by mail.zoho.com with HTTP', 'webmail'],
    [
      'Mailman',
      'from [127.0.1.1] (localhost [IPv6:::1]) by lists.office.example (Postfix) with ESMTP id 4Xk1',
      'postfix',
    ],
  ])('%s', (_, line, grammar) => {
    const stamp = stampOf(`${line}; ${DATE}`);
    expect(stamp.grammar).toBe(grammar);
    expect(stamp.result).toBe('read');
  });
});

describe('is not taken for a service:', () => {
  it.each([
    ['a host that only ends like one', 'from a (b.example [192.0.2.40]) by mx.fakeqq.com with ESMTP id 7', 'rfc-5321'],
    [
      'a host that only begins like one',
      'from a (b.example [192.0.2.40]) by mail.ru.office.example with ESMTP id 7',
      'rfc-5321',
    ],
    [
      'a client that goes by its name',
      'from mx.qq.com (b.example [192.0.2.40]) by mx.home.example with ESMTP id 7',
      'rfc-5321',
    ],
    [
      'a client that writes its note into HELO',
      'from x(EZweb Mail) (unknown [192.0.2.40]) by mx.home.example (Postfix) with ESMTP id 7',
      'postfix',
    ],
    ['Google, of which a by-host is no address of Yahoo', 'by mx.google.com with SMTP id 7', 'gmail'],
  ])('%s', (_, line, grammar) => {
    expect(stampOf(`${line}; ${DATE}`).grammar).toBe(grammar);
  });
});

import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

/** Family, line without its date, what it tells. */
type Line = readonly [string, string, Record<string, string | true>];

const lines: readonly Line[] = [
  [
    'domino',
    'from mail.office.example ([192.0.2.30]) by dom1.home.example (Lotus Domino Release 8.5.3FP6) with ESMTP id 2026112409000187-12',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'dom1.home.example' },
  ],
  [
    'domino',
    'from pc7 ([192.0.2.30]) by dom1.home.example (HCL Domino Release 12.0.2) with ESMTP id 2026112409000187-13',
    { helo: 'pc7', ip: '192.0.2.30', by: 'dom1.home.example' },
  ],
  [
    'mdaemon',
    'from pc7 ([192.0.2.30]) by home.example (203.0.113.2) (MDaemon PRO v26.0.2) with ESMTPSA id md5001005270902.msg for <hanako@home.example>',
    { helo: 'pc7', ip: '192.0.2.30', isAuthenticated: true, by: 'home.example' },
  ],
  [
    'mdaemon',
    'mail.office.example [(192.0.2.30)] by home.example (203.0.113.2) (MDaemon PRO v19.0.2) with ESMTP id md50018233933.msg',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'home.example' },
  ],
  [
    'mailenable',
    'from [198.51.100.1] ([192.0.2.30]) by mail.home.example with MailEnable ESMTPSA',
    { helo: '[198.51.100.1]', ip: '192.0.2.30', isAuthenticated: true, by: 'mail.home.example' },
  ],
  [
    'mailenable',
    'from mail.office.example ([192.0.2.30]) by MailEnable Inbound Mail Agent with ESMTP',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'MailEnable' },
  ],
  [
    'kerio',
    'from pc7 ([192.0.2.30]) (authenticated user taro@office.example) by mail.office.example (Kerio Connect 9.4.2) with ESMTPSA (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256 bits))',
    {
      helo: 'pc7',
      ip: '192.0.2.30',
      authenticatedAs: 'taro@office.example',
      isAuthenticated: true,
      by: 'mail.office.example',
    },
  ],
  [
    'icewarp',
    'from [192.168.0.6] ([192.0.2.30]) by mail.office.example (IceWarp 11.2.1.1 RHEL6 x64) with ASMTP (SSL) id 202611240900020001',
    { helo: '[192.168.0.6]', ip: '192.0.2.30', isAuthenticated: true, by: 'mail.office.example' },
  ],
  [
    'icewarp',
    'from mail.office.example ([192.0.2.30]) by mail.home.example (Merak 8.9.1) with SMTP id TVL12345',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'mail.home.example' },
  ],
  [
    'oracle',
    'from [172.20.10.2] (p1.isp.example [192.0.2.30]) by asmtp1.home.example (Oracle Communications Messaging Server 8.1.0.1 64bit (built Jun  7 2023)) with ESMTPSA id <0P9@asmtp1.home.example>',
    {
      helo: '[172.20.10.2]',
      rdns: 'p1.isp.example',
      ip: '192.0.2.30',
      isAuthenticated: true,
      by: 'asmtp1.home.example',
    },
  ],
  [
    'oracle',
    'from pc7 ([unknown] [192.0.2.30]) by vms1.home.example (Sun Java(tm) System Messaging Server 7u2-7.02 32bit (built Apr 16 2009)) with ESMTPA id <0NAK@vms1.home.example>',
    { helo: 'pc7', ip: '192.0.2.30', isAuthenticated: true, by: 'vms1.home.example' },
  ],
  [
    'powermta',
    'from campaign7 (192.0.2.30) by mta1.sender.example (PowerMTA(TM) v5.0r8) id hljpp60e97ct for <hanako@home.example>',
    { helo: 'campaign7', ip: '192.0.2.30', by: 'mta1.sender.example' },
  ],
  ['powermta', 'by mta1.sender.example (PowerMTA(TM) v3.5) id hljpp60e97ct', { by: 'mta1.sender.example' }],
  [
    'momentum',
    'from ([192.0.2.30:33672]) by mta-1.sender.example (ecelerity 2.1.1ea r(11031M)) with ECSTREAM id 8B/57-16227-3764EB44',
    { ip: '192.0.2.30', by: 'mta-1.sender.example' },
  ],
  [
    'momentum',
    'from [10.1.8.1] ([192.0.2.30:41412] helo=app1.sender.example) by mta-1.sender.example (envelope-from <bounce@sender.example>) (ecelerity 3.6.4.44580 r(Platform:3.6.4.1)) with ESMTP id 43/97',
    { helo: 'app1.sender.example', ip: '192.0.2.30', by: 'mta-1.sender.example' },
  ],
  [
    'momentum',
    'from ([192.0.2.30:33672] helo=app1.sender.example) by mta-1.sender.example (ecelerity 2.1 r(10620)) with ESMTP id 5A/F0',
    { helo: 'app1.sender.example', ip: '192.0.2.30', by: 'mta-1.sender.example' },
  ],
  [
    'dma',
    'from root (uid 0) (envelope-from root@host.office.example) id 7a1b by host.office.example (DragonFly Mail Agent v0.13)',
    { ident: 'root', by: 'host.office.example' },
  ],
  [
    'haraka',
    'from mail.office.example (NXDOMAIN [192.0.2.30]) by mx.home.example (Haraka/3.0.5) with ESMTPS id EAE2100F.1 envelope-from <taro@office.example> (cipher=TLS_AES_256_GCM_SHA384)',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'mx.home.example' },
  ],
  [
    'haraka',
    'from pc7 (p1.isp.example [192.0.2.30]) by mx.home.example (Haraka) with ESMTPSA id EAE2100F.1 envelope-from <taro@office.example> tls TLS_AES_256_GCM_SHA384 (authenticated bits=0)',
    { helo: 'pc7', rdns: 'p1.isp.example', ip: '192.0.2.30', isAuthenticated: true, by: 'mx.home.example' },
  ],
  [
    'halon',
    'from mail.office.example (unknown [192.0.2.30]) by mx.home.example (Halon) with ESMTPS id d81faae6-7df9-11e9',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'mx.home.example' },
  ],
  [
    'opensmtpd',
    'from mail.office.example (out.office.example [192.0.2.30]) by mx.home.example (OpenSMTPD) with ESMTPS id 5db34e0d (TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO)',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.30', by: 'mx.home.example' },
  ],
  [
    'opensmtpd',
    'from localhost (host.office.example [local]) by host.office.example (OpenSMTPD) with ESMTPA id fda43b42',
    { isAuthenticated: true, by: 'host.office.example' },
  ],
  [
    'opensmtpd',
    'from x(y [local]) (out.office.example [192.0.2.30]) by mx.home.example (OpenSMTPD) with ESMTP id fda43b42',
    { helo: 'x', rdns: 'out.office.example', ip: '192.0.2.30', by: 'mx.home.example' },
  ],
  [
    'stalwart',
    'from pc (unknown [192.0.2.30] (AS64500 Some Provider)) by mx.home.example (Stalwart SMTP) with ESMTPS id 14',
    { helo: 'pc', ip: '192.0.2.30', by: 'mx.home.example' },
  ],
  [
    'zonemta',
    'from pc ([192.0.2.30] p1.isp.example) (Authenticated sender: taro) by mta.office.example (ZoneMTA Forwarder) with ESMTPSA id 18',
    {
      helo: 'pc',
      rdns: 'p1.isp.example',
      ip: '192.0.2.30',
      authenticatedAs: 'taro',
      isAuthenticated: true,
      by: 'mta.office.example',
    },
  ],
  [
    'xmail',
    'from mail.office.example (192.0.2.30:23198) by mx.home.example (203.0.113.2:25) with [XMail 1.20 ESMTP Server] id <S72E> for <hanako@home.example> from <taro@office.example>',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'mx.home.example' },
  ],
  [
    'surgemail',
    'from [192.168.8.240] (unverified [192.0.2.30]) by home.example (SurgeMail 7.4c) with ESMTP (TLS) id 47655965-1392368',
    { helo: '[192.168.8.240]', ip: '192.0.2.30', by: 'home.example' },
  ],
  [
    'axigen',
    'from [192.168.0.101] (192.0.2.30) by mx1.home.example (Axigen) with ESMTPA id 0FB2FB',
    { helo: '[192.168.0.101]', ip: '192.0.2.30', isAuthenticated: true, by: 'mx1.home.example' },
  ],
  [
    'scalix',
    'from pc7 ( 192.0.2.30) by mail.home.example (Scalix SMTP Relay 10.0.1.3) via ESMTP',
    { helo: 'pc7', ip: '192.0.2.30', by: 'mail.home.example' },
  ],
  [
    'imail',
    'from pc7 [192.0.2.30] by home.example (SMTPD32-7.07) id A4CE7F2A0028',
    { helo: 'pc7', ip: '192.0.2.30', by: 'home.example' },
  ],
  [
    'rockliffe',
    'from pc7 (unverified [192.0.2.30]) by home.example (Rockliffe SMTPRA 6.1.22) with ESMTP id <B0001@home.example>',
    { helo: 'pc7', ip: '192.0.2.30', by: 'home.example' },
  ],
  [
    'james',
    'from 192.0.2.30 (HELO [198.51.100.1]) (192.0.2.30) by home.example (JAMES SMTP Server 3.6.1) with ESMTPA ID 17ad',
    { helo: '[198.51.100.1]', ip: '192.0.2.30', isAuthenticated: true, by: 'home.example' },
  ],
  [
    'lsmtp',
    'from APP2 (192.0.2.30) by email.sender.example (LSMTP for Windows NT v1.1b) with SMTP id <21.000575A0@email.sender.example>',
    { helo: 'APP2', ip: '192.0.2.30', by: 'email.sender.example' },
  ],
  [
    'openwave',
    'from pc7 (192.0.2.30) by mta3.isp.example (8.6.060.43) (authenticated as taro@isp.example) id 54100E9911F376EF',
    {
      helo: 'pc7',
      ip: '192.0.2.30',
      authenticatedAs: 'taro@isp.example',
      isAuthenticated: true,
      by: 'mta3.isp.example',
    },
  ],
  [
    'openwave',
    'from pc7 ([192.0.2.30]) by mta3.isp.example (InterMail vM.8.01.05.00 201-2260) with ESMTP id <2026@pc7>',
    { helo: 'pc7', ip: '192.0.2.30', by: 'mta3.isp.example' },
  ],
  [
    'barracuda',
    'from mail.office.example (out.office.example [192.0.2.30]) by filter.home.example (Spam Firewall) with ESMTP id 000000000000',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.30', by: 'filter.home.example' },
  ],
  [
    'barracuda',
    'from mail.office.example (out.office.example [192.0.2.30]) by mx-inbound1-2.us-east-2a.ess.aws.cudaops.com (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO)',
    {
      helo: 'mail.office.example',
      rdns: 'out.office.example',
      ip: '192.0.2.30',
      by: 'mx-inbound1-2.us-east-2a.ess.aws.cudaops.com',
    },
  ],
  [
    'barracuda',
    'from mail.office.example (out.office.example [192.0.2.30]) by nospam.home.example with ESMTP id 6Q03tpjfh91DQ6EX (version=TLSv1.2 cipher=ECDHE-RSA-AES128-GCM-SHA256 bits=128 verify=NO) for <hanako@home.example>',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.30', by: 'nospam.home.example' },
  ],
  [
    'ironport',
    'from out.office.example (HELO mail.office.example) ([192.0.2.30]) by esa1.home.example with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.30', by: 'esa1.home.example' },
  ],
  [
    'ironport',
    'from unknown (HELO mail.office.example) ([192.0.2.30]) by esa1.home.example with ESMTP',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'esa1.home.example' },
  ],
  [
    'ironport',
    'from mail.office.example ([192.0.2.30]) by esa1.hc1-2.iphmx.com with ESMTP',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'esa1.hc1-2.iphmx.com' },
  ],
  [
    'sophos',
    'from mail.home.example (localhost.localdomain [127.0.0.1]) by localhost (Email Security Appliance) with SMTP id E8C32585F2F_2C60B6DB',
    { helo: 'mail.home.example', rdns: 'localhost.localdomain', ip: '127.0.0.1', by: 'localhost' },
  ],
  [
    'sophos',
    'from mail.office.example (out.office.example [192.0.2.30]) (using TLSv1.2 with cipher X (256/256 bits)) (No client certificate requested) by mx.home.example (Sophos Email Appliance) with ESMTPS id E8C3',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.30', by: 'mx.home.example' },
  ],
  [
    'proofpoint',
    'from mail.office.example (out.office.example [192.0.2.30]) by mx0a-0031.pphosted.com (8.18.1.2/8.18.1.2) with ESMTPS id 440vuu0paw-1 (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NOT)',
    { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.30', by: 'mx0a-0031.pphosted.com' },
  ],
  [
    'proofpoint',
    'from pps.reinject (localhost [127.0.0.1]) by gw.home.example (PPS) with ESMTPS id 43xx2kj3un-1',
    { helo: 'pps.reinject', rdns: 'localhost', ip: '127.0.0.1', by: 'gw.home.example' },
  ],
  [
    'proofpoint',
    'from ex1.home.example (ex1.home.example [192.0.2.30]) by gw.home.example with ESMTP id 3263ccug6n-1',
    { helo: 'ex1.home.example', rdns: 'ex1.home.example', ip: '192.0.2.30', by: 'gw.home.example' },
  ],
  [
    'fortimail',
    'from mail.office.example ([192.0.2.30]) by antispam.home.example with ESMTP id 413C1hnj027620-413C1ho6027620 (version=TLSv1.2 cipher=X bits=256 verify=NO)',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'antispam.home.example' },
  ],
  [
    'fortimail',
    'from pc7 ([192.0.2.30]) (user=taro@home.example mech=LOGIN bits=0) by antispam.home.example with ESMTPA id 413C1hnj027620-413C1ho7027620',
    {
      helo: 'pc7',
      ip: '192.0.2.30',
      authenticatedAs: 'taro@home.example',
      isAuthenticated: true,
      by: 'antispam.home.example',
    },
  ],
  [
    'mcafee',
    'from (unknown [192.0.2.30]) by gw.home.example with smtp (TLS: TLSv1/SSLv3,256bits,DHE-RSA-AES256-SHA) id 7f01_021b_7e19a55a_ea7e_11da_83a9_00304811e63a',
    { ip: '192.0.2.30', by: 'gw.home.example' },
  ],
  [
    'interscan',
    'from mail.office.example ([192.0.2.30]) by 585B571930A5 with InterScan Messaging Security Suite',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: '585B571930A5' },
  ],
  [
    'symantec-gateway',
    'from mail.office.example ( [192.0.2.30]) by gw.home.example (Symantec Messaging Gateway) with SMTP id 29.14.10621.DC779006',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'gw.home.example' },
  ],
  [
    'symantec-gateway',
    '(from pc7.isp.example [192.0.2.30]) by gw.home.example (NAVGW 2.5.2.12) with SMTP id M2006040415284308595',
    { helo: 'pc7.isp.example', ip: '192.0.2.30', by: 'gw.home.example' },
  ],
  [
    'mailmarshal',
    'from pc7 (Not Verified[192.0.2.30]) by mm.home.example with MailMarshal (v6,9,9,4270) id <B4d>',
    { helo: 'pc7', ip: '192.0.2.30', by: 'mm.home.example' },
  ],
  [
    'clearswift',
    'from pc7 (unverified [192.0.2.30]) by sweep.home.example (Clearswift SMTPRS 5.1.7) with ESMTP id <T78926b35>',
    { helo: 'pc7', ip: '192.0.2.30', by: 'sweep.home.example' },
  ],
  [
    'f-secure',
    'from mail.office.example (192.0.2.30) by virusgw1.home.example (F-Secure/fsigk_smtp/521/virusgw1.home.example)',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'virusgw1.home.example' },
  ],
  [
    'assp',
    'from out.office.example ([192.0.2.30] helo=mail.office.example) by home.example with ESMTP (ASSP 1.9.9)',
    { helo: 'mail.office.example', ip: '192.0.2.30', by: 'home.example' },
  ],
  [
    'cloudmark',
    'from pc7 ([192.0.2.30]) by cmsmtp with ESMTPSA id L47Vj3JucxgMWL47VjpDkw',
    { helo: 'pc7', ip: '192.0.2.30', isAuthenticated: true, by: 'cmsmtp' },
  ],
  [
    'cloudmark',
    'from pc7 ([192.0.2.30]) by mwinf5d78 with ME id ahQ91w01k20Ufdy03hQ9oo',
    { helo: 'pc7', ip: '192.0.2.30', by: 'mwinf5d78' },
  ],
];

describe('a family that is told by its mark', () => {
  it.each(lines)('%s: %s', (grammar, line, expected) => {
    expect(told(stampOf(`${line}; ${DATE}`))).toStrictEqual({ grammar, ...expected });
  });
});

describe('is not taken for a family that it only resembles:', () => {
  it.each([
    [
      'a HELO that reads like a note',
      'from PowerMTA(TM) (unknown [192.0.2.30]) by mx.home.example with ESMTP id 7',
      'rfc-5321',
    ],
    [
      'a name of a domain that ends like a gateway’s',
      'from a (b.example [192.0.2.30]) by mx.notpphosted.com with ESMTP id 7',
      'rfc-5321',
    ],
    [
      'Sendmail’s version of three numbers, which Openwave’s resembles',
      'from a (192.0.2.30) by mx.home.example (8.12.2) with SMTP id 7',
      'rfc-5321',
    ],
    [
      'qmail, which writes the address without brackets',
      'from out.office.example (HELO mail.office.example) (192.0.2.30) by mx.home.example with SMTP',
      'qmail',
    ],
    [
      'Postfix, whose comment on TLS Kerio’s resembles',
      'from a (b.example [192.0.2.30]) (using TLSv1.3 with cipher X (256/256 bits)) by mx.home.example (Postfix) with ESMTPS id 7',
      'postfix',
    ],
    [
      'Sendmail, whose comment on TLS Barracuda’s resembles',
      'from a (b.example [192.0.2.30]) by mx.home.example (8.17.1/8.17.1) with ESMTPS id 3AO01abc123456 (version=TLSv1.3 cipher=X bits=256 verify=NO)',
      'sendmail',
    ],
    [
      'an id of letters that begin with h, beside a protocol',
      'from a (192.0.2.30) by mx.home.example with SMTP id hljpp60e97ct; 1 Jan 2026 (envelope-from <a@b.example>)',
      'rfc-5321',
    ],
    [
      'an id of 22 letters that does not begin anew',
      'from a ([192.0.2.30]) by mx.home.example with ESMTP id abcdefghijklmnopqrstuv',
      'rfc-5321',
    ],
    ['Exim, whose host has a port', 'from a ([192.0.2.30]:25) by mx.home.example with esmtp (Exim 4.96) id 7', 'exim'],
  ])('%s', (_, line, grammar) => {
    expect(stampOf(line.includes(';') ? line : `${line}; ${DATE}`).grammar).toBe(grammar);
  });
});

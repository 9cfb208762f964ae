import { parseIpAddress } from '../../src/domain/ip-address.ts';
import type { RecordedAuthentication } from '../../src/mail/authentication/authentication.ts';
import { type HeaderSection, occurrences } from '../../src/mail/header/header-section.ts';
import { readHeaderSection } from '../../src/mail/header/read-header-section.ts';
import { readTestimony } from '../../src/mail/read-testimony.ts';
import type { Trace } from '../../src/mail/trace/trace.ts';
import { octetsOf } from '../mail/octets.ts';
import { stampTexts, textFault } from '../mail/trace/stamp-texts.ts';
import { fuzzReader } from './fuzz-reader.ts';

const SAMPLES: readonly string[] = [
  'Received: (qmail 21337 invoked from network); 1 Aug 2022 23:59:58 +0900\n' +
    'Received: from unknown (HELO ?127.0.0.1?) (taro@office.example@192.0.2.7)\n  by mx.home.example with ESMTPA; 1 Aug 2022 23:59:58 +0900\n' +
    'From: a@b.example\n\n',
  'Received: from localhost (localhost [127.0.0.1])\r\n\tby mx.home.example (Postfix) with ESMTP id 22EF; Tue, 24 Nov 2026 09:00:03 +0900 (JST)\r\n' +
    'Authentication-Results: mx.home.example 1; spf=pass (ok) smtp.mailfrom="a b"@c.example;\r\n dkim=fail/1 reason="bad \\" sig" header.d=c.example (x (y)); dmarc = none\r\n' +
    'Received: from mail.office.example (out7.office.example [IPv6:2001:db8::1])\r\n\t(using TLSv1.3 with cipher X (256/256 bits)) (Authenticated sender: taro@office.example)\r\n\tby mx.home.example (Postfix) with ESMTPSA id 4Xk1 for <hanako@home.example>; Tue, 24 Nov 2026 09:00:02 +0900 (JST)\r\n\r\n',
  'Received: from A.prod.outlook.com (::1) by B.prod.outlook.com with HTTPS; Tue, 24 Nov 2026 00:00:04 +0000\r\n' +
    'Authentication-Results: spf=none (sender IP is 192.0.2.40) smtp.mailfrom=a.example; dkim=none\r\n (message not signed) header.d=none;dmarc=fail action=none header.from=a.example;compauth=fail reason=001\r\n' +
    'Received-SPF: None (protection.outlook.com: a.example does not designate permitted sender hosts)\r\n' +
    'Received: from x (192.0.2.40) by D.mail.protection.outlook.com (10.167.241.138) with Microsoft SMTP\r\n Server (version=TLS1_3) id 15.20 via Frontend\r\n Transport; Tue, 24 Nov 2026 00:00:02 +0000\r\n\r\n',
  'Received: by 2002:a05:7300:1 with SMTP id a1; Mon, 23 Nov 2026 16:00:03 -0800 (PST)\n' +
    'Received: from h ([192.0.2.41] helo=[198.51.100.1] ident=x) by mx.google.com with esmtps (Exim 4.96) (envelope-from <a@b.example>) id 1; Mon, 23 Nov 2026 16:00:02 -0800\n' +
    'Received-SPF: pass (google.com: domain of a@b.example designates 192.0.2.41 as permitted sender) client-ip=192.0.2.41; envelope-from="a@b.example";\n' +
    'Authentication-Results: mx.google.com; dkim=pass header.i=@b.example\nReceived: from pop.x.example [192.0.2.9] by localhost with POP3 (fetchmail-6.4) for a@localhost; 23 Nov 2026\n\n',
  'Received: from pc (p1.isp.example [192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 7; Tue, 24 Nov 2026 09:00:02 +0900\n' +
    'Received: from 192.0.2.2 (HELO x) by mx.home.example with esmtp id 8; Tue, 24 Nov 2026 09:17:00 +0900\n' +
    'Received: from MTA5NzI1NTU (unknown) by geopod-ismtpd-4-5 (SG) with HTTP id B1; Tue, 24 Nov 2026 09:00:00 +0900\n' +
    'Received: mail.x.example [(192.0.2.3)] by y.example (203.0.113.2) (MDaemon PRO v19.0.2) with ESMTP id md5.msg; Tue, 24 Nov 2026\n' +
    'Received: from b.example (HELO a) ([192.0.2.4]) by esa.example with ESMTP/TLS/X; Tue, 24 Nov 2026 08:00:00 +0900\n\n',
  'Received: from ifmta.nifty.com([106.153.226.57]) by ibmta.nifty.com with ESMTP id <1@nifty.com>; Sun, 14 Jan 2024 21:44:29 +0900\r' +
    'Received: a.example by rcpt-impgw.biglobe.ne.jp (shby/1) with SMTP ; Tue, 14 Sep 2020 15:16:51 JST\r' +
    'Received: from c.example ([fe80::1%9]:25 "EHLO d.example" rhost-flags-OK) by e.example (8.15.2/8.15.2) with ESMTP id 1 (may be forged); 1 Jan 2020\r\r',
];

const TOKENS: readonly string[] = [
  ...'()[];=<>@"\\?:%. \t,',
  'from ',
  ' by ',
  ' with ',
  ' id ',
  ' for ',
  '(HELO ',
  '(EHLO ',
  'helo=',
  ' [192.0.2.1] ',
  '::ffff:192.0.2.1',
  'IPv6:',
  '(Postfix)',
  '(Exim 4)',
  '(SG)',
  '(PPS)',
  'with HTTP ',
  'with NNFMP ',
  'MailEnable ',
  'unknown',
  'invoked by uid ',
  '\nReceived: ',
  '\nAuthentication-Results: ',
  '\nReceived-SPF: ',
  '\nARC-Seal: i=1; d=',
  '\nARC-Authentication-Results: i=1; ',
  '\nList-Id: <talk.home.example>',
  '\nFrom: ',
  '\r\n ',
  '\0',
  '\xe3\x81\x82',
  'spf=',
  'dkim=pass ',
  'reason=',
  'header.d=',
  '; ',
];

/**
 * Feeds `count` mutated trace and authentication fields that follow from `seed` to the readers of src/mail/trace and
 * src/mail/authentication.
 *
 * Rejects, with seed, number and source, at the first that makes a reader throw, give a text that does not lead back to its
 * octets, or break what a trace promises.
 */
export async function fuzz(seed: number, count: number): Promise<void> {
  await fuzzReader({ seed, count }, SAMPLES, TOKENS, (source) => faultOf(octetsOf(source)));
}

function faultOf(octets: Uint8Array): string | null {
  const section = readHeaderSection(octets, 0, octets.length, 'message');
  const ownHosts = ['home.example', '198.51.100.0/24', 'gmail.com'];
  for (const authservIds of [[], ['home.example']]) {
    const { trace, authentication } = readTestimony(section, 'office.example', { ownHosts, authservIds });
    const fault = traceFaultOf(trace, section, octets) ?? recordFaultOf(authentication, section, octets);
    if (fault !== null) return fault;
  }
  return null;
}

function traceFaultOf(trace: Trace, section: HeaderSection, octets: Uint8Array): string | null {
  if (trace.stamps.length !== occurrences(section, 'received').length) return 'a Received field is lost';
  const sides = trace.hops.map(({ side }) => side).join(' ');
  if (!/^(?:own ?)*(?:border ?)?(?:claimed ?)*$/.test(sides)) return `the sides are ${sides}`;
  if ((trace.border === null) !== (trace.handedOverBy === null)) return 'border and handing-over relay disagree';
  if (trace.border !== null && trace.hops[trace.border]?.side !== 'border') return 'the border is no border hop';
  for (const { kind, hops } of trace.faults) {
    const last = trace.hops[hops.at(-1) ?? -1];
    if (last?.side !== 'claimed') return `the fault ${kind} blames a stamp that is no claim`;
  }
  for (const stamp of trace.stamps) {
    if ((stamp.result === 'skipped') !== (stamp.skippedBecause !== null)) return 'skipped and its reason disagree';
    if (stamp.ip !== null && parseIpAddress(stamp.ip.text.text)?.text !== stamp.ip.ip.text)
      return 'an address is not its text';
    for (const text of stampTexts(stamp)) {
      const fault = textFault(text, stamp.field, octets);
      if (fault !== null) return fault;
    }
  }
  return null;
}

function recordFaultOf(recorded: RecordedAuthentication, section: HeaderSection, octets: Uint8Array): string | null {
  const fields = [...occurrences(section, 'authentication-results'), ...occurrences(section, 'received-spf')];
  if (recorded.records.length !== fields.length) return 'a record is lost';
  const chosen = [recorded.spf, recorded.dkim, recorded.dmarc, recorded.arc].filter((result) => result !== null);
  const believed = recorded.records.filter((record) => record.isBelieved).flatMap((record) => record.results);
  if (!chosen.every((result) => believed.includes(result))) return 'a result of no believed record is chosen';
  for (const { status, isBelieved, isForgeable } of recorded.records) {
    if ((status === 'own') !== (isBelieved && !isForgeable)) return `a record is ${status} and ${isBelieved}`;
    if ((status === 'doubtful') !== isForgeable) return `a record is ${status} and ${isForgeable}`;
  }
  const seals = occurrences(section, 'arc-seal');
  for (const { sealer } of recorded.arcSets) {
    const isInSeal = seals.some((field) => sealer !== null && textFault(sealer, field, octets) === null);
    if (sealer !== null && !isInSeal) return `"${sealer.text}" stands in no seal`;
  }
  for (const record of recorded.records) {
    const texts = record.results.flatMap(({ reason, properties, comments, raw }) => [
      raw,
      ...comments,
      ...properties.values(),
      ...(reason === null ? [] : [reason]),
    ]);
    for (const text of record.authservId === null ? texts : [record.authservId, ...texts]) {
      const fault = textFault(text, record.field, octets);
      if (fault !== null) return fault;
    }
  }
  return null;
}

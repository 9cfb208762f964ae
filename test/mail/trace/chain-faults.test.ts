import { describe, expect, it } from 'vitest';
import { readTrace } from '../../../src/mail/trace/read-trace.ts';
import { sectionOf } from '../octets.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

/** Faults of a chain of Received fields, newest first, as `kind hop hop`; dates are put where none is. */
function faultsOf(...bodies: readonly string[]): readonly string[] {
  const lines = bodies.map((body) => `Received: ${body.includes(';') ? body : `${body}; ${DATE}`}\r\n`);
  const { faults } = readTrace(sectionOf(`${lines.join('')}\r\n`), { ownHosts: [] });
  return faults.map(({ kind, hops }) => [kind, ...hops].join(' '));
}

const BORDER = 'from mail.sender.test (mail.sender.test [192.0.2.1]) by mx.home.example (Postfix) with ESMTPS id 4X';
const RENTED = 'from pc (p1.isp.test [192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 4X';

describe('a stamp of the own side right below a stranger', () => {
  it.each([
    ['of the same server', 'from 198.51.100.9 (HELO mail.bank.test) by mx.home.example with esmtp id 7'],
    [
      'of another server of the own side',
      'from a (b.test [198.51.100.9]) by mx2.home.example (Postfix) with ESMTP id 7',
    ],
  ])('is a fault: %s', (_, below) => {
    expect(faultsOf(RENTED, below)).toEqual(['own-line 0 1']);
  });

  it.each([
    [
      'of the own side, below its own machine',
      'from mx1.home.example (mx1.home.example [203.0.113.5]) by mx.home.example (Postfix) with ESMTP id 4X',
      'from a (b.test [198.51.100.9]) by mx1.home.example (Postfix) with ESMTP id 7',
    ],
    [
      'of the own side, below one that goes by its name though nobody confirmed it',
      'from gw.home.example (unknown [203.0.113.5]) by mx.home.example (Postfix) with ESMTP id 4X',
      'from a (b.test [198.51.100.9]) by gw.home.example (Postfix) with ESMTP id 7',
    ],
    [
      'of the own side, below a machine that tells only a local name',
      'from fileserver (unknown [203.0.113.5]) by mx.home.example (Postfix) with ESMTP id 4X',
      'from a (b.test [198.51.100.9]) by gw.home.example (Postfix) with ESMTP id 7',
    ],
    [
      'of the own side, below who logged in',
      'from pc (p1.isp.test [192.0.2.1]) (Authenticated sender: ann@other.test) by mx.home.example (Postfix) with ESMTPSA id 4X',
      'from a (b.test [198.51.100.9]) by gw.home.example (Postfix) with ESMTP id 7',
    ],
    ['of the sender', BORDER, 'from pc (p1.isp.test [198.51.100.9]) by mail.sender.test (Postfix) with ESMTPA id 7'],
    [
      'of a provider whose customers are strangers to each other',
      'from relay.other.test (192.0.2.1) by A.mail.protection.outlook.com (10.0.0.2) with Microsoft SMTP Server id 15.20',
      'from B.prod.outlook.com (2603:1096::1) by C.prod.outlook.com (2603:1096::2) with Microsoft SMTP Server id 15.20',
    ],
    [
      'of a list that the own side wrote to',
      'from lists.example (lists.example [192.0.2.1]) by mx.home.example (Postfix) with ESMTP id 4X',
      'from mx.home.example (mx.home.example [203.0.113.5]) by lists.example (Postfix) with ESMTP id 7',
      'from pc (unknown [198.51.100.9]) by mx.home.example (Postfix) with ESMTPSA id 7',
    ],
  ])('is none: %s', (_, ...chain) => {
    expect(faultsOf(...chain)).toEqual([]);
  });
});

describe('a form that is not the host’s', () => {
  it.each([
    ['Gmail with a protocol that it does not speak', 'from a (b.test [198.51.100.9]) by mx.google.com with QMQP id 7'],
    [
      'Gmail with the note of another server',
      'from a (b.test [198.51.100.9]) by mx.google.com (Postfix) with ESMTP id 7',
    ],
    [
      'Microsoft in the form of another server',
      'from a (b.test [198.51.100.9]) by A.mail.protection.outlook.com with ESMTP id 7',
    ],
    ['an old relay of AOL without its note', 'from 198.51.100.9 by rly-xl04.mx.aol.com with asmtp'],
    ['Yahoo with a protocol that it does not speak', 'from [198.51.100.9] by n7.groups.yahoo.com with local'],
    ['Yahoo’s own protocol elsewhere', 'from [198.51.100.9] by mailout.sender.test with NNFMP'],
    ['docomo’s note elsewhere', 'from shop.test by out7.sender.test (DOCOMO Mail Server) with ESMTP id 7'],
    ['au’s note elsewhere', 'from shop.test by out7.sender.test (EZweb Mail) with ESMTP id 7'],
    ['Gmail’s interface to programs elsewhere', 'from 944344852355 named unknown by api.sender.test with HTTPREST'],
  ])('is a fault: %s', (_, line) => {
    expect(faultsOf(BORDER, line)[0]).toBe('foreign-form 1');
  });

  it.each([
    ['from a (b.test. [198.51.100.9]) by mx.gmail.com with ESMTPS id 7'],
    ['from a ([198.51.100.9]) by smtp.gmail.com with UTF8SMTPSA id 7'],
    ['from 944344852355 named unknown by gmailapi.google.com with HTTPREST'],
    ['by mail-oi0-f49.google.com with SMTP id 7'],
    [
      'from a (198.51.100.9) by A.prod.outlook.com (10.0.0.2) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20',
    ],
    ['from 198.51.100.9 by lw11fd.law11.hotmail.com with HTTP'],
    ['from a (b.test [198.51.100.9]) by air-id07.mx.aol.com (v86_r1.16) with ESMTP id 7'],
    ['from [198.51.100.9] by n24.grp.scd.yahoo.com with NNFMP'],
    ['from unknown (HELO a) (198.51.100.9) by mta7.grp.scd.yahoo.com with SMTP'],
    ['from a ([198.51.100.9]) by mfsmax.docomo.ne.jp (DOCOMO Mail Server Ver2.0) with ESMTP id 7'],
    ['from a (unknown [198.51.100.9]) by lsean.ezweb.ne.jp (EZweb Mail) with ESMTP id 7'],
    ['from pc ([198.51.100.9]) by mail.sender.test (Kerio Connect 9.4.2) with ESMTPA'],
  ])('is none: %s', (line) => {
    expect(faultsOf(BORDER, line)).toEqual([]);
  });

  it('is looked for below the border only', () => {
    expect(faultsOf('from a (b.test [192.0.2.1]) by mx.google.com (Postfix) with ESMTP id 7')).toEqual([]);
  });
});

describe('an intake that nothing of its service follows', () => {
  const google = 'from a (b.test. [198.51.100.9]) by mx.google.com with ESMTPS id 7';
  const microsoft =
    'from a (198.51.100.9) by A.mail.protection.outlook.com (10.0.0.2) with Microsoft SMTP Server id 15.20 via Frontend Transport';

  it.each([
    ['Google’s', google],
    ['Microsoft’s', microsoft],
  ])('is a fault: %s', (_, line) => {
    expect(faultsOf(BORDER, line)).toEqual(['stuck-at-intake 0 1']);
  });

  it.each([
    ['Google’s, with its own step above', BORDER, 'by 2002:a05:7300:1 with SMTP id 6', google],
    ['Google’s, with its outgoing server above', BORDER, 'by mail-oi0-f49.google.com with SMTP id 6', google],
    [
      'Microsoft’s, with its transport above',
      BORDER,
      'from A.prod.protection.outlook.com (2603:1096::1) by B.prod.outlook.com (2603:1096::2) with Microsoft SMTP Server id 15.20',
      microsoft,
    ],
    ['at the border itself', google],
  ])('is none: %s', (_, ...chain) => {
    expect(faultsOf(...chain)).toEqual([]);
  });
});

describe('a date in the place of the client’s address', () => {
  it.each([
    ['from unknown (HELO relay.x.test) (Sun, 02 Jul 2023 16:56:23 +0200) by smtp.y.test with SMTP'],
    ['from mail.x.test ([Tue, 15 Apr 2025 22:43:56 +1200]) by asx121.y.test with QMQP'],
  ])('is a fault: %s', (line) => {
    expect(faultsOf(BORDER, line)).toEqual(['date-for-client 1']);
  });

  it.each([
    ['from unknown (HELO relay.x.test) (198.51.100.9) by smtp.y.test with SMTP; 2 Jul 2023 16:56:23 +0200'],
    [
      'from a (b.test [198.51.100.9]) by mx.sender.test (8.17.1/8.17.1; Sun, 02 Jul 2023 16:56:23 +0200) with ESMTP id 7',
    ],
  ])('is none: %s', (line) => {
    expect(faultsOf(BORDER, line)).toEqual([]);
  });
});

describe('stamps of one server out of order', () => {
  const below = (time: string) => [
    BORDER,
    'from relay.test (relay.test [198.51.100.1]) by out.sender.test (Postfix) with ESMTP id 1; Tue, 24 Nov 2026 09:00:00 +0900',
    'from x.test (x.test [198.51.100.2]) by relay.test (Postfix) with ESMTP id 2; Tue, 24 Nov 2026 08:59:59 +0900',
    `from y.test (y.test [198.51.100.3]) by out.sender.test (Postfix) with ESMTP id 3; Tue, 24 Nov 2026 ${time}`,
  ];

  it.each([
    ['by more than its clock can be', '09:17:00 +0900', ['backward 1 3']],
    ['not at all', '08:50:00 +0900', []],
    ['by what a cluster’s clocks differ', '09:03:00 +0900', []],
    ['by a time zone', '18:00:00 +0900', []],
    ['in another zone, at the same time', '00:50:00 +0100', []],
  ])('%s', (_, time, faults) => {
    expect(faultsOf(...below(time))).toEqual(faults);
  });

  it('is not asked of names that many hosts bear', () => {
    expect(
      faultsOf(
        BORDER,
        'from localhost (localhost [127.0.0.1]) by localhost (Postfix) with ESMTP id 1; Tue, 24 Nov 2026 09:00:00 +0900',
        'from y.test (y.test [198.51.100.3]) by localhost (Postfix) with ESMTP id 3; Tue, 24 Nov 2026 09:17:00 +0900',
      ),
    ).toEqual([]);
  });
});

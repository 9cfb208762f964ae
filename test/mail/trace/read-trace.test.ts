import { describe, expect, it } from 'vitest';
import { place, sides, traceOf } from './trace-of.ts';

const OUTSIDE = 'from mail.sender.test (mail.sender.test [192.0.2.1]) by mx.home.example (Postfix) with ESMTPS id 4X';
const FORGED =
  'from mail.bank.example (mail.bank.example [198.51.100.1]) by mx.home.example (Postfix) with ESMTPS id 5X';

describe('the seed case', () => {
  const submission =
    'from unknown (HELO ?127.0.0.1?) (k-kikawa@nlo.co.jp@18.170.98.138)\r\n by mx.home.example with ESMTPA; 1 Aug 2022 23:59:58 +0900';

  it('tells who submitted to the recipient’s own server, with the account of a foreign organization', () => {
    const trace = traceOf(['(qmail 21337 invoked from network); 1 Aug 2022 23:59:58 +0900', submission]);
    expect(sides(trace)).toBe('border');
    expect(trace.stamps.map(({ result }) => result)).toEqual(['skipped', 'read']);
    expect(place(trace.handedOverBy)).toBe('18.170.98.138');
    expect(trace.handedOverBy?.helo?.text).toBe('127.0.0.1');
    expect(trace.handedOverBy?.authenticatedAs?.text).toBe('k-kikawa@nlo.co.jp');
    expect(trace.reported).toBeNull();
    expect(trace.claimed).toBeNull();
  });

  it.each([
    [
      'by its name',
      'from relay.hoster.test (relay.hoster.test [192.0.2.20]) by mx.home.example (Postfix) with ESMTPS id 4X',
    ],
    [
      'by its HELO where no name is looked up',
      'from relay.hoster.test (192.0.2.20) by mx.home.example (10.0.0.2) with Microsoft SMTP Server id 15.1',
    ],
  ])('tells what the hoster that relayed it reports, known %s', (_, relayed) => {
    const trace = traceOf([relayed, submission.replace('mx.home.example', 'relay.hoster.test')]);
    expect(sides(trace)).toBe('border claimed');
    expect(place(trace.handedOverBy)).toBe('192.0.2.20');
    expect(trace.handedOverBy?.authenticatedAs).toBeNull();
    expect(place(trace.reported)).toBe('18.170.98.138');
    expect(trace.reported?.authenticatedAs?.text).toBe('k-kikawa@nlo.co.jp');
    expect(trace.reported?.hop).toBe(1);
    expect(trace.claimed).toBeNull();
  });
});

describe('the border', () => {
  it.each([
    ['a draft', []],
    ['what was handed in on the own server', ['by www.home.example (Postfix, from userid 33) id 9A']],
    ['a bounce of the own server', ['by mx.home.example (Postfix) id 5Y']],
    [
      'what came from the own network',
      ['from scanner (unknown [192.168.1.30]) by mx.home.example (Postfix) with ESMTP id 4X'],
    ],
    [
      'a step between mailboxes of Microsoft 365',
      [
        'from A.jpnprd01.prod.outlook.com (2603:1096:404:2d::23) by B.jpnprd01.prod.outlook.com with HTTPS',
        'from A.jpnprd01.prod.outlook.com ([fe80::1]) by A.jpnprd01.prod.outlook.com ([fe80::1%7]) with mapi id 15.20.1',
      ],
    ],
  ])('is none for %s', (_, bodies) => {
    const trace = traceOf(bodies);
    expect(trace.border).toBeNull();
    expect(trace.handedOverBy).toBeNull();
    expect(trace.hops.every(({ side }) => side === 'own')).toBe(true);
  });

  it('lies where the newest own server took the message from outside, whatever stands below', () => {
    const trace = traceOf([OUTSIDE, FORGED]);
    expect(sides(trace)).toBe('border claimed');
    expect(place(trace.handedOverBy)).toBe('192.0.2.1');
    expect(place(trace.claimed)).toBe('198.51.100.1');
  });

  it('lies below content filter and delivery', () => {
    const trace = traceOf([
      'from mx.home.example by store with LMTP id q (envelope-from <taro@office.example>)',
      'from localhost (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id 22',
      'from mx.home.example ([127.0.0.1]) by localhost (filter.home.example [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id v',
      OUTSIDE,
    ]);
    expect(sides(trace)).toBe('own own own border');
    expect(place(trace.handedOverBy)).toBe('192.0.2.1');
  });

  it('lies below a relay of the own organization whose name leads back to its address', () => {
    const trace = traceOf([
      'from mx.home.example (mx.home.example [203.0.113.5]) by store.home.example (Postfix) with ESMTP id 1',
      OUTSIDE,
    ]);
    expect(sides(trace)).toBe('own border');
  });

  it.each([
    ['a HELO alone', 'from mx.home.example (unknown [203.0.113.5]) by store.home.example (Postfix) with ESMTP id 1'],
    [
      'a name that may be forged',
      'from x (mx.home.example [203.0.113.5] (may be forged)) by store.home.example (8.15.2/8.15.2) with ESMTP id 1',
    ],
    ['a name that nobody confirmed', 'from mx.home.example (HELO x) (203.0.113.5) by store.home.example with SMTP'],
    [
      'Exchange, which knows no name',
      'from mx.home.example (203.0.113.5) by store.home.example (10.0.0.2) with Microsoft SMTP Server id 15.1',
    ],
    [
      'a host that took it from a client of another organization',
      'from mx.home.example.sender.test (mx.home.example.sender.test [203.0.113.5]) by store.home.example (Postfix) with ESMTP id 1',
    ],
  ])('is not carried further by %s', (_, newest) => {
    const trace = traceOf([newest, FORGED]);
    expect(trace.border).toBe(0);
    expect(place(trace.handedOverBy)).toBe('203.0.113.5');
  });

  it.each([
    ['hides', 'from x(1) (unknown [203.0.113.5]) by mx.home.example (Postfix) with ESMTP id 1', '203.0.113.5'],
    [
      'invents',
      'from x(y [10.0.0.1]) (unknown [203.0.113.5]) by mx.home.example (Postfix) with ESMTP id 1',
      '203.0.113.5',
    ],
    ['unbalances', 'from x( (unknown [203.0.113.5]) by mx.home.example (Postfix) with ESMTP id 1', '203.0.113.5'],
    ['swallows', 'from x (unknown [203.0.113.5 by mx.home.example (Postfix) with ESMTP id 1', 'x'],
  ])('is not carried further by a HELO that %s the address', (_, newest, relay) => {
    const trace = traceOf([newest, FORGED]);
    expect(trace.border).toBe(0);
    expect(place(trace.handedOverBy)).toBe(relay);
  });

  it('is not carried further by a stamp of a stranger below a private address', () => {
    const trace = traceOf([
      'from localhost (localhost [127.0.0.1]) by www.home.example (Postfix) with ESMTP id 1',
      'from mail.bank.example (mail.bank.example [198.51.100.1]) by mx.bank.example (Postfix) with ESMTPS id 5X',
    ]);
    expect(trace.border).toBeNull();
    expect(sides(trace)).toBe('own claimed');
    expect(place(trace.claimed)).toBe('198.51.100.1');
  });

  it('goes on where a machine behind a private address goes by the name of the next stamp', () => {
    const trace = traceOf([
      'from mx3.provider.example (localhost [127.0.0.1]) by mailmx.nyi.internal (Postfix) with ESMTP id 1',
      'from mailmx.nyi.internal (localhost [127.0.0.1]) by mx3.provider.example (Authentication Milter) with ESMTP id 2',
      'from mail.sender.test (mail.sender.test [192.0.2.1]) by mailmx.nyi.internal (Postfix) with ESMTPS id 3',
    ]);
    expect(sides(trace)).toBe('own own border');
  });

  it('lies at a neighbour of the same hoster where something was handed in on that machine, with whatever it wrote', () => {
    const trace = traceOf([
      'from www7.hoster.test (www7.hoster.test [203.0.113.7]) by mail1.hoster.test (Postfix) with ESMTP id 1',
      'by www7.hoster.test (Postfix, from userid 10039) id 2',
      'from mail.bank.example (mail.bank.example [198.51.100.1]) by www7.hoster.test (Postfix) with ESMTPS id 5X',
    ]);
    expect(sides(trace)).toBe('border claimed claimed');
    expect(place(trace.handedOverBy)).toBe('203.0.113.7');
  });

  it('lies where a server names no address of its client', () => {
    const trace = traceOf([
      'from rcpt-impgw.biglobe.ne.jp by biglobe.ne.jp (RCPT_GW)',
      'mail.sender.test by rcpt-impgw.biglobe.ne.jp (shby/1714221009) with SMTP',
      'from [198.51.100.1] by mail.sender.test',
    ]);
    expect(sides(trace)).toBe('own border claimed');
    expect(trace.handedOverBy?.ip).toBeNull();
    expect(trace.handedOverBy?.helo?.text).toBe('mail.sender.test');
  });

  it('is found anew below what was fetched from a mailbox', () => {
    const trace = traceOf([
      'from localhost (localhost [127.0.0.1]) by desktop.lan (Postfix) with ESMTP id 1',
      'from pop.isp.example [203.0.113.17] by localhost with POP3 (fetchmail-6.4.37) for hanako@localhost (single-drop)',
      'from store.isp.example ([10.0.0.7]) by pop.isp.example with LMTP id 2',
      'from mail.sender.test (mail.sender.test [192.0.2.1]) by store.isp.example (Postfix) with ESMTP id 3',
    ]);
    expect(sides(trace)).toBe('own own own border');
    expect(trace.ownSide).toContainEqual({ name: 'isp.example', because: 'mailbox' });
  });
});

describe('providers', () => {
  const inside365 = [
    'from A.prod.outlook.com (::1) by B.prod.outlook.com with HTTPS',
    'from C.EURPRD.PROD.OUTLOOK.COM (2603:10a6:4:b7::22) by A.prod.outlook.com (2603:10b6:303:1f6::9) with Microsoft SMTP Server id 15.20.1',
    'from D.eop-nam02.prod.protection.outlook.com (2603:10a6:4:b7:cafe::6f) by C.outlook.office365.com (2603:10a6:4:b7::22) with Microsoft SMTP Server id 15.20.1 via Frontend Transport',
  ];

  it.each([
    ['a stranger', 'from mail.sender.test (192.0.2.1)', '192.0.2.1'],
    ['another tenant', 'from E.outbound.protection.outlook.com (40.107.1.2)', '40.107.1.2'],
    ['a machine of the same cloud', 'from F.prod.outlook.com (2603:1030:1::9)', '2603:1030:1::9'],
  ])('Microsoft 365 takes it from %s', (_, from, address) => {
    const trace = traceOf([
      ...inside365,
      `${from} by D.mail.protection.outlook.com (10.152.28.68) with Microsoft SMTP Server id 15.20.1 via Frontend Transport`,
      FORGED,
    ]);
    expect(sides(trace)).toBe('own own own border claimed');
    expect(place(trace.handedOverBy)).toBe(address);
    expect(trace.ownSide).toContainEqual({ name: 'outlook.com', because: 'provider' });
  });

  it('a client that only calls itself a machine of Microsoft 365 is outside', () => {
    const trace = traceOf([
      'from A.prod.outlook.com (192.0.2.1) by B.prod.outlook.com (2603:10b6:303:1f6::9) with Microsoft SMTP Server id 15.20.1',
    ]);
    expect(trace.border).toBe(0);
  });

  it('Gmail takes the mail of another of its users from outside', () => {
    const trace = traceOf([
      'by 2002:a05:7300:1 with SMTP id a1csp1',
      'from mail-sor-f41.google.com (mail-sor-f41.google.com. [209.85.220.41]) by mx.google.com with SMTPS id b1',
      'by 2002:a05:600c:1 with SMTP id c1mr1',
    ]);
    expect(sides(trace)).toBe('own border claimed');
    expect(place(trace.handedOverBy)).toBe('209.85.220.41');
  });

  it('nifty hands on among its machines, known by name and address both', () => {
    const within = [
      'from ifmta0005.nifty.com by ibmta0005.nifty.com with ESMTP id <1@nifty.com>',
      'from mta-fwd-e09.mail.nifty.com([106.153.226.57]) by ifmta0005.nifty.com with ESMTP id <2@nifty.com>',
      'from ibmta0009.nifty.com by mta-fwd-e09.mail.nifty.com with ESMTP id <3@nifty.com>',
    ];
    const taken = 'from mta-fwd-e09.mail.nifty.com([192.0.2.1]) by ifmta0009.nifty.com with ESMTP id <4@nifty.com>';
    const trace = traceOf([...within, taken, FORGED]);
    expect(sides(trace)).toBe('own own own border claimed');
    expect(place(trace.handedOverBy)).toBe('192.0.2.1');
  });
});

describe('authenticated submission', () => {
  const submitted = (account: string, recipient = 'hanako@home.example') =>
    `from [127.0.0.1] (p1.isp.test [192.0.2.36]) (Authenticated sender: ${account}) by mx.home.example (Postfix) with ESMTPSA id 9 for <${recipient}>`;

  it.each([['taro@home.example'], ['taro@mail.home.example'], ['taro']])('by %s is the own side’s', (account) => {
    const trace = traceOf([submitted(account)]);
    expect(trace.border).toBeNull();
    expect(sides(trace)).toBe('own');
  });

  it('by an account of the server’s own organization is the own side’s where no stamp names the recipient', () => {
    const body = 'from unknown (HELO x) (taro@home.example@192.0.2.36) by mx.home.example with ESMTPA';
    expect(traceOf([body]).border).toBeNull();
  });

  it.each([
    ['an account of another organization', submitted('taro@office.example')],
    ['an account of another customer at the same server', submitted('taro@home.example', 'hanako@other.example')],
    [
      'an account at a provider of strangers',
      submitted('taro@nifty.com', 'hanako@nifty.com').replace('mx.home.example', 'smtp.nifty.com'),
    ],
    ['no account', submitted('taro').replace(' (Authenticated sender: taro)', '')],
    [
      'an ident that poses as an account',
      'from unknown (HELO x) (taro@home.example@192.0.2.36) by mx.home.example with SMTP',
    ],
  ])('with %s came from outside', (_, body) => {
    const trace = traceOf([body]);
    expect(trace.border).toBe(0);
    expect(place(trace.handedOverBy)).toBe('192.0.2.36');
  });
});

describe('what the user named as own', () => {
  const forwarded = [
    'from fwd.alumni.test (fwd.alumni.test [203.0.113.9]) by mx.home.example (Postfix) with ESMTPS id 1',
    'from mail.sender.test (mail.sender.test [192.0.2.1]) by mx.alumni.test (Postfix) with ESMTPS id 2',
  ];

  it.each([['alumni.test'], ['fwd.alumni.test'], ['203.0.113.9'], ['203.0.113.0/24'], ['ALUMNI.test.']])(
    '%s carries the border past a forwarder',
    (named) => {
      const trace = traceOf(forwarded, [named]);
      expect(sides(trace)).toBe('own border');
      expect(trace.ownSide).toContainEqual({ name: named, because: 'setting' });
    },
  );

  it('carries it past no host that is not named', () => {
    expect(traceOf(forwarded).border).toBe(0);
    expect(traceOf(forwarded, ['other.test', 'umni.test']).border).toBe(0);
  });

  it('counts by HELO where the server looks no name up', () => {
    const newest =
      'from filter.scan.test (203.0.113.9) by ex.home.example (10.0.0.2) with Microsoft SMTP Server id 15.1';
    const trace = traceOf([newest, OUTSIDE.replace('mx.home.example', 'filter.scan.test')], ['scan.test']);
    expect(sides(trace)).toBe('own border');
  });
});

describe('lines that cannot be read', () => {
  it('end the walk at the top: nothing tells who took the message', () => {
    const trace = traceOf(['from somewhere with something', OUTSIDE]);
    expect(trace.stamps[0]?.result).toBe('unreadable');
    expect(trace.border).toBeNull();
    expect(sides(trace)).toBe('claimed');
    expect(trace.ownSide).toEqual([]);
  });

  it('are passed over where the next stamp is of a host that is known to be own', () => {
    const trace = traceOf([
      'from localhost (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id 22',
      'from somewhere with something',
      OUTSIDE,
    ]);
    expect(sides(trace)).toBe('own border');
  });

  it('are passed over where what is left of them names the writer of the next', () => {
    expect(sides(traceOf(['from mx.home.example\r\nX-Lost: fold', OUTSIDE]))).toBe('border');
  });
});

describe('delays', () => {
  it('count from the next older dated hop, negative where clocks contradict', () => {
    const at = (seconds: string, by: string) =>
      `from a.home.example (unknown [10.0.0.1]) by ${by}.home.example (Postfix) with ESMTP id 1; Tue, 24 Nov 2026 09:00:${seconds} +0900`;
    const undated = 'from b.home.example (unknown [10.0.0.2]) by c.home.example (Postfix) with ESMTP id 1;';
    const trace = traceOf([at('30', 'a'), at('40', 'b'), undated, at('10', 'd')]);
    expect(trace.hops.map(({ delaySeconds }) => delaySeconds)).toEqual([-10, 30, null, null]);
  });
});

describe('what the handing-over organization reports', () => {
  it('is where its own servers took the message, below their steps among themselves', () => {
    const trace = traceOf([
      'from out7.hoster.test (out7.hoster.test [203.0.113.7]) by mx.home.example (Postfix) with ESMTPS id 1',
      'from localhost (localhost [127.0.0.1]) by out7.hoster.test (Postfix) with ESMTP id 2',
      'from pc (p1.isp.test [192.0.2.36]) (Authenticated sender: taro@office.example) by smtp.hoster.test (Postfix) with ESMTPSA id 3',
      'from mail.bank.example (mail.bank.example [198.51.100.1]) by mx.bank.example (Postfix) with ESMTPS id 5X',
    ]);
    expect(place(trace.reported)).toBe('192.0.2.36');
    expect(place(trace.claimed)).toBe('198.51.100.1');
  });

  it.each([
    [
      'its stamp is another organization’s',
      'from pc (p1.isp.test [192.0.2.36]) by mx.bank.example (Postfix) with ESMTP id 2',
    ],
    ['its stamp names no client', 'by www.sender.test (Postfix, from userid 48) id 2'],
    ['its client is its own network', 'from app (unknown [10.0.0.9]) by mail.sender.test (Postfix) with ESMTP id 2'],
  ])('is nothing where %s', (_, below) => {
    expect(traceOf([OUTSIDE, below]).reported).toBeNull();
  });
});

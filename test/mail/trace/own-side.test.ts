import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { isCustomerLine } from '../../../src/mail/trace/own-side/customer-line.ts';
import { providerFamilies, providerOf } from '../../../src/mail/trace/own-side/provider-families.ts';
import { place, sides, traceOf } from './trace-of.ts';

/** A stamp that its sender wrote in front of his own. */
const FORGED =
  'from mail.bank.example (mail.bank.example [198.51.100.1]) by mx.bank.example (Postfix) with ESMTPS id 5X';

function ipOf(text: string) {
  const ip = parseIpAddress(text);
  if (ip === null) throw new Error(text);
  return ip;
}

describe('a provider takes mail from outside where its intake does', () => {
  it.each([
    [
      'GMX, from another of its customers',
      'from mout.gmx.net (mout.gmx.net [192.0.2.22]) by mx-ha.gmx.net (mxgmx117 [10.0.0.9]) with ESMTPS (Nemesis) id 1',
      'from [192.0.2.7] by web-mail.gmx.net (via HTTP)',
    ],
    [
      'Gmail, for its groups',
      'from mail-pj1-f79.google.com (mail-pj1-f79.google.com. [192.0.2.79]) by gmr-mx.google.com with ESMTPS id b1',
      'by 2002:a05:600c:1 with SMTP id c1mr1',
    ],
    [
      'Yandex',
      'from forward1.yandex.net (forward1.yandex.net [192.0.2.81]) by mxfront9j.mail.yandex.net (mxfront/Yandex) with ESMTPS id x-1',
      'from smtp1.yandex.net (smtp1.yandex.net [192.0.2.82]) by forward1.yandex.net with ESMTP id y-1',
    ],
    [
      'Mail.ru',
      'from f107.i.mail.ru (f107.i.mail.ru [192.0.2.76]) by mx216.i.mail.ru with esmtp (envelope-from <a@mail.ru>) id 1',
      'by f107.i.mail.ru with local id 2',
    ],
    [
      'Fastmail, over its own network',
      'from mailout.nyi.internal (outbound1.nyi.internal [10.202.2.181]) by mailmx.nyi.internal (Postfix) with ESMTP id 1',
      'by mailuser.nyi.internal (Postfix, from userid 99) id 2',
    ],
    [
      'BIGLOBE, which names no address',
      'from rcpt-expgw.biglobe.ne.jp by rcpt-impgw.biglobe.ne.jp (shby/1714221009) with SMTP',
      'from pc.test (unknown [192.0.2.3]) by rcpt-expgw.biglobe.ne.jp with SMTP id 3',
    ],
  ])('%s', (_, taken, below) => {
    const trace = traceOf([taken, below]);
    expect(sides(trace)).toBe('border claimed');
  });

  it('a filter on the intake itself is inside', () => {
    const trace = traceOf([
      'from mx3.messagingengine.com (localhost [127.0.0.1]) by mailmx.nyi.internal (Postfix) with ESMTP id 1',
      'from mailmx.nyi.internal (localhost [127.0.0.1]) by mx3.messagingengine.com (Authentication Milter) with ESMTP id 2',
      'from mail.sender.test (mail.sender.test [192.0.2.1]) by mailmx.nyi.internal (Postfix) with ESMTPS id 3',
    ]);
    expect(sides(trace)).toBe('own own border');
  });
});

describe('providers', () => {
  it('are one organization where each customer has a name below a public suffix', () => {
    const trace = traceOf([
      'from fsav115.sakura.ne.jp (fsav115.sakura.ne.jp [203.0.113.115]) by www262.sakura.ne.jp (8.15.2/8.15.2) with ESMTP id 1',
      'from www262.sakura.ne.jp ([203.0.113.72]) by fsav115.sakura.ne.jp (F-Secure/fsigk_smtp/550/fsav115.sakura.ne.jp)',
      'from mail.sender.test (mail.sender.test [192.0.2.1]) by www262.sakura.ne.jp (8.15.2/8.15.2) with ESMTPS id 2',
    ]);
    expect(trace.ownSide).toContainEqual({ name: 'sakura.ne.jp', because: 'provider' });
    expect(trace.hops[0]?.side).toBe('own');
  });

  it('hand on among their machines, known by name and address both', () => {
    const within = 'from ocn-vc-mts-101c1.ocn.ad.jp ([153.153.66.78]) by mf-smf-ucb027c1.ocn.ad.jp with ESMTP id 1-2';
    const taken = 'from mail.sender.test ([192.0.2.1]) by ocn-vc-mts-101c1.ocn.ad.jp with ESMTP id 3-4';
    expect(sides(traceOf([within, taken, FORGED]))).toBe('own border claimed');
    expect(traceOf([within.replace('153.153.66.78', '192.0.2.78'), taken]).border).toBe(0);
    expect(traceOf([within.replace('ocn-vc-mts-101c1.ocn.ad.jp (', 'pc.test ('), taken]).border).toBe(0);
  });

  it('each have domains of their own', () => {
    const domains = providerFamilies.flatMap((family) => family.domains);
    expect(new Set(domains).size).toBe(domains.length);
    for (const family of providerFamilies) {
      for (const domain of family.domains) expect(providerOf(`mx.${domain.toUpperCase()}.`)?.family).toBe(family);
    }
    expect(providerOf('gmail.com.sender.test')).toBeNull();
    expect(providerOf('com')).toBeNull();
  });

  it('have strangers on one machine: what one of them hands in there may bear any trace', () => {
    const trace = traceOf([
      '(from www@localhost) by www262.sakura.ne.jp (8.15.2/8.15.2/Submit) id 1',
      'from mail.bank.example (mail.bank.example [198.51.100.1]) by www262.sakura.ne.jp (8.15.2/8.15.2) with ESMTPS id 2',
    ]);
    expect(sides(trace)).toBe('own claimed');
  });

  it('a customer’s line at the own provider is outside, whatever its name leads back to', () => {
    const line = 'p1234-ipngn5678tokyo.tokyo.ocn.ne.jp';
    const trace = traceOf([
      `from mail.bank.example (${line} [203.0.113.9]) by mx.ocn.ne.jp (Postfix) with ESMTP id 1`,
      'from mail.bank.example (mail.bank.example [198.51.100.1]) by mx2.ocn.ne.jp (Postfix) with ESMTPS id 2',
    ]);
    expect(sides(trace)).toBe('border claimed');
  });
});

describe('a customer’s line', () => {
  it.each([
    ['203-0-113-9.line.isp.example'],
    ['9.113.0.203.isp.example'],
    ['host203.0.113.009.isp.example'],
    ['cb007109.isp.example'],
    ['ppp7.isp.example'],
    ['dhcp-3.isp.example'],
    ['pool-44.isp.example'],
    ['p99-ipoefx.ipoe.isp.example'],
    ['ik1-316-18405.vs.sakura.ne.jp'],
    ['FLH1Aba123.kng.mesh.ad.jp'],
  ])('is %s', (name) => {
    expect(isCustomerLine(name, ipOf('203.0.113.9'))).toBe(true);
  });

  it.each([
    ['mx1.isp.example'],
    ['cust-archive.isp.example'],
    ['pool.isp.example'],
    ['mail-203.isp.example'],
    ['mopp.isp.example'],
    ['www262.sakura.ne.jp'],
    ['rcpt-expgw.biglobe.ne.jp'],
  ])('is not %s', (name) => {
    expect(isCustomerLine(name, ipOf('203.0.113.9'))).toBe(false);
  });
});

describe('a filter service', () => {
  const handed = (helo: string, name = helo) =>
    `from ${helo} (${name} [203.0.113.120]) by mx.home.example (Postfix) with ESMTPS id 1 for <hanako@home.example>`;
  const TAKEN =
    'from mail.sender.test (mail.sender.test [192.0.2.1]) by relay.mimecast.com with ESMTP id us-mta-1 for <hanako@home.example>';

  it('is the own side’s where it hands on under the name by which it serves its customers', () => {
    const trace = traceOf([handed('us-smtp-inbound-delivery-1.mimecast.com', 'us-smtp-1.mimecast.com'), TAKEN, FORGED]);
    expect(sides(trace)).toBe('own border claimed');
    expect(place(trace.handedOverBy)).toBe('192.0.2.1');
    expect(trace.ownSide).toContainEqual({ name: 'mimecast.com', because: 'filter' });
    expect(trace.perhapsOwn).toBeNull();
  });

  it('is the border where it left no stamp', () => {
    expect(sides(traceOf([handed('us-smtp-inbound-delivery-1.mimecast.com')]))).toBe('border');
  });

  it.each([
    ['under another name', handed('us-smtp-delivery-1.mimecast.com')],
    ['where it serves both ways under one name', handed('mx0a-00000000.pphosted.com')],
  ])('may be either side’s %s: the user is asked', (_, newest) => {
    const trace = traceOf([newest, TAKEN]);
    expect(trace.border).toBe(0);
    expect(trace.perhapsOwn).toMatchObject({ as: 'filter' });
  });

  it('is a stranger where only its HELO says so', () => {
    const newest = handed('us-smtp-inbound-delivery-1.mimecast.com', 'unknown');
    expect(traceOf([newest, TAKEN]).border).toBe(0);
  });

  it('is the own side’s where the user says so', () => {
    const trace = traceOf(
      [handed('mx0a-00000000.pphosted.com'), TAKEN.replace('relay.mimecast.com', 'mx0a-00000000.pphosted.com')],
      ['pphosted.com'],
    );
    expect(sides(trace)).toBe('own border');
  });
});

describe('a client that the own side’s record names', () => {
  const newest =
    'from us-smtp-delivery-1.mimecast.com (203.0.113.120) by D.mail.protection.outlook.com (10.167.241.138) with Microsoft SMTP Server id 15.20';
  const within = 'from a.mimecast.com (10.0.0.2) by relay.mimecast.com with ESMTP id 1';
  const taken = 'from mail.sender.test (mail.sender.test [192.0.2.1]) by us-smtp-1.mimecast.com with ESMTP id 2';
  const forged = 'from mail.sender.test (mail.sender.test [192.0.2.1]) by mx.bank.example with ESMTP id 3';
  const from = (ip: string) => traceOf([newest, within, taken, forged], [], { takenFrom: ipOf(ip) });

  it('is where the message came from: what stands between is a filter of the own side', () => {
    const trace = from('192.0.2.1');
    expect(sides(trace)).toBe('own own border claimed');
    expect(trace.ownSide).toContainEqual({ name: 'mimecast.com', because: 'recorded-client' });
  });

  it.each([
    ['is the border’s own', '203.0.113.120'],
    ['stands in no stamp', '192.0.2.99'],
  ])('changes nothing where it %s', (_, ip) => {
    expect(sides(from(ip))).toBe('border claimed claimed claimed');
  });
});

describe('a client that a provider’s record names', () => {
  const taken =
    'from qs51.me.com (qs51.me.com [203.0.113.16]) by ci74.me.com (Postfix) with ESMTPS id 1 for <hanako@icloud.com>';
  const submitted =
    'from pc (p1.isp.test [192.0.2.36]) (Authenticated sender: taro@icloud.com) by qs51.me.com (Postfix) with ESMTPSA id 2';

  it('is the border where another customer of the provider sent the message', () => {
    const trace = traceOf([taken, submitted], [], { takenFrom: ipOf('203.0.113.16') });
    expect(sides(trace)).toBe('border claimed');
    expect(place(trace.reported)).toBe('192.0.2.36');
  });

  it('is none where the server is no provider’s: inside, its own relay is the client', () => {
    const relayed =
      'from mx.home.example (mx.home.example [203.0.113.5]) by store.home.example (Postfix) with ESMTP id 1';
    const outside =
      'from mail.sender.test (mail.sender.test [192.0.2.1]) by mx.home.example (Postfix) with ESMTPS id 4X';
    expect(sides(traceOf([relayed, outside], [], { takenFrom: ipOf('203.0.113.5') }))).toBe('own border');
  });
});

describe('a forwarder', () => {
  const handed =
    'from mail-ed1-f52.google.com (mail-ed1-f52.google.com [192.0.2.52]) by mx.home.example (Postfix) with ESMTPS id 1 for <hanako@home.example>';
  const taken =
    'from mail.sender.test (mail.sender.test. [192.0.2.1]) by mx.google.com with ESMTPS id a1 for <hanako@gmail.com>';
  const step = 'by 2002:a05:7300:1 with SMTP id b1';

  it('may be the recipient’s second address: the user is asked', () => {
    const trace = traceOf([handed, step, taken]);
    expect(trace.border).toBe(0);
    expect(trace.perhapsOwn).toEqual({ name: 'google.com', as: 'forwarder' });
  });

  it.each([['gmail.com'], ['google.com']])('is the own side’s where the user says %s', (named) => {
    const trace = traceOf([handed, step, taken, FORGED], [named]);
    expect(sides(trace)).toBe('own own border claimed');
    expect(place(trace.handedOverBy)).toBe('192.0.2.1');
  });

  it('is no customer’s line of the provider that the user named', () => {
    const line = handed.replace('mail-ed1-f52.google.com [', 'FLH1Aba123.kng.mesh.ad.jp [');
    expect(traceOf([line, taken.replace('mx.google.com', 'mx.biglobe.ne.jp')], ['biglobe.ne.jp']).border).toBe(0);
  });

  it('is no stranger that only calls itself one', () => {
    expect(traceOf([handed.replace('(mail-ed1-f52.google.com [', '(unknown ['), step, taken]).perhapsOwn).toBeNull();
  });

  it.each([
    ['over SMTP', 'from [192.0.2.7] (p1.isp.test. [192.0.2.7]) by smtp.gmail.com with ESMTPSA id c1'],
    ['on its web page', 'by 2002:a05:600c:1 with SMTP id c1mr1'],
  ])('has not forwarded what a user of the same provider sent %s', (_, sent) => {
    const trace = traceOf([handed, sent], ['gmail.com']);
    expect(trace.border).toBe(0);
    expect(place(trace.handedOverBy)).toBe('192.0.2.52');
    expect(traceOf([handed, sent]).perhapsOwn).toBeNull();
  });
});

describe('a mailing list', () => {
  const handed = 'from lists.club.test (lists.club.test [203.0.113.5]) by mx.home.example (Postfix) with ESMTPS id 1';
  const within = 'from lists.club.test (localhost [127.0.0.1]) by lists.club.test (Postfix) with ESMTP id 2';
  const taken = 'from mail.sender.test (mail.sender.test [192.0.2.1]) by lists.club.test (Postfix) with ESMTPS id 3';
  const ID = 'List-Id: <talk.lists.club.test>';

  it('has a border of its own, where its servers took the message', () => {
    const trace = traceOf([handed, within, taken, FORGED], [], { fields: [ID] });
    expect(trace.border).toBe(0);
    expect(place(trace.listBorder)).toBe('192.0.2.1');
    expect(trace.listBorder).toMatchObject({ list: 'club.test', isHandedOverByList: true, hop: 2 });
    expect(trace.perhapsOwn).toBeNull();
  });

  it('is known by its address where another organization’s servers keep it', () => {
    const hoster = (body: string) =>
      `${body.replaceAll('lists.club.test', 'mm2.hoster.test')} for <talk@lists.club.test>`;
    const trace = traceOf(
      [handed.replaceAll('lists.club.test', 'mm2.hoster.test'), hoster(within), hoster(taken)],
      [],
      {
        fields: [ID],
      },
    );
    expect(place(trace.listBorder)).toBe('192.0.2.1');
    expect(trace.listBorder).toMatchObject({ list: 'club.test', isHandedOverByList: true });
    expect(trace.perhapsOwn).toBeNull();
  });

  it('is told apart from what only names it', () => {
    const stranger = handed.replaceAll('lists.club.test', 'mail.stranger.test');
    expect(traceOf([stranger, within, taken], [], { fields: [ID] }).listBorder?.isHandedOverByList).toBe(false);
  });

  it.each([
    ['without a field that names a list', [handed, within, taken], []],
    ['without a stamp of the list', [handed, FORGED], [ID]],
    ['where it was written there', [handed, within], [ID]],
    ['where the list is the own side’s', [taken], [ID]],
  ])('has none %s', (_, bodies, fields) => {
    expect(traceOf(bodies, [], { fields }).listBorder).toBeNull();
  });
});

describe('local mail', () => {
  it.each([
    ['of a program', ['by www.home.example (Postfix, from userid 0) id 1']],
    [
      'over the loopback',
      [
        'from www.home.example (localhost [127.0.0.1]) by www.home.example (8.15.2/8.15.2) with ESMTP id 1',
        '(from root@localhost) by www.home.example (8.15.2/8.15.2/Submit) id 2',
      ],
    ],
    ['between two machines of one network', ['from web (web.lan [192.168.1.2]) by mx.lan (Postfix) with ESMTP id 1']],
  ])('%s came from nowhere outside', (_, bodies) => {
    const trace = traceOf(bodies);
    expect([trace.border, trace.perhapsOwn, trace.listBorder]).toEqual([null, null, null]);
  });
});

describe('a collector', () => {
  it.each([
    ['fetchmail', 'from pop.isp.example [203.0.113.17] by localhost with POP3 (fetchmail-6.4.37) for hanako@localhost'],
    ['Gmail', 'by 10.14.153.77 with POP3 id e53mf10227544eek.29'],
  ])('of %s begins the walk anew', (_, marker) => {
    const trace = traceOf([
      'by 2002:a05:7300:1 with SMTP id a1csp1',
      marker,
      'from mail.sender.test (mail.sender.test [192.0.2.1]) by store.isp.example (Postfix) with ESMTP id 3',
      FORGED,
    ]);
    expect(sides(trace)).toBe('own own border claimed');
    expect(trace.ownSide).toContainEqual({ name: 'isp.example', because: 'mailbox' });
  });
});

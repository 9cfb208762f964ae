import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTestimony } from '../../src/mail/read-testimony.ts';
import { sectionOf } from './octets.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

/** What the recipient's own side wrote on top of a message that 203.0.113.66 handed over, and what it recorded of DMARC. */
const ownSides: readonly (readonly [string, readonly string[], string | null])[] = [
  [
    'a server that records nothing',
    [`Received: from x (unknown [203.0.113.66]) by mx.home.example (Postfix) with ESMTP id 4Xk1234567; ${DATE}`],
    null,
  ],
  [
    'a server with a filter behind it',
    [
      `Received: from localhost (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id 22; ${DATE}`,
      'Authentication-Results: mx.home.example; spf=fail (domain of a@bank.example does not designate 203.0.113.66 as permitted sender) smtp.mailfrom=bank.example; dmarc=fail header.from=bank.example',
      `Received: from x (unknown [203.0.113.66]) by mx.home.example (Postfix) with ESMTP id 4Xk1234567; ${DATE}`,
    ],
    'fail',
  ],
  [
    'a relay of the same organization',
    [
      `Received: from mx.home.example (mx.home.example [203.0.113.5]) by store.home.example (Postfix) with ESMTP id 21; ${DATE}`,
      'Authentication-Results: mx.home.example; dmarc=fail header.from=bank.example',
      `Received: from x (unknown [203.0.113.66]) by mx.home.example (Postfix) with ESMTP id 4Xk1234567; ${DATE}`,
    ],
    'fail',
  ],
  [
    'a filter of the own side',
    [
      'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=bank.example; dmarc=fail header.from=bank.example',
      `Received: from us-smtp-inbound-delivery-1.mimecast.com (us-smtp-1.mimecast.com [203.0.113.5]) by mx.home.example (Postfix) with ESMTPS id 4Xk1234567; ${DATE}`,
      `Received: from x (unknown [203.0.113.66]) by relay.mimecast.com with ESMTP id us-mta-1; ${DATE}`,
    ],
    'fail',
  ],
  [
    'Gmail',
    [
      `Received: by 2002:a05:7300:1 with SMTP id a1csp1; ${DATE}`,
      `Received: from x (unknown. [203.0.113.66]) by mx.google.com with ESMTP id b1234567890; ${DATE}`,
      'Received-SPF: fail (google.com: domain of a@bank.example does not designate 203.0.113.66 as permitted sender) client-ip=203.0.113.66;',
      'Authentication-Results: mx.google.com; spf=fail (google.com: domain of a@bank.example does not designate 203.0.113.66 as permitted sender) smtp.mailfrom=a@bank.example; dmarc=fail (p=NONE) header.from=bank.example',
    ],
    'fail',
  ],
  [
    'Microsoft 365',
    [
      `Received: from B.prod.outlook.com (2603:10b6:1::2) by A.prod.outlook.com (2603:10b6:1::1) with Microsoft SMTP Server id 15.20; ${DATE}`,
      'Authentication-Results: spf=fail (sender IP is 203.0.113.66) smtp.mailfrom=bank.example; dkim=none; dmarc=fail action=none header.from=bank.example',
      `Received: from x (203.0.113.66) by D.mail.protection.outlook.com (10.167.241.138) with Microsoft SMTP Server id 15.20 via Frontend Transport; ${DATE}`,
    ],
    'fail',
  ],
  [
    'GMX',
    [
      'Authentication-Results: gmx.net; dmarc=fail header.from=bank.example',
      `Received: from x ([203.0.113.66]) by mx-ha.gmx.net (mxgmx117 [10.0.0.9]) with ESMTP (Nemesis) id 1MeCZ5-1nWyOC0iSF; ${DATE}`,
    ],
    'fail',
  ],
];

const OWN_NAMES = [
  'mx.home.example',
  'mx.google.com',
  'mx-ha.gmx.net',
  'gmx.net',
  'D.mail.protection.outlook.com',
  'localhost',
];

/** Fields that a sender may write to be believed. */
const senders: readonly string[] = [
  ...OWN_NAMES.flatMap((name) => [
    `Received: from mail.bank.example (mail.bank.example [192.0.2.1]) by ${name} (Postfix) with ESMTPS id 7; ${DATE}`,
    `Received: from localhost (localhost [127.0.0.1]) by ${name} (Postfix) with ESMTP id 8; ${DATE}`,
    `Received: from ${name} (${name} [203.0.113.66]) by mail.bank.example (Postfix) with ESMTPS id 9; ${DATE}`,
    `Authentication-Results: ${name}; spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=bank.example; dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example`,
    `Received-SPF: pass (${name}: domain of a@bank.example designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1; receiver=${name};`,
    `ARC-Authentication-Results: i=1; ${name}; dmarc=pass header.from=bank.example`,
    `DKIM-Filter: OpenDKIM Filter v2.11.0 ${name} 4Xk123456`,
  ]),
  'Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=bank.example; dmarc=pass action=none header.from=bank.example',
  `Received: from pop.home.example [192.0.2.9] by localhost with POP3 (fetchmail-6.4.37) for hanako@localhost; ${DATE}`,
  `Received: by mx.home.example (Postfix, from userid 33) id 9; ${DATE}`,
  `Received: from us-smtp-inbound-delivery-1.mimecast.com (us-smtp-1.mimecast.com [192.0.2.5]) by mx.home.example (Postfix) with ESMTPS id 6; ${DATE}`,
  'Received: something that nobody can read',
  'ARC-Seal: i=1; a=rsa-sha256; d=google.com; s=arc; cv=none; b=x',
  'List-Id: <talk.home.example>',
  'Delivered-To: hanako@home.example',
  'X-Forwarded-To: hanako@home.example',
  'Return-Path: <sender ip is 192.0.2.1@bank.example>',
  'X-Anything: else',
  'From: Bank <info@bank.example>',
];

function testimonyOf(lines: readonly string[]) {
  return readTestimony(sectionOf(`${lines.join('\r\n')}\r\n\r\n`), 'bank.example', { ownHosts: [] });
}

describe.each(ownSides)('whatever a sender writes below what %s wrote', (_, own, dmarc) => {
  const below = fc.array(fc.constantFrom(...senders), { maxLength: 14 });

  it('the border stays where the own side took the message', () => {
    fc.assert(
      fc.property(below, (written) => {
        const { trace } = testimonyOf([...own, ...written]);
        expect(trace.handedOverBy?.ip?.ip.text).toBe('203.0.113.66');
        expect(trace.hops.slice((trace.border ?? 0) + 1).every(({ side }) => side === 'claimed')).toBe(true);
      }),
      { seed: 20_261_124, numRuns: 150 },
    );
  });

  it('no pass of his is believed, and no failure of the own side’s silenced', () => {
    fc.assert(
      fc.property(below, (written) => {
        const { authentication } = testimonyOf([...own, ...written]);
        const said = [authentication.spf, authentication.dkim, ...authentication.dkimAll, authentication.dmarc];
        expect(said.every((result) => result?.result !== 'pass')).toBe(true);
        expect(authentication.dmarc?.result ?? null).toBe(dmarc);
        expect(authentication.records.filter(({ status }) => status === 'own').length).toBeLessThanOrEqual(2);
      }),
      { seed: 20_261_124, numRuns: 150 },
    );
  });
});

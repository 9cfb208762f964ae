import { expect, it } from 'vitest';
import { readTrace } from '../../../src/mail/trace/read-trace.ts';
import { sectionOf } from '../octets.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';
const FORGED = 'from mail.bank.test (mail.bank.test [198.51.100.1]) by mx.home.example (Postfix) with ESMTPS id 5X';

it.each([
  ['(Postfix) with ESMTP id 4X'],
  ['(Haraka/3.0.5) with ESMTPS id 4X'],
  ['(OpenSMTPD) with ESMTPS id 4X'],
  ['(Kerio Connect 9.4.2) with ESMTP'],
  ['(HCL Domino Release 12.0.2) with ESMTP id 4X'],
  ['(Spam Firewall) with ESMTP id 4X'],
  ['(PPS) with ESMTPS id 4X'],
  ['(CommuniGate Pro SMTP 6.2.14) with ESMTP id 4X'],
])(
  'a client whose HELO swallows its address is taken for a stranger by a server that always writes one: %s',
  (server) => {
    const newest = `from localhost (unknown [203.0.113.5 by mx.home.example ${server}`;
    const lines = [newest, FORGED].map((line) => `Received: ${line}; ${DATE}\r\n`);
    const trace = readTrace(sectionOf(`${lines.join('')}\r\n`), { ownHosts: [] });
    expect(trace.border).toBe(0);
    expect(trace.hops.map(({ side }) => side)).toEqual(['border', 'claimed']);
  },
);

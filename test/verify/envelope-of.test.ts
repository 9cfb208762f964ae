import { describe, expect, it } from 'vitest';
import { readMail } from '../../src/mail/read-mail.ts';
import { envelopeOf } from '../../src/verify/envelope-of.ts';

describe('the envelope as the border took it', () => {
  const from = 'from mail.author.example (mail.author.example [192.0.2.1])';
  const stamp = `Received: ${from} by mx.reader.example (Postfix) with ESMTP id 4A1B2C3D4E; Thu, 15 Jan 2026 09:00:00 +0900`;
  const exim =
    'Received: from mail.author.example ([192.0.2.1]) by mx.reader.example with esmtp (Exim 4.96) (envelope-from <border@author.example>) id 1rPabc-000001-AA; Thu, 15 Jan 2026 09:00:00 +0900';
  const envelope = async (...header: readonly string[]) => {
    const text = `${[...header, 'From: a@author.example', 'Subject: x'].join('\r\n')}\r\n\r\nGood morning.\r\n`;
    return envelopeOf(await readMail(new TextEncoder().encode(text), { ownHosts: ['mx.reader.example'] }));
  };

  it('is that of its stamp, and of the reverse path that was written down', async () => {
    expect(await envelope('Return-Path: <bounce@author.example>', stamp)).toEqual({
      clientIp: '192.0.2.1',
      helo: 'mail.author.example',
      reversePath: 'bounce@author.example',
      receiver: 'mx.reader.example',
    });
  });

  it('the null reverse path is one, a missing one is not', async () => {
    expect((await envelope('Return-Path: <>', stamp)).reversePath).toBe('');
    expect((await envelope(stamp)).reversePath).toBeNull();
  });

  it('the border’s own word of the reverse path comes first', async () => {
    expect((await envelope('Return-Path: <forwarder@reader.example>', exim)).reversePath).toBe('border@author.example');
  });

  it('without a stamp nobody is known', async () => {
    expect(await envelope('Return-Path: <bounce@author.example>')).toEqual({
      clientIp: null,
      helo: null,
      reversePath: 'bounce@author.example',
      receiver: null,
    });
  });
});

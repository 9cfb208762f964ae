import { describe, expect, it } from 'vitest';
import { readTestimony } from '../../../src/mail/read-testimony.ts';
import { sectionOf } from '../octets.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';
const BORDER = `Received: from mail.sender.test (mail.sender.test [192.0.2.1]) by mx.home.example (Postfix) with ESMTPS id 4Xk1234567; ${DATE}`;
const SENDERS = `Received: from pc (p1.isp.test [192.0.2.36]) by mail.sender.test (Postfix) with ESMTPSA id 7; ${DATE}`;
const OLDEST = `Received: by pc.sender.test (Postfix, from userid 33) id 8; ${DATE}`;
const PASS =
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=bank.example; dmarc=pass header.from=bank.example';
const FAIL =
  'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=bank.example; dmarc=fail header.from=bank.example';
const FROM = 'From: Bank <info@bank.example>';

/** The authentication of a header section, with the settings of an account. */
function read(lines: readonly string[], settings: { ownHosts?: string[]; authservIds?: string[] } = {}) {
  const section = sectionOf(`${lines.join('\r\n')}\r\n\r\n`);
  return readTestimony(section, 'bank.example', { ownHosts: [], ...settings });
}

function statuses(lines: readonly string[], settings = {}): string {
  return read(lines, settings)
    .authentication.records.map(({ status }) => status)
    .join(' ');
}

describe('a record', () => {
  it.each([
    ['own above the border’s stamp', [PASS, BORDER, FROM], 'own'],
    ['doubtful right below it', [BORDER, PASS, FROM], 'doubtful'],
    [
      'foreign under another’s name',
      [BORDER, SENDERS, PASS.replace('mx.home.example', 'mx.sender.test'), FROM],
      'foreign',
    ],
    ['foreign without a border', [PASS, FROM], 'foreign'],
    ['forged between the sender’s stamps', [BORDER, SENDERS, PASS, OLDEST, FROM], 'forged'],
    [
      'forged there under any name of the own side',
      [BORDER, SENDERS, PASS.replace('mx.home.example', 'auth.home.example'), OLDEST, FROM],
      'forged',
    ],
    [
      'forged where it says pass and the border’s own of the same name says fail',
      [FAIL, BORDER, SENDERS, PASS, FROM],
      'own forged',
    ],
  ])('is %s', (_, lines, expected) => {
    expect(statuses(lines)).toBe(expected);
  });

  it.each([
    ['below the sender’s stamps, where some filters add', [BORDER, SENDERS, PASS, FROM]],
    ['below the author, as some programs save mail', [BORDER, SENDERS, FROM, PASS, OLDEST]],
    ['in the sender’s first fields', [BORDER, 'DKIM-Signature: v=1', PASS, SENDERS, FROM]],
    ['where two servers of the own side disagree', [FAIL.replace('mx.', 'in.'), BORDER, SENDERS, PASS, FROM]],
    [
      'where the own side’s inner server says fail',
      [
        FAIL,
        `Received: from mx.home.example (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id 9; ${DATE}`,
        BORDER,
        SENDERS,
        PASS,
        FROM,
      ],
    ],
  ])('is a stray in the own side’s name %s', (_, lines) => {
    expect(statuses(lines).split(' ').at(-1)).toBe('stray');
  });

  it.each([
    ['a stamp of the own side', SENDERS.replace('mail.sender.test', 'relay.home.example')],
    ['a stamp of what came from the own side', SENDERS.replace('from pc', 'from out.home.example')],
    ['a stamp that cannot be read but names it', 'Received: something at mx.home.example'],
    ['a delivery', 'Delivered-To: hanako@home.example'],
    ['a forwarding', 'X-Forwarded-To: hanako@home.example'],
    ['a message sent on', 'Resent-From: hanako@home.example'],
  ])('is a stray of an earlier pass where there is %s', (_, sign) => {
    expect(statuses([BORDER, SENDERS, PASS, sign, OLDEST, FROM])).toBe('stray');
  });

  it('is a stray where the own side’s own server handed it over', () => {
    const own = BORDER.replaceAll('mail.sender.test', 'out.home.example').replace('[192.0.2.1]', '[192.0.2.2]');
    const direct = own.replace('(out.home.example [', '(unknown [');
    expect(statuses([direct, SENDERS, PASS, OLDEST, FROM])).toBe('stray');
  });

  it('is not forged under a name that every local network has', () => {
    const local = `Received: from mail.sender.test (mail.sender.test [192.0.2.1]) by localhost (Postfix) with ESMTPS id 1; ${DATE}`;
    expect(statuses([local, SENDERS, PASS.replace('mx.home.example', 'localhost'), OLDEST, FROM])).toBe('foreign');
  });
});

describe('a known provider', () => {
  const gmx = `Received: from mail.sender.test (mail.sender.test [192.0.2.1]) by mx-ha.gmx.net (mxgmx117 [10.0.0.9]) with ESMTPS (Nemesis) id 1; ${DATE}`;
  const google = `Received: from mail.sender.test (mail.sender.test. [192.0.2.1]) by mx.google.com with ESMTPS id b1; ${DATE}`;
  const nifty = `Received: from mail.sender.test([192.0.2.1]) by ifmta0013.nifty.com with ESMTP id <1@nifty.com>; ${DATE}`;
  const sakura = `Received: from mail.sender.test (mail.sender.test [192.0.2.1]) by www1.sakura.ne.jp (8.15.2/8.15.2) with ESMTPS id 1; ${DATE}`;
  const by = (id: string) => PASS.replace('mx.home.example', id);

  it.each([
    ['writes above its stamp alone', [gmx, by('gmx.net'), FROM], 'forged'],
    ['writes below its stamp', [google, by('mx.google.com'), FROM], 'own'],
    ['writes below its stamp and nowhere else', [google, SENDERS, by('mx.google.com'), OLDEST, FROM], 'forged'],
    ['writes below all stamps', [nifty, SENDERS, by('nifty.com'), FROM], 'own'],
    ['writes below all stamps and nowhere above', [nifty, by('nifty.com'), SENDERS, FROM], 'forged'],
    ['writes nobody knows where', [sakura, by('www1.sakura.ne.jp'), FROM], 'doubtful'],
    [
      'lets its customers’ mail pass twice',
      [gmx, by('gmx.net'), SENDERS.replace('mail.sender.test', 'mail.gmx.net'), FROM],
      'stray',
    ],
  ])('%s', (_, lines, expected) => {
    expect(statuses(lines)).toBe(expected);
  });

  it('is believed in what it wrote on mail that never came from outside', () => {
    const within = `Received: from A.prod.outlook.com (::1) by B.prod.outlook.com with HTTPS; ${DATE}`;
    const record =
      'Authentication-Results: dkim=none (message not signed) header.d=none; dmarc=none action=none header.from=bank.example';
    expect(statuses([within, record, FROM])).toBe('own');
  });
});

describe('authserv-ids that the user trusts', () => {
  const OTHER = PASS.replace('mx.home.example', 'auth.filter.test');

  it.each([['auth.filter.test'], ['filter.test'], [' AUTH.Filter.Test ']])(
    'are believed inside the border: %s',
    (id) => {
      expect(statuses([OTHER, BORDER, FROM])).toBe('foreign');
      expect(statuses([OTHER, BORDER, FROM], { authservIds: [id] })).toBe('own');
      expect(read([OTHER, BORDER, FROM], { authservIds: [id] }).authentication.dmarc?.result).toBe('pass');
    },
  );

  it('make no other name believed', () => {
    expect(statuses([PASS, OTHER, BORDER, FROM], { authservIds: ['filter.test'] })).toBe('stray own');
    expect(statuses([OTHER.replace('auth.', 'evil-'), BORDER, FROM], { authservIds: ['filter.test'] })).toBe('foreign');
    const nameless = 'Received-SPF: pass (sender SPF authorized) identity=mailfrom';
    expect(statuses([nameless, BORDER, FROM], { authservIds: ['filter.test'] })).toBe('foreign');
  });

  it('are believed right below the border’s stamp, the newest alone', () => {
    const settings = { authservIds: ['mx.home.example'] };
    expect(statuses([BORDER, FAIL, PASS, FROM], settings)).toBe('own stray');
    expect(read([BORDER, FAIL, PASS, FROM], settings).authentication.dmarc?.result).toBe('fail');
    expect(statuses([BORDER, PASS, FROM], settings)).toBe('own');
  });

  it('are not believed outside the border', () => {
    expect(statuses([BORDER, SENDERS, OTHER, FROM], { authservIds: ['filter.test'] })).toBe('stray');
    expect(statuses([BORDER, SENDERS, OTHER, OLDEST, FROM], { authservIds: ['filter.test'] })).toBe('forged');
  });

  it('name the host of a server that writes none', () => {
    const record = 'Authentication-Results: spf=pass smtp.mailfrom=bank.example; dmarc=pass header.from=bank.example';
    const taken = `Received: from mail.sender.test (192.0.2.1) by D.mail.protection.outlook.com (10.167.241.138) with Microsoft SMTP Server id 15.20; ${DATE}`;
    expect(statuses([record, taken, FROM], { authservIds: ['protection.outlook.com'] })).toBe('own');
    expect(statuses([record, taken, FROM], { authservIds: ['mx.home.example'] })).toBe('foreign');
  });

  it('are nobody’s where the list is empty or blank', () => {
    expect(statuses([PASS, BORDER, FROM], { authservIds: ['', ' '] })).toBe('own');
  });
});

describe('contradictions of the own side’s records', () => {
  const inner = `Received: from mx.home.example (localhost [127.0.0.1]) by in.home.example (Postfix) with ESMTP id 9; ${DATE}`;
  const contradictions = (lines: readonly string[]) =>
    read(lines).authentication.contradictions.map(
      ({ method, wins, overruled }) => `${method} ${wins.result} over ${overruled.result}`,
    );

  it('are decided for the server at the border, which saw the client', () => {
    const lines = [FAIL.replace('mx.', 'in.'), inner, PASS, BORDER, FROM];
    expect(contradictions(lines)).toEqual(['spf pass over fail', 'dmarc pass over fail']);
    expect(read(lines).authentication).toMatchObject({ spf: { result: 'pass' }, dmarc: { result: 'pass' } });
  });

  it('are decided for the newest of one server', () => {
    expect(contradictions([FAIL, PASS, BORDER, FROM])).toEqual(['spf fail over pass', 'dmarc fail over pass']);
    expect(read([FAIL, PASS, BORDER, FROM]).authentication.dmarc?.result).toBe('fail');
  });

  const record = (result: string) => `Authentication-Results: mx.home.example; ${result}`;

  it.each([
    ['agree', 'spf=pass smtp.mailfrom=a.test', 'spf=pass smtp.mailfrom=a.test'],
    ['leave it open', 'spf=pass smtp.mailfrom=a.test', 'spf=none smtp.mailfrom=a.test'],
    ['are about two paths', 'spf=pass smtp.mailfrom=a.test', 'spf=fail smtp.mailfrom=b.test'],
    ['are about two signatures', 'dkim=pass header.d=a.test', 'dkim=fail header.d=b.test'],
    ['name no signature', 'dkim=pass', 'dkim=fail'],
    ['are of one server’s two keys', 'dkim=pass header.d=a.test header.s=x', 'dkim=fail header.d=a.test header.s=y'],
  ])('are none where the results %s', (_, one, other) => {
    expect(contradictions([record(one), record(other), BORDER, FROM])).toEqual([]);
  });

  it('of one signature are told', () => {
    const lines = [record('dkim=pass header.d=a.test'), record('dkim=fail header.d=A.test'), BORDER, FROM];
    expect(contradictions(lines)).toEqual(['dkim pass over fail']);
  });

  it('are none between a believed record and another', () => {
    expect(contradictions([FAIL, BORDER, SENDERS, PASS, FROM])).toEqual([]);
  });
});

describe('the client that the own side recorded', () => {
  const newest = `Received: from gw.filter.test (203.0.113.120) by D.mail.protection.outlook.com (10.167.241.138) with Microsoft SMTP Server id 15.20; ${DATE}`;
  const taken = `Received: from mail.sender.test (mail.sender.test [192.0.2.1]) by gw.filter.test (Postfix) with ESMTPS id 1; ${DATE}`;
  const record = (told: string, mailfrom = 'bank.example') =>
    `Authentication-Results: spf=pass (${told}) smtp.mailfrom=${mailfrom}; dmarc=pass action=none header.from=bank.example`;
  const client = (...lines: readonly string[]) => read([...lines, newest, taken, FROM]).trace.handedOverBy?.ip?.ip.text;

  it('is where the border lies, below the filters between', () => {
    expect(client(record('sender IP is 192.0.2.1'))).toBe('192.0.2.1');
    const { trace, authentication } = read([record('sender IP is 192.0.2.1'), newest, taken, FROM]);
    expect(trace.ownSide).toContainEqual({ name: 'filter.test', because: 'recorded-client' });
    expect(authentication.records.map(({ status }) => status)).toEqual(['own']);
  });

  it.each([
    ['is told as Google tells it', 'google.com: domain of a@bank.example designates 192.0.2.1 as permitted sender'],
    [
      'is told in a failure',
      'gw: domain of transitioning a@bank.example does not designate 192.0.2.1 as permitted sender',
    ],
  ])('%s', (_, told) => {
    expect(client(record(told))).toBe('192.0.2.1');
  });

  it.each([
    [
      'is in a reverse path that the sender chose',
      record('domain of "sender ip is 192.0.2.1 as"@evil.test designates 203.0.113.120 as permitted sender'),
    ],
    ['is in a reverse path without quotes', record('domain of sender ip is 192.0.2.1 as permitted sender')],
    ['is in no whole comment', record('sender IP is 192.0.2.1 or so')],
    ['is no address', record('sender IP is 192.0.2')],
    [
      'is contradicted',
      `${record('sender IP is 192.0.2.1')}\r\nReceived-SPF: Pass (protection.outlook.com: domain of bank.example designates 203.0.113.120 as permitted sender) receiver=protection.outlook.com; client-ip=203.0.113.120; helo=gw.filter.test;`,
    ],
  ])('counts for nothing where it %s', (_, line) => {
    expect(client(line)).toBe('203.0.113.120');
  });
});

import { describe, expect, it } from 'vitest';
import { readAuthentication } from '../../../src/mail/authentication/read-authentication.ts';
import { readTrace } from '../../../src/mail/trace/read-trace.ts';
import { sectionOf } from '../octets.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';
const BORDER = `Received: from mail.sender.test (mail.sender.test [192.0.2.1]) by mx.home.example (Postfix) with ESMTPS id 4Xk1234567; ${DATE}`;
const SENDERS = `Received: from pc (p1.isp.test [192.0.2.36]) by mail.sender.test (Postfix) with ESMTPSA id 7; ${DATE}`;
const PASS =
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=bank.example; dmarc=pass header.from=bank.example';
const FAIL =
  'Authentication-Results: mx.home.example; spf=softfail smtp.mailfrom=bank.example; dmarc=fail header.from=bank.example';
const FROM = 'From: Bank <info@bank.example>';

function read(lines: readonly string[], ownHosts: readonly string[] = []) {
  const section = sectionOf(`${lines.join('\r\n')}\r\n\r\n`);
  return readAuthentication(section, readTrace(section, { ownHosts }), 'bank.example');
}

/** `believed`, `forgeable` or `no` for each record. */
function standing(lines: readonly string[], ownHosts: readonly string[] = []): string {
  const { records } = read(lines, ownHosts);
  return records.map((record) => (record.isBelieved ? 'believed' : record.isForgeable ? 'forgeable' : 'no')).join(' ');
}

describe('a record above the border’s stamp', () => {
  it.each([
    ['the stamping host', 'mx.home.example'],
    ['another host of its organization', 'auth.home.example'],
    ['the host with the id of its job', 'mx.home.example/4Xk1234567'],
    ['the host with a version', 'mx.home.example 1'],
    ['the host in another case', 'MX.Home.Example'],
  ])('is believed under the name of %s', (_, id) => {
    expect(standing([PASS.replace('mx.home.example', id), BORDER, FROM])).toBe('believed');
    expect(read([PASS.replace('mx.home.example', id), BORDER, FROM]).dmarc?.result).toBe('pass');
  });

  it.each([
    ['of another organization', 'mx.bank.example'],
    ['that only looks alike', 'mx.home.example.sender.test'],
    ['of nobody', '""'],
  ])('is not believed under a name %s', (_, id) => {
    const lines = [PASS.replace('mx.home.example', id), BORDER, FROM];
    expect(standing(lines)).toBe('no');
    expect(read(lines)).toMatchObject({ spf: null, dkim: null, dmarc: null, arc: null, dkimAll: [] });
  });

  it('is believed under the name of a forwarder that the user named', () => {
    const newest = `Received: from fwd.alumni.test (fwd.alumni.test [203.0.113.9]) by mx.home.example (Postfix) with ESMTPS id 1; ${DATE}`;
    const lines = [
      newest,
      PASS.replace('mx.home.example', 'mx.alumni.test'),
      BORDER.replaceAll('mx.home.example', 'mx.alumni.test'),
      FROM,
    ];
    expect(standing(lines, ['alumni.test'])).toBe('believed');
    expect(standing(lines)).toBe('no');
  });
});

describe('a record below the border’s stamp', () => {
  it.each([
    ['below the sender’s stamp', [BORDER, SENDERS, PASS, FROM]],
    ['below the author', [BORDER, FROM, PASS]],
    [
      'right below, where qmail stamps, which writes none',
      [
        BORDER.replace('(Postfix) with ESMTPS id 4Xk1234567', 'with SMTP').replace(
          '(mail.sender.test [192.0.2.1])',
          '(192.0.2.1)',
        ),
        PASS,
        FROM,
      ],
    ],
    ['where the own side wrote above its stamp', [FAIL, BORDER, PASS, FROM]],
  ])('is the sender’s %s', (_, lines) => {
    const { records, dmarc } = read(lines);
    expect(records.at(-1)).toMatchObject({ isBelieved: false, isForgeable: false });
    expect(dmarc?.result).not.toBe('pass');
  });

  it('may be forged right below it where it says pass, and is not believed', () => {
    expect(standing([BORDER, PASS, FROM])).toBe('forgeable');
    expect(read([BORDER, PASS, FROM])).toMatchObject({ spf: null, dmarc: null });
  });

  it('is believed right below it where it speaks against the mail: no sender forges that', () => {
    const { records, dmarc, spf } = read([BORDER, 'X-Spam-Flag: NO', FAIL, FROM]);
    expect(records[0]).toMatchObject({ isBelieved: true, isForgeable: true });
    expect([spf?.result, dmarc?.result]).toEqual(['softfail', 'fail']);
  });

  it('is not believed in part: a forwarder breaks SPF where DKIM holds', () => {
    const mixed =
      'Authentication-Results: mx.home.example; spf=softfail smtp.mailfrom=a.test; dkim=pass header.d=bank.example';
    expect(standing([BORDER, mixed, FROM])).toBe('forgeable');
    expect(read([BORDER, mixed, FROM])).toMatchObject({ spf: null, dkim: null });
  });

  it.each([
    ['DKIM-Filter: OpenDKIM Filter v2.11.0 mx.home.example 4Xk1234567'],
    ['Authentication-Results: mx.home.example/4Xk1234567; arc=none'],
  ])('is believed beside the id that the stamp gave: %s', (proof) => {
    const lines = [BORDER, proof, PASS, FROM];
    expect(standing(lines).split(' ').at(-1)).toBe('believed');
    expect(read(lines).dmarc?.result).toBe('pass');
  });

  it('is not believed beside another id', () => {
    expect(standing([BORDER, 'DKIM-Filter: OpenDKIM Filter v2.11.0 mx.home.example 9Zz7654321', PASS, FROM])).toBe(
      'forgeable',
    );
  });
});

describe('a record that the sender puts right below those of the own side', () => {
  const dkim = 'Authentication-Results: auth.home.example; dkim=pass header.d=bank.example';
  const proof = 'DKIM-Filter: OpenDKIM Filter v2.11.0 mx.home.example 4Xk1234567';

  it('adds no pass to those that the id proves', () => {
    expect(standing([BORDER, proof, FAIL, dkim, FROM])).toBe('believed forgeable');
    expect(read([BORDER, proof, FAIL, dkim, FROM])).toMatchObject({ dkim: null, dmarc: { result: 'fail' } });
  });

  it('is not proven by the id where the filter found no signature and wrote no record', () => {
    expect(standing([BORDER, proof, dkim, FROM])).toBe('forgeable');
  });

  it('is believed above a field that bears the id', () => {
    expect(standing([BORDER, PASS, proof, FROM])).toBe('believed');
  });

  it('does not silence a DMARC failure, but an SPF failure, which DKIM may outweigh', () => {
    expect(standing([BORDER, FAIL, dkim, FROM])).toBe('believed forgeable');
    const spf = 'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=bank.example';
    expect(standing([BORDER, spf, dkim, FROM])).toBe('forgeable forgeable');
  });
});

describe('providers that write below their stamp', () => {
  const google = `Received: from mail.sender.test (mail.sender.test. [192.0.2.1]) by mx.google.com with ESMTPS id b1; ${DATE}`;
  const nifty = `Received: from mail.sender.test([192.0.2.1]) by ifmta0013.nifty.com with ESMTP id <1@nifty.com>; ${DATE}`;
  const by = (id: string) => PASS.replace('mx.home.example', id);

  it('are believed, the newest of a method alone', () => {
    const lines = [
      google,
      'Received-SPF: pass (google.com: domain of a@bank.example designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1;',
      FAIL.replace('mx.home.example', 'mx.google.com'),
      by('mx.google.com'),
      FROM,
    ];
    expect(read(lines).dmarc?.result).toBe('fail');
    expect(read(lines).spf?.result).toBe('softfail');
    expect(read(lines).records.every(({ isForgeable }) => !isForgeable)).toBe(true);
  });

  it('are not believed of a method that their own record leaves out', () => {
    const own =
      'Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=a@evil.test; dmarc=fail header.from=bank.example';
    const forged = 'Authentication-Results: mx.google.com; dkim=pass header.i=@bank.example';
    expect(standing([google, own, forged, FROM])).toBe('believed no');
    expect(read([google, own, forged, FROM])).toMatchObject({ dkim: null, dmarc: { result: 'fail' } });
    expect(standing([google, forged, own, FROM])).toBe('believed believed');
  });

  it('are not believed above the place where they write', () => {
    const forged = PASS.replace('mx.home.example', 'nifty.com');
    const own = FAIL.replace('mx.home.example', 'nifty.com');
    expect(standing([nifty, forged, SENDERS, own, FROM])).toBe('no believed');
    expect(read([nifty, forged, SENDERS, own, FROM]).dmarc?.result).toBe('fail');
  });

  it('are believed below the sender’s stamps too, where they write there', () => {
    expect(standing([nifty, SENDERS, by('nifty.com'), FROM])).toBe('believed');
    expect(standing([google, SENDERS, by('mx.google.com'), FROM])).toBe('no');
  });

  it('are not believed for another provider', () => {
    expect(standing([google, by('nifty.com'), FROM])).toBe('no');
  });
});

describe('Microsoft’s form', () => {
  const record =
    'Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=bank.example; dkim=none; dmarc=pass action=none header.from=bank.example';
  const taken = `Received: from mail.sender.test (192.0.2.1) by D.mail.protection.outlook.com (10.167.241.138) with Microsoft SMTP Server id 15.20 via Frontend Transport; ${DATE}`;

  it('is believed above Microsoft’s own stamp', () => {
    expect(standing([record, taken, FROM])).toBe('believed');
  });

  it('is not believed above another’s stamp, nor below the sender’s', () => {
    expect(standing([record, BORDER, FROM])).toBe('no');
    expect(standing([BORDER, record, taken, FROM])).toBe('no');
    expect(standing([taken, SENDERS, record, FROM])).toBe('no');
  });
});

describe('where nothing came from outside', () => {
  it('believes what stands above the oldest own stamp', () => {
    expect(standing([PASS, `Received: by www.home.example (Postfix, from userid 33) id 9; ${DATE}`, FROM])).toBe(
      'believed',
    );
  });

  it('believes nothing where no own stamp is', () => {
    expect(standing([PASS, FROM])).toBe('no');
    expect(standing([PASS, 'Received: from somewhere with something', BORDER, FROM])).toBe('no');
  });
});

describe('the DKIM result that counts', () => {
  const dkim = (...results: string[]) => [
    `Authentication-Results: mx.home.example; ${results.map((result) => `dkim=${result}`).join('; ')}`,
    BORDER,
    FROM,
  ];

  it.each([
    [
      'the aligned pass before another’s',
      ['pass header.d=esp.test', 'pass header.d=mail.bank.example'],
      'mail.bank.example',
    ],
    ['the aligned pass by its identity', ['fail header.d=esp.test', 'pass header.i=@bank.example'], '@bank.example'],
    ['the first where none is aligned', ['fail header.d=bank.example', 'pass header.d=esp.test'], 'bank.example'],
    [
      'the first where a name only looks aligned',
      ['pass header.d=esp.test', 'pass header.d=bank.example.test'],
      'esp.test',
    ],
  ])('is %s', (_, results, signer) => {
    const recorded = read(dkim(...results));
    const properties = recorded.dkim?.properties;
    expect((properties?.get('header.d') ?? properties?.get('header.i'))?.text).toBe(signer);
    expect(recorded.dkimAll).toHaveLength(2);
  });

  it('is taken from all records above the stamp', () => {
    const [one, ...rest] = dkim('pass header.d=esp.test');
    const two = 'Authentication-Results: mx.home.example; dkim=pass header.d=bank.example';
    expect(read([one as string, two, ...rest]).dkim?.properties.get('header.d')?.text).toBe('bank.example');
  });
});

describe('Received-SPF', () => {
  const line =
    'Received-SPF: fail (mx.home.example: domain of a@bank.example does not designate 192.0.2.1 as permitted sender) client-ip=192.0.2.1;';

  it('speaks where no Authentication-Results does', () => {
    expect(read([line, BORDER, FROM]).spf).toMatchObject({ method: 'spf', result: 'fail' });
    expect(read([line, PASS, BORDER, FROM]).spf?.result).toBe('pass');
  });

  it('is not believed under another name, nor without one below the stamp', () => {
    expect(standing([line.replace('mx.home.example', 'mx.bank.example'), BORDER, FROM])).toBe('no');
    expect(standing([BORDER, 'Received-SPF: pass (sender SPF authorized) identity=mailfrom', FROM])).toBe('no');
    expect(standing(['Received-SPF: pass (sender SPF authorized) identity=mailfrom', BORDER, FROM])).toBe('believed');
  });
});

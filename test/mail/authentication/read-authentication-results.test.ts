import { describe, expect, it } from 'vitest';
import {
  type RecordAsWritten,
  readAuthenticationResults,
} from '../../../src/mail/authentication/read-authentication-results.ts';
import { sectionOf } from '../octets.ts';

function recordOf(body: string): RecordAsWritten {
  const field = sectionOf(`Authentication-Results: ${body}\r\n\r\n`).fields[0];
  if (field === undefined) throw new Error(`no field in ${body}`);
  return readAuthenticationResults(field);
}

/** Results as `method=result`, reason, properties and comments in plain text. */
function told(body: string): unknown[] {
  return recordOf(body).results.map(({ method, result, reason, properties, comments }) => ({
    [method]: result,
    ...(reason === null ? {} : { reason: reason.text }),
    ...Object.fromEntries([...properties].map(([key, { text }]) => [key, text])),
    ...(comments.length === 0 ? {} : { comments: comments.map(({ text }) => text) }),
  }));
}

describe('the examples of RFC 8601', () => {
  it.each([
    ['B.2: no authentication done', 'example.org 1; none', 'example.org', []],
    [
      'B.3: one method',
      'example.com;\r\n          spf=pass smtp.mailfrom=example.net',
      'example.com',
      [{ spf: 'pass', 'smtp.mailfrom': 'example.net' }],
    ],
    [
      'B.4: several methods in one field, a comment',
      'example.com;\r\n auth=pass (cram-md5) smtp.auth=sender@example.net;\r\n spf=pass smtp.mailfrom=example.net',
      'example.com',
      [
        { auth: 'pass', 'smtp.auth': 'sender@example.net', comments: ['cram-md5'] },
        { spf: 'pass', 'smtp.mailfrom': 'example.net' },
      ],
    ],
    [
      'B.6: a reason',
      'example.com;\r\n dkim=pass reason="good signature"\r\n header.i=@mail-router.example.net;\r\n dkim=fail reason="bad signature"\r\n header.i=@newyork.example.com',
      'example.com',
      [
        { dkim: 'pass', reason: 'good signature', 'header.i': '@mail-router.example.net' },
        { dkim: 'fail', reason: 'bad signature', 'header.i': '@newyork.example.com' },
      ],
    ],
    [
      'B.7: comments and white space wherever they may stand',
      'foo.example.net (foobar) 1 (baz);\r\n    dkim (Because I like it) / 1 (One yay) = (wait for it) fail\r\n    policy (A dot can go here) . (like that) expired\r\n    (this surprised me) = (as I wasn’t expecting it) 1362471462',
      'foo.example.net',
      [
        {
          dkim: 'fail',
          'policy.expired': '1362471462',
          comments: [
            'Because I like it',
            'One yay',
            'wait for it',
            'A dot can go here',
            'like that',
            'this surprised me',
            'as I wasn’t expecting it',
          ],
        },
      ],
    ],
  ])('%s', (_, body, id, results) => {
    const latin1 = Buffer.from(body, 'utf8').toString('latin1');
    expect(recordOf(latin1).authservId?.text).toBe(id);
    expect(told(latin1)).toEqual(results);
  });
});

describe('shapes in use', () => {
  it.each([
    [
      'Gmail',
      'mx.google.com;\r\n       dkim=pass header.i=@office.example header.s=s1 header.b="Ab/c+=";\r\n       spf=pass (google.com: domain of taro@office.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=taro@office.example;\r\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=office.example',
      [
        { dkim: 'pass', 'header.i': '@office.example', 'header.s': 's1', 'header.b': 'Ab/c+=' },
        {
          spf: 'pass',
          'smtp.mailfrom': 'taro@office.example',
          comments: ['google.com: domain of taro@office.example designates 192.0.2.1 as permitted sender'],
        },
        { dmarc: 'pass', 'header.from': 'office.example', comments: ['p=REJECT sp=REJECT dis=NONE'] },
      ],
    ],
    [
      'a comment before, inside and right after a result',
      'mx.home.example; dkim=pass (2048-bit key; unprotected) header.d=office.example header.b=abc==; dmarc=success(p=REJECT) header.from=office.example',
      [
        { dkim: 'pass', 'header.d': 'office.example', 'header.b': 'abc==', comments: ['2048-bit key; unprotected'] },
        { dmarc: 'success', 'header.from': 'office.example', comments: ['p=REJECT'] },
      ],
    ],
    [
      'results right after the authserv-id',
      'mta.yahoo.example from=office.example; domainkeys=neutral (no sig); dkim=pass (ok)',
      [
        { domainkeys: 'neutral', comments: ['no sig'] },
        { dkim: 'pass', comments: ['ok'] },
      ],
    ],
    [
      'an escaped quote and a quoted local part',
      'mx.home.example; dkim=neutral reason="no \\"key\\"" header.i="a b"@office.example',
      [{ dkim: 'neutral', reason: 'no \\"key\\"', 'header.i': '"a b"@office.example' }],
    ],
    [
      'a property without a value',
      'mx.home.example; spf=none smtp.mailfrom=; dkim=none',
      [{ spf: 'none', 'smtp.mailfrom': '' }, { dkim: 'none' }],
    ],
    [
      'the first of a property given twice',
      'mx.home.example; dkim=pass header.d=a.example header.d=b.example',
      [{ dkim: 'pass', 'header.d': 'a.example' }],
    ],
  ])('%s', (_, body, results) => {
    expect(recordOf(body).form).toBe('rfc8601');
    expect(told(body)).toEqual(results);
  });

  it('Microsoft, without an authserv-id', () => {
    const body =
      'spf=pass (sender IP is 192.0.2.40)\r\n smtp.mailfrom=office.example; dkim=pass (signature was verified)\r\n header.d=office.example;dmarc=pass action=none\r\n header.from=office.example;compauth=pass reason=100';
    expect(recordOf(body)).toMatchObject({ form: 'microsoft', authservId: null });
    expect(told(body)).toEqual([
      { spf: 'pass', 'smtp.mailfrom': 'office.example', comments: ['sender IP is 192.0.2.40'] },
      { dkim: 'pass', 'header.d': 'office.example', comments: ['signature was verified'] },
      { dmarc: 'pass', action: 'none', 'header.from': 'office.example' },
      { compauth: 'pass', reason: '100' },
    ]);
  });

  it('Microsoft as it was, with a domain for a segment', () => {
    const body =
      'spf=none (sender IP is ) smtp.mailfrom=<>; office.example; dkim=none (message not signed) header.d=none;office.example; dmarc=none action=none header.from=office.example;';
    expect(told(body)).toEqual([
      { spf: 'none', 'smtp.mailfrom': '<>', comments: ['sender IP is '] },
      { dkim: 'none', 'header.d': 'none', comments: ['message not signed'] },
      { dmarc: 'none', action: 'none', 'header.from': 'office.example' },
    ]);
  });

  it('keeps a result as it stands, with its octets', () => {
    const text =
      'Authentication-Results: mx.home.example;\r\n\tspf=pass smtp.mailfrom=a.example (x); dkim=none\r\n\r\n';
    const record = readAuthenticationResults(sectionOf(text).fields[0] as RecordAsWritten['field']);
    const spans = record.results.map(({ raw }) => raw.span());
    expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe('spf=pass smtp.mailfrom=a.example (x)');
  });
});

it('gives no results of a record longer than any server writes', () => {
  const record = (signatures: number) => `mx.home.example${'; dkim=pass header.d=a.example'.repeat(signatures)}`;
  expect(recordOf(record(500)).results).toHaveLength(500);
  expect(recordOf(record(5_000)).results).toEqual([]);
});

describe('what no grammar allows', () => {
  it.each([
    ['', null, []],
    [';', null, []],
    ['; ; =', null, []],
    ['mx.home.example', 'mx.home.example', []],
    ['mx.home.example; spf', 'mx.home.example', []],
    ['mx.home.example; spf=', 'mx.home.example', []],
    ['mx.home.example; =pass', 'mx.home.example', []],
    ['mx.home.example; spf=pass (never closed', 'mx.home.example', [{ spf: 'pass', comments: ['never closed'] }]],
    ['mx.home.example; dkim=fail reason="never closed', 'mx.home.example', [{ dkim: 'fail', reason: 'never closed' }]],
    ['mx.home.example; spf=fail a=b=c == d', 'mx.home.example', [{ spf: 'fail', a: 'b=c' }]],
    ['"mx.home.example" ; spf=pass', 'mx.home.example', [{ spf: 'pass' }]],
    ['=?utf-8?B?c3BmPXBhc3M=?=', '?utf-8?B?c3BmPXBhc3M', []],
  ])('"%s"', (body, id, results) => {
    expect(recordOf(body).authservId?.text ?? null).toBe(id);
    expect(told(body)).toEqual(results);
  });
});

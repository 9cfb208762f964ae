import { describe, expect, it } from 'vitest';
import { readReceivedSpf } from '../../../src/mail/authentication/read-received-spf.ts';
import type { HeaderField } from '../../../src/mail/header/header-section.ts';
import { sectionOf } from '../octets.ts';

function told(body: string) {
  const { authservId, results } = readReceivedSpf(sectionOf(`Received-SPF: ${body}\r\n\r\n`).fields[0] as HeaderField);
  const [result] = results;
  return {
    id: authservId?.text ?? null,
    result: result?.result ?? null,
    ...Object.fromEntries([...(result?.properties ?? [])].map(([key, { text }]) => [key, text])),
  };
}

describe('RFC 7208 §9.1', () => {
  it.each([
    [
      'pairs between semicolons',
      'pass (mybox.example.org: domain of\r\n myname@example.com designates 192.0.2.1 as permitted sender)\r\n receiver=mybox.example.org; client-ip=192.0.2.1;\r\n envelope-from="myname@example.com"; helo=foo.example.com;',
      {
        id: 'mybox.example.org',
        result: 'pass',
        receiver: 'mybox.example.org',
        'client-ip': '192.0.2.1',
        'envelope-from': 'myname@example.com',
        'smtp.mailfrom': 'myname@example.com',
        helo: 'foo.example.com',
        'smtp.helo': 'foo.example.com',
      },
    ],
    [
      'Microsoft, the reverse path in the comment',
      'Pass (protection.outlook.com: domain of office.example\r\n designates 192.0.2.40 as permitted sender)\r\n receiver=protection.outlook.com; client-ip=192.0.2.40; helo=mail.office.example; pr=C',
      {
        id: 'protection.outlook.com',
        result: 'pass',
        receiver: 'protection.outlook.com',
        'client-ip': '192.0.2.40',
        helo: 'mail.office.example',
        'smtp.helo': 'mail.office.example',
        pr: 'C',
        'smtp.mailfrom': 'office.example',
      },
    ],
    [
      'Google',
      'softfail (google.com: domain of transitioning taro@office.example does not designate 192.0.2.40 as permitted sender) client-ip=192.0.2.40;',
      { id: 'google.com', result: 'softfail', 'client-ip': '192.0.2.40', 'smtp.mailfrom': 'taro@office.example' },
    ],
    [
      'Google’s guess',
      'neutral (google.com: 192.0.2.40 is neither permitted nor denied by best guess record for domain of taro@office.example) client-ip=192.0.2.40;',
      { id: 'google.com', result: 'neutral', 'client-ip': '192.0.2.40', 'smtp.mailfrom': 'taro@office.example' },
    ],
    [
      'the policy daemon for Postfix',
      'Softfail (mailfrom) identity=mailfrom; client-ip=2001:db8::1; helo=mail.office.example; envelope-from=<taro@office.example>; receiver=<UNKNOWN>',
      {
        id: null,
        result: 'softfail',
        identity: 'mailfrom',
        'client-ip': '2001:db8::1',
        helo: 'mail.office.example',
        'smtp.helo': 'mail.office.example',
        'envelope-from': '<taro@office.example>',
        'smtp.mailfrom': 'taro@office.example',
        receiver: '<UNKNOWN>',
      },
    ],
    [
      'the HELO identity, which is no reverse path',
      'pass (mx.home.example: domain of mail.office.example designates 192.0.2.1 as permitted sender) identity=helo; client-ip=192.0.2.1; helo=mail.office.example',
      {
        id: 'mx.home.example',
        result: 'pass',
        identity: 'helo',
        'client-ip': '192.0.2.1',
        helo: 'mail.office.example',
        'smtp.helo': 'mail.office.example',
      },
    ],
    [
      'no pairs',
      'none (mx.home.example: office.example does not designate permitted sender hosts)',
      { id: 'mx.home.example', result: 'none' },
    ],
    [
      'no reverse path',
      'pass (mx.home.example: domain of  designates 192.0.2.1 as permitted sender)',
      { id: 'mx.home.example', result: 'pass' },
    ],
    ['nothing', '', { id: null, result: null }],
    ['no result', '(mx.home.example: x)', { id: 'mx.home.example', result: null }],
  ])('%s', (_, body, expected) => {
    expect(told(body)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Mon, 23 Nov 2026 16:00:02 -0800 (PST)';

describe('gmail', () => {
  it.each([
    [
      'what it takes from outside',
      `from mail.office.example (out.office.example. [192.0.2.41])\r\n        by mx.google.com with ESMTPS id b1sor1\r\n        for <hanako@home.example>\r\n        (version=TLS1_3 cipher=X bits=256/256);\r\n        ${DATE}`,
      { helo: 'mail.office.example', rdns: 'out.office.example', ip: '192.0.2.41', by: 'mx.google.com' },
    ],
    [
      'a client without a name, by IPv6',
      `from mail.office.example ([2001:db8::41]) by mx.google.com with ESMTP id b1; ${DATE}`,
      { helo: 'mail.office.example', ip: '2001:db8::41', by: 'mx.google.com' },
    ],
    [
      'a step inside it',
      `by 2002:a05:7300:1:b0:1:2:3 with SMTP id a1csp1; ${DATE}`,
      { by: '2002:a05:7300:1:b0:1:2:3' },
    ],
    ['an older step inside it', `by 10.37.76.198 with SMTP id z1; ${DATE}`, { by: '10.37.76.198' }],
    [
      'an authenticated program with marks for brackets',
      `from ?IPv6:2001:db8::7? (p1.isp.example. [2001:db8::7]) by smtp.gmail.com with ESMTPSA id b1; ${DATE}`,
      {
        helo: 'IPv6:2001:db8::7',
        rdns: 'p1.isp.example',
        ip: '2001:db8::7',
        isAuthenticated: true,
        by: 'smtp.gmail.com',
      },
    ],
    [
      'its interface to programs',
      `from 944344852355 named unknown by gmailapi.google.com with HTTPREST; ${DATE}`,
      { ident: '944344852355', isAuthenticated: true, by: 'gmailapi.google.com' },
    ],
    ['its web page', `by 10.25.24.215 with HTTP; ${DATE}`, { isAuthenticated: true, by: '10.25.24.215' }],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'gmail', ...expected });
  });
});

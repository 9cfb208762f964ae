import { describe, expect, it } from 'vitest';
import { stampOf, told } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 00:00:02 +0000';

describe('microsoft', () => {
  it.each([
    [
      'what Microsoft 365 takes from outside',
      `from mail.office.example (192.0.2.40) by\r\n TY1EUR.mail.protection.outlook.com (10.167.241.138) with Microsoft SMTP\r\n Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9000.1 via Frontend\r\n Transport; ${DATE}`,
      { helo: 'mail.office.example', ip: '192.0.2.40', by: 'TY1EUR.mail.protection.outlook.com' },
    ],
    [
      'a step over HTTPS',
      `from TY1PR01MB1.jpnprd01.prod.outlook.com (2603:1096:400:1::1) by TY2PR01MB2.jpnprd01.prod.outlook.com with HTTPS; ${DATE}`,
      {
        helo: 'TY1PR01MB1.jpnprd01.prod.outlook.com',
        ip: '2603:1096:400:1::1',
        by: 'TY2PR01MB2.jpnprd01.prod.outlook.com',
      },
    ],
    [
      'a zone in the address of the by-clause',
      `from ex1.office.example ([fe80::1]) by ex1.office.example ([fe80::1%9]) with mapi id 15.00.1; ${DATE}`,
      { helo: 'ex1.office.example', ip: 'fe80::1', isAuthenticated: true, by: 'ex1.office.example' },
    ],
    [
      'an address with its port',
      `from pc (192.0.2.41:51234) by ex1.office.example (10.0.0.2) with Microsoft SMTP Server id 15.1.2507.27 via Frontend Transport; ${DATE}`,
      { helo: 'pc', ip: '192.0.2.41', by: 'ex1.office.example' },
    ],
    [
      'the SMTP service of Windows',
      `from pc ([192.0.2.41]) by mx.home.example over TLS secured channel with Microsoft SMTPSVC(6.0.3790.1830);\r\n\t ${DATE}`,
      { helo: 'pc', ip: '192.0.2.41', by: 'mx.home.example' },
    ],
    [
      'a pickup on the host itself',
      `from mail pickup service by www.office.example with Microsoft SMTPSVC; ${DATE}`,
      { by: 'www.office.example' },
    ],
    [
      'old Exchange',
      `from inner.office.example (out.isp.example [192.0.2.41]) by ex.office.example with SMTP (Microsoft Exchange Internet Mail Service Version 5.5.2650.21) id N4D; ${DATE}`,
      { helo: 'inner.office.example', rdns: 'out.isp.example', ip: '192.0.2.41', by: 'ex.office.example' },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(told(stampOf(body))).toStrictEqual({ grammar: 'microsoft', ...expected });
  });

  it('reads "via" and the protocol over their folds', () => {
    const stamp = stampOf(
      `from a.example (192.0.2.40) by b.example (10.0.0.2) with Microsoft\r\n SMTP Server id 15.20.1 via\r\n Frontend Transport; ${DATE}`,
    );
    expect(stamp.with?.text.replace(/\s+/g, ' ')).toBe('Microsoft SMTP Server');
    expect(stamp.via?.text).toBe('Frontend Transport');
    expect(stamp.id?.text).toBe('15.20.1');
  });
});

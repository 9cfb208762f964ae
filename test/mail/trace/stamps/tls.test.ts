import { describe, expect, it } from 'vitest';
import { stampOf } from '../stamp-of.ts';

const DATE = 'Tue, 24 Nov 2026 09:00:02 +0900';

describe('TLS of a hop', () => {
  it.each([
    [
      'Postfix',
      'from a (b.example [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519) by mx.home.example (Postfix) with ESMTPS id 7',
      ['TLSv1.3', 'TLS_AES_256_GCM_SHA384'],
    ],
    [
      'Microsoft 365',
      'from a (192.0.2.1) by mx.home.example (10.0.0.2) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20',
      ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'],
    ],
    [
      'Gmail',
      'from a (b.example. [192.0.2.1]) by mx.google.com with ESMTPS id 7 for <hanako@home.example> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256)',
      ['TLSv1.3', 'TLS_AES_256_GCM_SHA384'],
    ],
    [
      'Sendmail',
      'from a (b.example [192.0.2.1]) by mx.home.example (8.17.1/8.17.1) with ESMTPS id 7 (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NOT)',
      ['TLSv1.2', 'ECDHE-RSA-AES256-GCM-SHA384'],
    ],
    [
      'Exim',
      'from a ([192.0.2.1]) by mx.home.example with esmtps (TLS1.3:ECDHE_SECP256R1__RSA_PSS_RSAE_SHA256__AES_256_GCM:256) (Exim 4.96) id 7',
      ['TLSv1.3', 'ECDHE_SECP256R1__RSA_PSS_RSAE_SHA256__AES_256_GCM'],
    ],
    [
      'Exim 4.98',
      'from a ([192.0.2.1]) by mx.home.example with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.98) id 7',
      ['TLSv1.3', 'TLS_AES_256_GCM_SHA384'],
    ],
    [
      'Courier',
      'from a (b.example [::ffff:192.0.2.1]) (TLS: TLSv1.2,256bits,ECDHE-RSA-AES256-GCM-SHA384) by mx.home.example with esmtps',
      ['TLSv1.2', 'ECDHE-RSA-AES256-GCM-SHA384'],
    ],
    [
      'Haraka',
      'from a (b.example [192.0.2.1]) by mx.home.example (Haraka) with ESMTPSA id 7 envelope-from <a@b.example> tls TLS_AES_256_GCM_SHA384 (authenticated bits=0)',
      [null, 'TLS_AES_256_GCM_SHA384'],
    ],
    [
      'IronPort',
      'from a ([192.0.2.1]) by mx.home.example with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384',
      [null, 'ECDHE-RSA-AES256-GCM-SHA384'],
    ],
    [
      'Exchange, which gives no details',
      'from a (192.0.2.1) by mx.home.example (10.0.0.2) with Microsoft SMTP Server (TLS) id 14.3',
      [null, null],
    ],
  ])('%s', (_, line, [version, cipher]) => {
    const stamp = stampOf(`${line}; ${DATE}`);
    expect([stamp.tlsVersion, stamp.tlsCipher]).toEqual([version, cipher]);
  });

  it.each([
    ['a protocol without a word on it', 'from a ([192.0.2.1]) by mx.home.example with ESMTPS id 7'],
    ['a client that calls itself "tls"', 'from tls TLS_AES_256 by mx.home.example with ESMTP id 7'],
  ])('is none for %s', (_, line) => {
    const stamp = stampOf(`${line}; ${DATE}`);
    expect([stamp.tls, stamp.tlsVersion, stamp.tlsCipher]).toEqual([null, null, null]);
  });
});

import { seededRandom } from '../seeded-random.ts';

/** Mails of a given size for the benchmarks: always the same, made of nothing but a seed. */

const words =
  'あなたのアカウント確認お支払い期限ログイン配送状況 account verify parcel invoice team update notice '.split('');

/** A notice in HTML and plain text, base64, with a trace of four hops and some links; `length` octets, roughly. */
export function noticeMail(seed: number, length: number): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = () => Array.from({ length: 40 }, () => pick(words)).join('');
  const html: string[] = [];
  const plain: string[] = [];
  while (html.join('').length + plain.join('').length < length / 2.1) {
    const target = `https://www${Math.floor(random() * 9)}.shop.example/item/${Math.floor(random() * 1e6)}`;
    html.push(`<p style="margin:0">${sentence()} <a href="${target}?a=1&amp;b=2">${sentence()}</a></p>`);
    plain.push(`${sentence()} ${target}`);
  }
  return octets(
    [
      ...header(seed, random),
      'Content-Type: multipart/alternative; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      folded(Buffer.from(plain.join('\n')).toString('base64')),
      '--b1',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      folded(Buffer.from(`<html><body>${html.join('\n')}</body></html>`).toString('base64')),
      '--b1--',
      '',
    ].join('\r\n'),
  );
}

/** A short text with one large attachment, base64; `length` octets, roughly. */
export function attachmentMail(seed: number, length: number): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const content = Buffer.alloc(Math.floor((length * 3) / 4.12));
  for (let i = 0; i < content.length; i++) content[i] = random() * 256;
  return octets(
    [
      ...header(seed, random),
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'The file is attached. https://files.example/',
      '--b1',
      'Content-Type: application/pdf; name="report.pdf"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="report.pdf"',
      '',
      folded(content.toString('base64')),
      '--b1--',
      '',
    ].join('\r\n'),
  );
}

function header(seed: number, random: () => number): string[] {
  const day = 1 + Math.floor(random() * 27);
  const hop = (from: string, ip: string, by: string, second: number) =>
    `Received: from ${from} (${from} [${ip}])\r\n\tby ${by} (Postfix) with ESMTPS id ${seed.toString(16)}${second}\r\n\tfor <user@mail.example>; ${day} Nov 2026 10:00:${second} +0900`;
  return [
    'Return-Path: <bounce@shop.example>',
    hop('mx.mail.example', '10.0.0.2', 'store.mail.example', 40),
    hop('out.shop.example', '192.0.2.25', 'mx.mail.example', 30),
    hop('app.shop.example', '198.51.100.7', 'out.shop.example', 20),
    `Authentication-Results: mx.mail.example; spf=pass smtp.mailfrom=shop.example; dkim=pass header.d=shop.example`,
    `From: =?UTF-8?B?${Buffer.from('お店').toString('base64')}?= <news@shop.example>`,
    'To: <user@mail.example>',
    `Subject: =?UTF-8?B?${Buffer.from('お知らせ').toString('base64')}?= ${seed}`,
    `Date: ${day} Nov 2026 10:00:10 +0900`,
    `Message-ID: <${seed}.${day}@shop.example>`,
    'MIME-Version: 1.0',
  ];
}

function folded(base64: string): string {
  return base64.replace(/.{1,76}/g, '$&\r\n').trimEnd();
}

function octets(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

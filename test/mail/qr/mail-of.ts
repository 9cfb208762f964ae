import { imagePixels } from '../../../src/cli/image/image-pixels.ts';
import type { ImagePixels } from '../../../src/mail/qr/pixels.ts';
import { readMail } from '../../../src/mail/read-mail.ts';

/** A file in a mail of a test. */
export interface Enclosed {
  readonly octets: Uint8Array;
  readonly mediaType: string;
  readonly header?: string;
}

/** A mail with a text and files, encoded in base64 and received by mx.recipient.test. */
export function mailWith(files: readonly Enclosed[], html = '<p>Hello</p>', header = ''): string {
  const parts = files.map(
    ({ octets, mediaType, header: more = 'Content-Disposition: attachment\r\n' }) =>
      `--b\r\nContent-Type: ${mediaType}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${lines(octets)}\r\n`,
  );
  return (
    `Received: from mx.shop.example (mx.shop.example [192.0.2.10])\r\n\tby mx.recipient.test (Postfix) with ESMTPS id 4Lx3Qk\r\n\tfor <hanako@recipient.test>; Tue, 02 Aug 2022 00:00:08 +0900\r\n` +
    `${header}From: Shop <news@shop.example>\r\nTo: hanako@recipient.test\r\nSubject: Your order\r\n` +
    `Date: Tue, 02 Aug 2022 00:00:01 +0900\r\nMessage-ID: <1@shop.example>\r\nMIME-Version: 1.0\r\n` +
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n` +
    `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}\r\n${parts.join('')}--b--\r\n`
  );
}

function lines(octets: Uint8Array): string {
  return Buffer.from(octets).toString('base64').replace(/.{76}/g, '$&\r\n');
}

/** A mail, read, its images by the decoders of the command line. */
export function readWithPixels(mail: string, pixels: ImagePixels | null = imagePixels) {
  return readMail(new TextEncoder().encode(mail), { ownHosts: [] }, pixels);
}

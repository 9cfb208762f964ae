import { describe, expect, test } from 'vitest';
import { paintedAttachment as check } from '../../../src/checks/body/painted-attachment.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const html = (body: string) => ({ html: `${body}\r\n` });
const linked = (label: string, to = 'https://files.stranger.test/get') => html(`<p><a href="${to}">${label}</a></p>`);

describe('finds a drawn attachment', () => {
  test.each([
    ['its size in brackets', 'Invoice-4711.pdf (51 KB)'],
    ['its size behind', 'Purchase_Order.docx 259 KB'],
    ['its size about', 'Factura.pdf(~51 KB)'],
    ['its size before', 'Factura 20.02.2020 (652KB).PDF'],
    ['its size on the next line', 'Product.xlsx<br>1.2 MB'],
    ['the word for it', 'Archivo adjunto (547 KB)'],
    ['the word in Japanese', '添付ファイル（128 KB）'],
  ])('%s', async (_, label) => {
    const { says, proof } = await examine(check, aMail(linked(label)));
    expect(says).toEqual(['medium check_body_painted_attachment']);
    expect(proof[0]).toMatch(/^visible-text: ./);
    expect(proof[1]).toMatch(/files\.stranger\.test/);
  });
});

describe('is clear', () => {
  test.each([
    ['a size of something else', linked('Your mailbox holds 250 MB')],
    ['a name without a size', linked('Read invoice.pdf')],
    ['a download of the author’s own', linked('Report.pdf (2 MB)', 'https://www.shop.example/report.pdf')],
    [
      'a link home beside it',
      html('<a href="https://cdn.stranger.test/r.pdf">Report.pdf (2 MB)</a> <a href="https://shop.example/">Home</a>'),
    ],
    ['an upper-case size of memory', linked('A machine with 16 MB of memory')],
  ])('%s', async (_, mail) => {
    expect((await examine(check, aMail(mail))).kind).toBe('clear');
  });

  test('a mail that bears the file', async () => {
    const drawnAndBorne = aMail(linked('Invoice.pdf (51 KB)')).replace(
      /Content-Type: text\/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n([\s\S]*)$/,
      (_, body: string) =>
        [
          'Content-Type: multipart/mixed; boundary=b',
          '',
          '--b',
          'Content-Type: text/html',
          '',
          body,
          '--b',
          'Content-Type: application/pdf; name="Invoice.pdf"',
          'Content-Disposition: attachment; filename="Invoice.pdf"',
          'Content-Transfer-Encoding: base64',
          '',
          'JVBERi0xLjQK',
          '--b--',
          '',
        ].join('\r\n'),
    );
    expect(drawnAndBorne).toContain('multipart/mixed');
    expect((await examine(check, drawnAndBorne)).kind).toBe('clear');
  });

  test('without a link to the web it does not apply', async () => {
    expect((await examine(check, aMail({ text: 'Invoice.pdf (51 KB)\r\n' }))).kind).toBe('notApplicable');
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { maxDigestOctets } from '../../../src/mail/limits.ts';
import { readSource } from '../body/read-source.ts';
import { base64, join, type MarkedSource, marked } from '../marked-source.ts';

const sha256 = (octets: Uint8Array | string) => createHash('sha256').update(octets).digest('hex');

function mixed(...parts: readonly (string | MarkedSource)[]): MarkedSource {
  return join(
    'Content-Type: multipart/mixed; boundary=b\r\n\r\n',
    ...parts.flatMap((part) => ['--b\r\n', part, '\r\n']),
    '--b--\r\n',
  );
}

const text = 'Content-Type: text/plain\r\n\r\nhello';

describe('what is attached', () => {
  it('has name, declared and real kind, size and digest', async () => {
    const file = '%PDF-1.7 example';
    const source = mixed(
      text,
      join(
        'Content-Type: image/png; name="old"\r\nContent-Transfer-Encoding: base64\r\n' +
          "Content-Disposition: attachment; filename*=utf-8''%E8%AB%8B%E6%B1%82%E6%9B%B8.pdf\r\n\r\n",
        marked(`«${Buffer.from(file).toString('base64')}»`),
      ),
    );
    const { attachments } = await readSource(source.octets);
    expect(attachments).toMatchObject([
      {
        part: '2',
        name: { text: '請求書.pdf' },
        declared: 'image/png',
        declaredAs: { text: 'image/png' },
        real: 'application/pdf',
        size: file.length,
        sha256: sha256(file),
        span: source.spans[0],
        isInline: false,
      },
    ]);
  });

  it.each([
    ['a text with a name', 'Content-Type: text/plain; name=a.txt\r\n\r\nx', true],
    ['HTML to be saved', 'Content-Type: text/html\r\nContent-Disposition: attachment\r\n\r\n<p>', true],
    ['another kind of text', 'Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR', true],
    ['an enclosed message', 'Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ny', true],
    ['a picture in HTML', 'Content-Type: image/gif\r\nContent-ID: <a>\r\n\r\nGIF89a', true],
    ['a second text', 'Content-Type: text/html\r\n\r\n<p>', false],
  ])('%s', async (_, part, isAttachment) => {
    const { attachments } = await readSource(mixed(text, part).octets);
    expect(attachments.some(({ part: number }) => number === '2')).toBe(isAttachment);
  });

  it('is not the message itself where that is text, whatever its name', async () => {
    expect((await readSource('Content-Type: text/html; name=a.html\r\n\r\n<p>')).attachments).toEqual([]);
    expect((await readSource('Content-Type: application/pdf\r\n\r\n%PDF-1')).attachments).toMatchObject([
      { part: '1' },
    ]);
  });

  it('is inline where it says so, or is referred to', async () => {
    const image = 'Content-Type: image/gif\r\n';
    const { attachments } = await readSource(
      mixed(`${image}Content-ID: <a>\r\n\r\nx`, `${image}Content-Disposition: inline\r\n\r\nx`, `${image}\r\nx`).octets,
    );
    expect(attachments.map(({ isInline }) => isInline)).toEqual([true, true, false]);
  });

  it('has no digest above a size', async () => {
    const part = (size: number) => `Content-Type: application/zip\r\n\r\n${'x'.repeat(size)}`;
    const { attachments } = await readSource(mixed(part(maxDigestOctets), part(maxDigestOctets + 1)).octets);
    expect(attachments.map(({ size, sha256: digest }) => [size, digest])).toEqual([
      [maxDigestOctets, sha256('x'.repeat(maxDigestOctets))],
      [maxDigestOctets + 1, null],
    ]);
  });

  it('is known as an image of a disc by what stands far in', async () => {
    const disc = Buffer.alloc(40_000);
    disc.write('CD001', 32_769);
    const part = join(
      'Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n',
      base64({ octets: new Uint8Array(disc), spans: [] }),
    );
    const { attachments } = await readSource(mixed(part).octets);
    expect(attachments).toMatchObject([{ real: 'application/x-iso9660-image', size: 40_000 }]);
  });
});

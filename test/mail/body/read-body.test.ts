import { describe, expect, it } from 'vitest';
import { maxAllTextOctets, maxTextOctets, maxTexts } from '../../../src/mail/limits.ts';
import { sourceSpan } from '../../../src/mail/source/locus.ts';
import { base64, join, marked } from '../marked-source.ts';
import { readSource } from './read-source.ts';

const mixed = (...parts: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;

const textsIn = async (source: string) =>
  (await readSource(source)).body.texts.map(({ part, kind, text }) => [part, kind, text]);

describe('which texts are shown', () => {
  it('are those of plain text and HTML that are no attachments', async () => {
    const texts = await textsIn(
      mixed(
        '\r\none',
        'Content-Type: text/html\r\n\r\n<p>two',
        'Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nthree',
        'Content-Type: text/calendar\r\n\r\nfour',
        'Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nfive',
        'Content-Type: text/plain; name=a.txt\r\n\r\nsix',
      ),
    );
    expect(texts).toEqual([
      ['1', 'plain', 'one'],
      ['2', 'html', 'two'],
      ['5.1', 'plain', 'five'],
      ['6', 'plain', 'six'],
    ]);
  });

  it('are that of the message itself, whatever its disposition', async () => {
    expect(await textsIn('Content-Type: text/html\r\nContent-Disposition: attachment\r\n\r\n<p>x')).toEqual([
      ['1', 'html', 'x'],
    ]);
  });

  it('are that of a multipart without parts', async () => {
    expect(await textsIn('Content-Type: multipart/mixed; boundary=b\r\n\r\nhello')).toEqual([['', 'plain', 'hello']]);
  });

  it('are none where nothing is one', async () => {
    const { body, links } = await readSource('Content-Type: image/png\r\n\r\nx');
    expect([body.texts, body.forms, body.images, links]).toEqual([[], [], [], []]);
  });
});

describe('the texts of a message', () => {
  it('lead back to their octets, forms and images with them', async () => {
    const html = marked(
      '<title>t</title>「«認証»」<span style="display:none">secret</span>' +
        '«<form action="x">»<input type=password></form><img src="«https://A.example/a.gif»" alt="A">',
    );
    const source = join(
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n',
      base64(html),
    );
    const { body, defects } = await readSource(source.octets);
    const [text] = body.texts;
    const from = text?.text.indexOf('認証') ?? 0;
    expect(defects).toEqual([]);
    expect(text).toMatchObject({ text: '「認証」', hidden: 'secret', title: 't' });
    expect(body.forms).toMatchObject([{ action: 'x', hasPasswordField: true, fieldCount: 1 }]);
    expect(body.images).toMatchObject([
      { part: '1', src: 'https://A.example/a.gif', host: 'a.example', alt: 'A', isHidden: false },
    ]);
    const loci = [text?.locus(from, from + 2), body.forms[0]?.locus, body.images[0]?.locus];
    expect(loci.map((locus) => locus && sourceSpan(locus))).toEqual(source.spans);
  });

  it('are read up to a number of octets each', async () => {
    const { body, defects } = await readSource(`\r\n${'x'.repeat(maxTextOctets + 5)}`);
    expect(body.texts[0]?.text).toHaveLength(maxTextOctets);
    expect(defects).toEqual([
      { kind: 'text-cut', span: { start: maxTextOctets + 2, end: maxTextOctets + 7 }, limit: maxTextOctets },
    ]);
  });

  it('are read up to a number of octets together', async () => {
    const { body, defects } = await readSource(mixed(...Array<string>(3).fill(`\r\n${'x'.repeat(maxTextOctets)}`)));
    expect(body.texts).toHaveLength(maxAllTextOctets / maxTextOctets);
    expect(defects.map(({ kind, limit }) => [kind, limit])).toEqual([['text-cut', maxAllTextOctets]]);
  });

  it('are read up to a number', async () => {
    const { body, defects } = await readSource(mixed(...Array<string>(maxTexts + 2).fill('\r\nx')));
    expect(body.texts).toHaveLength(maxTexts);
    expect(defects.map(({ kind, limit }) => [kind, limit])).toEqual([
      ['text-cut', maxTexts],
      ['text-cut', maxTexts],
    ]);
  });

  it('tell of what is broken in any of them', async () => {
    const { defects } = await readSource(
      mixed(
        'Content-Type: text/plain; charset=nonsense\r\n\r\n\xe9',
        'Content-Transfer-Encoding: base64\r\n\r\nSGVs!bG8=',
      ),
    );
    expect(defects.map(({ kind }) => kind)).toEqual(['charset-unknown', 'transfer-encoding-broken']);
  });
});

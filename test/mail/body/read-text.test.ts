import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/mail/body/body.ts';
import { readEntities } from '../../../src/mail/body/read-entities.ts';
import { readText } from '../../../src/mail/body/read-text.ts';
import { readHeaderSection } from '../../../src/mail/header/read-header-section.ts';
import { sourceSpan } from '../../../src/mail/source/locus.ts';
import { base64, join, type MarkedSource, marked, quotedPrintable } from '../marked-source.ts';
import { octetsOf } from '../octets.ts';

function rootOf(octets: Uint8Array): Entity {
  return readEntities(octets, readHeaderSection(octets, 0, octets.length, 'message')).root;
}

async function read(octets: Uint8Array, maxOctets?: number) {
  const { text, defects } = await readText(octets, rootOf(octets), maxOctets);
  return { text, defects: defects.map(({ kind }) => kind) };
}

const plain = (charset: string, encoding = '8bit', more = '') =>
  `Content-Type: text/plain; charset=${charset}${more}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;

describe('text of a leaf', () => {
  it.each([
    ['UTF-8', 'utf-8', 'caf\xc3\xa9 \xe8\xaa\x8d\xe8\xa8\xbc', 'café 認証'],
    ['Shift_JIS', 'shift_jis', '\x83\x81\x83b\x83Z\x81[\x83W \x87@\x8a\x94', 'メッセージ ①株'],
    ['EUC-JP', 'euc-jp', '\xa5\xe1\xa1\xbc\xa5\xeb \x8e\xb1', 'メール ｱ'],
    ['ISO-2022-JP', 'iso-2022-jp', '\x1b$B%a!<%k\x1b(B ok', 'メール ok'],
    ['windows-1252', 'iso-8859-1', 'caf\xe9 \x80', 'café €'],
    ['GB18030', 'gb2312', '\xd6\xd0\xb9\xfa', '中国'],
    ['EUC-KR', 'ks_c_5601-1987', '\xc7\xd1\xb1\xdb', '한글'],
  ])('is decoded by its charset, %s', async (_, label, octets, text) => {
    const result = await read(octetsOf(plain(label) + octets));
    expect(result).toMatchObject({ text: { text }, defects: [] });
  });

  it.each([
    ['no charset and no octets above 127', '', 'plain', 'us-ascii', 'plain'],
    ['no charset and UTF-8', '', '\xe8\xaa\x8d', 'utf-8', '認'],
    ['ASCII as charset and ISO-2022-JP', '; charset=us-ascii', '\x1b$B%a!<%k\x1b(B', 'iso-2022-jp', 'メール'],
    ['no charset and Shift_JIS', '', '\x82\xa8\x92m\x82\xe7\x82\xb9\x82\xc5\x82\xb7', 'shift_jis', 'お知らせです'],
  ])('is decoded by what it looks like where it has %s', async (_, parameter, octets, charset, text) => {
    const result = await read(octetsOf(`Content-Type: text/plain${parameter}\r\n\r\n${octets}`));
    expect(result).toMatchObject({ text: { text, charset }, defects: [] });
  });

  it('is decoded by the <meta> of HTML that has no other charset', async () => {
    const html = (type: string) => octetsOf(`Content-Type: text/html${type}\r\n\r\n<meta charset="shift_jis">\x83\x81`);
    expect((await read(html(''))).text.charset).toBe('shift_jis');
    expect((await read(html('; charset=windows-1252'))).text.charset).toBe('windows-1252');
  });

  it('tells of a charset that nobody knows', async () => {
    const octets = octetsOf(`${plain('x-klingon')}\xe8\xaa\x8d`);
    const { defects } = await readText(octets, rootOf(octets));
    expect(defects).toEqual([{ kind: 'charset-unknown', span: { start: 34, end: 43 } }]);
  });

  it('tells of octets that its transfer encoding does not allow', async () => {
    expect((await read(octetsOf(`${plain('utf-8', 'base64')}SGVs!bG8=`))).defects).toEqual([
      'transfer-encoding-broken',
    ]);
  });

  it('is read up to a cap, cut after a line, and the rest is told', async () => {
    const octets = octetsOf(`${plain('utf-8')}one\r\ntwo\r\nthree`);
    const { text, defects } = await readText(octets, rootOf(octets), 12);
    expect(text.text).toBe('one\ntwo\n');
    expect(defects).toEqual([{ kind: 'text-cut', span: { start: octets.length - 5, end: octets.length }, limit: 12 }]);
  });

  it('has its soft lines joined where it is flowed, RFC 3676 §4', async () => {
    const flowed = (more: string, body: string) =>
      read(join(plain('utf-8', '8bit', `; format=flowed${more}`), body).octets);
    expect(
      (await flowed('', 'soft \r\nline\r\n  stuffed\r\n> quoted \r\n> more\r\n-- \r\nsignature\r\n')).text.text,
    ).toBe('soft line\n stuffed\n> quoted more\n-- \nsignature');
    expect((await flowed('; delsp=yes', '認 \r\n証 \r\n')).text.text).toBe('認証');
  });
});

describe('flowed text of any kind', () => {
  it('is joined as mailparser joins it', async () => {
    const unit = fc.constantFrom(' ', '  ', '>', '> ', '-- ', '\r\n', '\n', '\r', ' \r\n', 'a', '認', '-- \r\n');
    const delSp = fc.constantFrom('', '; delsp=yes');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 60 }), delSp, async (body, more) => {
        const { text, defects } = await read(join(plain('utf-8', '8bit', `; format=flowed${more}`), body).octets);
        expect({ text: text.text, defects }).toMatchObject({ defects: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('where a text stands', () => {
  async function expectMarks(source: MarkedSource, words: readonly string[], isIdentity = false): Promise<void> {
    const { text, defects } = await read(source.octets);
    expect(defects).toEqual([]);
    words.forEach((word, i) => {
      const from = text.text.indexOf(word);
      const locus = text.locus(from, from + word.length);
      expect({ word, span: sourceSpan(locus) }).toEqual({ word, span: source.spans[i] });
      expect(locus.in).toBe(isIdentity ? 'source' : 'entity');
    });
  }

  it('is told by octets where nothing is encoded', async () => {
    await expectMarks(join(plain('utf-8'), marked('é\r\nfirst «line»\r\n\r\n«認証»\r\n')), ['line', '認証'], true);
  });

  it.each([
    ['shift_jis', '\x82\xa0\x81\x5c «\x94F\x8f\xd8»\r\nx«\x81@\x82\xa0»', ['認証', '　あ']],
    ['euc-jp', '\xa4\xa2 «\xc7\xa7\xbe\xda»', ['認証']],
    ['gb18030', '\xd6\xd0\x81\x30\x81\x30 «\xb9\xfa»\x81\x30\x81\x31', ['国']],
    ['iso-2022-jp', '«\x1b$B%a»«!<%k»\x1b(B ok', ['メ', 'ール']],
    ['utf-16le', 'a\0\r\0\n\0«\x8d\x8aB\0»', ['認B']],
  ])('is told by octets of %s', async (charset, body, words) => {
    await expectMarks(join(plain(charset), marked(body, 'latin1')), words, true);
  });

  it('is told by octets of quoted-printable, soft line breaks in between included', async () => {
    const body = quotedPrintable(marked('これは「«https://example.com/?a=1»」です。\r\n«次»の行'));
    await expectMarks(join(plain('utf-8', 'quoted-printable'), body), ['https://example.com/?a=1', '次']);
  });

  it('is told by quanta of base64', async () => {
    const body = base64(marked('ab«cd»efghi\r\n認証«を»求める\r\n«end»'));
    await expectMarks(join(plain('utf-8', 'base64'), body), ['cd', 'を', 'end']);
  });

  it('names the decoded octets of an encoded entity', async () => {
    const { text } = await read(join(plain('utf-8', 'base64'), base64(marked('認証を'))).octets);
    expect(text.locus(1, 2)).toMatchObject({ in: 'entity', part: '1', span: { start: 3, end: 6 } });
  });

  it('is told through joined lines', async () => {
    const source = join(
      plain('utf-8', '8bit', '; format=flowed'),
      marked('> a \r\n> «word»\r\n «stuffed soft \r\n line»\r\nx'),
    );
    await expectMarks(source, ['word', 'stuffed soft line'], true);
  });

  it('is told through joined lines of quoted-printable in Shift_JIS', async () => {
    const lines = quotedPrintable(marked('\x94F \r\n«\x8f\xd8»\x82\xf0\r\n', 'latin1'), 12);
    await expectMarks(join(plain('shift_jis', 'quoted-printable', '; format=flowed; delsp=yes'), lines), ['証']);
  });

  it('is told of a line end that is two octets', async () => {
    await expectMarks(join(plain('utf-8'), marked('a«\r\n»b')), ['\n'], true);
  });

  it('is told far into a long text without line ends', async () => {
    const filler = '認証'.repeat(3_000);
    await expectMarks(join(plain('utf-8'), filler, marked('«ここ»'), filler), ['ここ'], true);
  });

  it('is the end for what lies behind the text', async () => {
    const octets = octetsOf(`${plain('utf-8')}abc`);
    const { text } = await read(octets);
    expect(text.locus(3, 3)).toEqual({ in: 'source', span: { start: octets.length, end: octets.length } });
    expect(text.locus(7, 99)).toEqual({ in: 'source', span: { start: octets.length, end: octets.length } });
    expect(text.locus(-5, 1)).toEqual({ in: 'source', span: { start: octets.length - 3, end: octets.length - 2 } });
  });

  it('leads any part of any text back to octets that decode to it', async () => {
    const unit = fc.constantFrom('a', ' ', '\r\n', '認', 'é', '😀', '=', '> ', '\n', '-- ');
    const words = fc.string({ unit, maxLength: 200 });
    const encodings = fc.constantFrom('8bit', 'quoted-printable');
    await fc.assert(
      fc.asyncProperty(words, encodings, fc.nat(), fc.nat(), async (body, encoding, a, b) => {
        const encode = encoding === '8bit' ? (source: MarkedSource) => source : quotedPrintable;
        const { octets } = join(plain('utf-8', encoding), encode(marked(body)));
        const { text, defects } = await read(octets);
        expect(defects).toEqual([]);
        const points = [...text.text];
        const [first, last] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const [before, part] = [points.slice(0, first).join(''), points.slice(first, last).join('')];
        const { start, end } = sourceSpan(text.locus(before.length, before.length + part.length));
        const again = Buffer.from(octets.subarray(start, end)).toString('latin1');
        const decoded =
          encoding === '8bit'
            ? again
            : again.replace(/=\r\n/g, '').replace(/=(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
        expect(Buffer.from(decoded, 'latin1').toString('utf8').replace(/\r\n/g, '\n')).toBe(part);
      }),
      { numRuns: 300 },
    );
  });
});

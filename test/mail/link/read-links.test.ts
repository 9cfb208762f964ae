import { describe, expect, it } from 'vitest';
import { maxLinks } from '../../../src/mail/limits.ts';
import { sourceSpan } from '../../../src/mail/source/locus.ts';
import { readSource } from '../body/read-source.ts';
import { base64, join, type MarkedSource, marked, quotedPrintable } from '../marked-source.ts';
import { octetsOf } from '../octets.ts';

const html = (encoding: string, charset = 'utf-8') =>
  `Content-Type: text/html; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;

async function linksIn(body: string) {
  const { links } = await readSource(join(html('8bit'), body).octets);
  return links;
}

describe('where links stand', () => {
  const body = '<p>ようこそ</p>\r\n<a class=x href="«https://例え.example/?a=1&amp;b=2»">«ログイン<br>する»</a>';
  const latin = (text: string) => marked(text, 'latin1');

  it.each([
    ['8bit', join(html('8bit'), marked(body)), 'source'],
    ['quoted-printable', join(html('quoted-printable'), quotedPrintable(marked(body))), 'entity'],
    ['base64', join(html('base64'), base64(marked(body))), 'entity'],
    [
      'Shift_JIS in base64',
      join(html('base64', 'shift_jis'), base64(latin('\x83\x81 <a href=«/x»>«\x83\x8d\x83O\x83C\x83\x93»</a>'))),
      'entity',
    ],
    [
      'ISO-2022-JP',
      join(html('7bit', 'iso-2022-jp'), latin('\x1b$B%a\x1b(B <a href=«/x»>«\x1b$B%m%0»\x1b(B</a>')),
      'source',
    ],
  ] as const)('is told by octets: %s', async (_, source: MarkedSource, where) => {
    const { links, defects } = await readSource(source.octets);
    expect(defects).toEqual([]);
    const [link] = links;
    expect([link?.hrefLocus, link?.textLocus].map((locus) => locus && sourceSpan(locus))).toEqual(source.spans);
    expect(link?.hrefLocus.in).toBe(where);
  });

  it('is told by octets of plain text, joined lines included', async () => {
    const text = marked('a \r\n認 «https://a.example/b» \r\nc «www.b.example»\r\n');
    const source = join('Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n', text);
    const { links } = await readSource(source.octets);
    expect(links.map(({ hrefLocus }) => sourceSpan(hrefLocus))).toEqual(source.spans);
    expect(links.every(({ textLocus, hrefLocus }) => textLocus === hrefLocus)).toBe(true);
  });

  it('is told by octets of a part of a multipart', async () => {
    const part = join(html('base64'), base64(marked('<a href="«https://a.example/»">x</a>')));
    const source = join(
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nfirst\r\n--b\r\n',
      part,
      '--b--\r\n',
    );
    const { links } = await readSource(source.octets);
    expect(links).toMatchObject([
      { part: '2', hrefLocus: { in: 'entity', part: '2', span: { start: 9, end: 27 }, source: source.spans[0] } },
    ]);
  });
});

describe('what links lead to', () => {
  it.each([
    ['<a href="HTTP://A.Example./x">t</a>', { url: 'http://a.example./x', host: 'a.example', scheme: 'http' }],
    ['<a href=" https://a.example\n/x ">t</a>', { url: 'https://a.example/x', host: 'a.example', scheme: 'https' }],
    ['<a href="https://例え.example">t</a>', { host: 'xn--r8jz45g.example' }],
    ['<a href="https://0x7f.1/">t</a>', { host: '127.0.0.1' }],
    ['<a href="https:\\\\a.example\\b">t</a>', { url: 'https://a.example/b' }],
    ['<a href="mailto:a@b.example">t</a>', { url: 'mailto:a@b.example', host: null, scheme: 'mailto' }],
    ['<a href="javascript:alert(1)">t</a>', { host: null, scheme: 'javascript' }],
    ['<a href="/x">t</a>', { url: null, host: null, scheme: null }],
    ['<a href="https://a b/">t</a>', { url: null, host: null, scheme: 'https' }],
    [
      '<base href="https://a.example/d/"><a href="x">t</a>',
      { href: 'x', url: 'https://a.example/d/x', host: 'a.example' },
    ],
    ['<base href="//x"><a href="https://b.example">t</a>', { url: 'https://b.example/' }],
    ['<form action="https://a.example/post"><input></form>', { where: 'form', host: 'a.example', textLocus: null }],
  ])('%s', async (body, link) => {
    expect((await linksIn(body))[0]).toMatchObject(link);
  });
});

describe('which links there are', () => {
  it('are those of the elements, then those of the text that no anchor holds', async () => {
    const links = await linksIn(
      '<p>www.a.example <a href=u>https://b.example/ <i>x</i></a> https://c.example/<b>d</b></p><p hidden>www.e.example</p>',
    );
    expect(links.map(({ where, text, href }) => [where, text, href])).toEqual([
      ['anchor', 'https://b.example/ x', 'u'],
      ['text', 'www.a.example', 'http://www.a.example'],
      ['text', 'https://c.example/d', 'https://c.example/d'],
    ]);
  });

  it('are marked where a reader does not see them', async () => {
    const links = await linksIn('<a href=u>seen</a><div style="display:none"><a href=v>t</a></div>');
    expect(links.map(({ href, text, textLocus, isHidden }) => [href, text, textLocus === null, isHidden])).toEqual([
      ['u', 'seen', false, false],
      ['v', '', true, true],
    ]);
  });

  it.each([
    ['HTML', `${html('8bit')}${'<a href=x>'.repeat(maxLinks + 1)}`],
    ['text', `\r\n${'www.a.example '.repeat(maxLinks + 1)}`],
  ])('are counted up to a cap, in %s', async (_, source) => {
    const { links, defects } = await readSource(octetsOf(source));
    expect(links).toHaveLength(maxLinks);
    expect(defects.map(({ kind, limit }) => [kind, limit])).toEqual([['too-many-links', maxLinks]]);
  });
});

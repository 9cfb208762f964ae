import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InertNode, inertCopy } from '../../../src/lookup/page/inert-copy.ts';

const folder = new URL('./pages/', import.meta.url);
const pages = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** A copy as markup, to be read by people alone. */
function written(node: InertNode): string {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  const style = node.style === '' ? '' : ` {${node.style}}`;
  return `<${node.name}${attributes.join('')}${style}>${node.children.map(written).join('')}</${node.name}>`;
}

const url = 'https://login.shop.example/in/';
const bodyOf = (html: string) => inertCopy(html, url).body.children.map(written).join('');

const place = '{display:inline-block;min-width:4em;min-height:1em;border:1px dashed #888}';

describe('makes anew what only shows', () => {
  test.each([
    ['<h1 onclick=x() class=a id=b>Hi & <b>you</b></h1>', '<h1 class="a" id="b">Hi & <b>you</b></h1>'],
    ['<a href="https://trap.test/" target=_top ping=/p download>go</a>', '<a>go</a>'],
    [
      '<form action=/x method=post><input name=q placeholder="Name" autofocus><input type=password value=known><input type=submit value=Go formaction=/y></form>',
      '<form><input placeholder="Name" disabled="" type="text"></input><input disabled="" type="password"></input><input disabled="" type="submit" value="Go"></input></form>',
    ],
    [
      '<input value="victim@recipient.example">',
      '<input disabled="" type="text" value="victim@recipient.example"></input>',
    ],
    ['<input type=hidden value=secret>', ''],
    [
      '<input type=image src=https://trap.test/a.png alt=Go>',
      '<input alt="Go" disabled="" type="button" value="Go"></input>',
    ],
    ['<input type=file><input type=color>', '<input disabled="" type="text"></input>'.repeat(2)],
    ['<button formaction=/x type=submit>Go</button>', '<button disabled="" type="button">Go</button>'],
    [
      '<select><option selected>a</select><textarea>b</textarea>',
      '<select disabled=""><option selected="">a</option></select><textarea disabled="">b</textarea>',
    ],
    [
      '<img src=https://trap.test/a.png srcset="/b 2x" onerror=x() alt="Logo" width=50>',
      '<img alt="Logo" width="50"></img>',
    ],
    [
      '<iframe src=https://trap.test/></iframe><object data=/x></object><embed src=/y>',
      `<span ${place}></span>`.repeat(3),
    ],
    [
      '<svg onload=x() aria-label=Logo><a xlink:href=y><text>t</text></a><use href=/z#a /></svg>',
      `<span ${place}>Logo</span>`,
    ],
    ['<math><mtext><img src=/x></mtext></math>', `<span ${place}></span>`],
    ['<script>x()</script><noscript>on</noscript><template>t</template>', 'on'],
    ['<details><summary>more</summary>text</details>', '<div><div>more</div>text</div>'],
    [
      '<p style="color:red; background:#fff url(https://trap.test/) no-repeat; font-size:12px;cursor:url(/x),auto">x',
      '<p {color:red;background:#fff none no-repeat;font-size:12px}>x</p>',
    ],
    [
      '<p style="color:rgb(1, 2, 3);width:expression(x());background:image-set(\'/a\' 1x);margin:\\75rl(x);color:attr(a)">x',
      '<p {color:rgb(1, 2, 3)}>x</p>',
    ],
    ['<table><td bgcolor="javascript:x">', '<table><tbody><tr><td></td></tr></tbody></table>'],
    [
      '<table background=https://trap.test/ width="100%"><tr><td bgcolor="#fff" colspan=2>x',
      '<table width="100%"><tbody><tr><td bgcolor="#fff" colspan="2">x</td></tr></tbody></table>',
    ],
    ['<x-y><blink>z</blink></x-y>', 'z'],
    ['<p hidden>x', '<p hidden="">x</p>'],
    [
      '<div lang="ja" dir=rtl contenteditable tabindex=1 name=body>&lt;script&gt;</div>',
      '<div lang="ja" dir="rtl"><script></div>',
    ],
    [
      '<script>document.write(unescape("%3Cdiv%3E%3Cinput%20type%3Dpassword%3E%3C/div%3E"))</script>',
      '<div><input disabled="" type="password"></input></div>',
    ],
    ['<title>T</title><meta http-equiv=refresh content="0;url=/x"><base href=//x><link rel=stylesheet href=/y>z', 'z'],
  ])('%s', (html, copy) => {
    expect(bodyOf(html)).toBe(copy);
  });

  test('the body as the page dresses it, and the rules of its style sheets', () => {
    const html = `<head><style>p { color: red }</style><style media=print>p { color: blue }</style></head>
      <body class=dark bgcolor=#eee style="margin:0" onload=x()><style>b { font: 12px "A B" }</style><p>x`;
    const { body, rules } = inertCopy(html, url);
    expect(body).toMatchObject({ attributes: { class: 'dark', bgcolor: '#eee' }, style: 'margin:0' });
    expect(rules).toBe('p{color:red}b{font:12px A B}');
  });
});

describe('files of the page', () => {
  const filesOf = (html: string) => inertCopy(html, url).files.map((file) => `${file.kind} ${file.url}`);

  test.each([
    ['<link rel=stylesheet href="../a.css#x">', ['style https://login.shop.example/a.css']],
    ['<img src=a.png><img src=a.png>', ['picture https://login.shop.example/in/a.png']],
    ['<base href=https://cdn.shop.example/b/><img src=a.png>', ['picture https://cdn.shop.example/b/a.png']],
    ['<img src=https://user:pass@www.shop.example/a.png>', ['picture https://www.shop.example/a.png']],
    [
      '<img src=https://shop.test/a.png><img src=//brand.example/a.png><link rel=stylesheet href=https://fonts.test/a>',
      [],
    ],
    ['<base href=https://elsewhere.test/><img src=a.png>', []],
    ['<img src=data:image/png,a><img src=file:///a><img src=http://127.0.0.1/a><img src=""><img>', []],
    ['<img src=https://login.shop.example:22/a.png>', []],
    [
      '<link rel=icon href=/a.ico><link rel="alternate stylesheet" href=/b.css><link rel=stylesheet media=print href=/c.css>',
      [],
    ],
    ['<script src=/a.js></script><iframe src=/b></iframe><p style="background:url(/c.png)">', []],
  ])('those of its own site alone: %s', (html, files) => {
    expect(filesOf(html)).toEqual(files);
  });

  test('a picture knows which of them it shows', () => {
    const { body } = inertCopy('<link rel=stylesheet href=/a.css><p><img src=/b.png><img src=//else.test/c>', url);
    expect([...elementsOf(body)].flatMap((one) => (one.name === 'img' ? [one.file] : []))).toEqual([1, undefined]);
  });

  test('are bounded', () => {
    expect(filesOf(Array.from({ length: 1_000 }, (_, index) => `<img src=/${index}>`).join(''))).toHaveLength(24);
  });
});

const allowedName =
  /^(?:a|body|button|br|center|div|dd|dl|dt|b|abbr|font|footer|form|h[1-6]|header|i|img|input|label|option|p|select|span|table|tbody|td|th|tr|u|ul|li)$/;
const allowedAttribute =
  /^(?:align|alt|bgcolor|class|colspan|dir|disabled|hidden|id|lang|placeholder|selected|size|type|value|width)$/;

function* elementsOf(node: InertNode): Generator<Exclude<InertNode, string>> {
  if (typeof node === 'string') return;
  yield node;
  for (const child of node.children) yield* elementsOf(child);
}

test('of the pages that stand beside this, and of anything made from them, nothing but what shows is left', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pages),
      fc.array(
        fc.tuple(
          fc.nat(2_000),
          fc.constantFrom(
            '<',
            '>',
            '"',
            "'",
            '<svg>',
            '</title>',
            '<table>',
            '<!--',
            '<style>',
            '\0',
            '<plaintext>',
            '&lt;',
            '<math>',
          ),
        ),
        { maxLength: 12 },
      ),
      (page, changes) => {
        let html = page;
        for (const [at, piece] of changes) html = html.slice(0, at) + piece + html.slice(at);
        const { body, rules } = inertCopy(html, url);
        for (const { name, attributes, style } of elementsOf(body)) {
          expect(name).toMatch(allowedName);
          for (const attribute of Object.keys(attributes)) expect(attribute).toMatch(allowedAttribute);
          expect(style).not.toMatch(/url|\/\//i);
        }
        expect(rules).not.toMatch(/url\(|@(?!media|supports)/i);
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

test('is bounded, however long and deep the page is', () => {
  const deep = inertCopy('<div>'.repeat(100_000), url);
  expect([...elementsOf(deep.body)].length).toBeLessThan(200);
  const long = inertCopy(`<p>${'<b>word</b> '.repeat(100_000)}`, url);
  expect(long.isCut).toBe(true);
  expect([...elementsOf(long.body)].length).toBeLessThan(10_100);
  const wide = inertCopy(`<p title="${'x'.repeat(1_000_000)}">${'word '.repeat(300_000)}`, url);
  expect(wide.isCut).toBe(true);
  expect(JSON.stringify(wide).length).toBeLessThan(210_000);
});

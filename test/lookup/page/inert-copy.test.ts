import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { inertCopy } from '../../../src/lookup/page/inert-copy.ts';

const folder = new URL('./pages/', import.meta.url);
const pages = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** What a browser makes of the body of a copy: `name attribute=value …`, one for each element. */
function elementsOf(copy: string): string[] {
  const found: string[] = [];
  const waiting: Node[] = [parse(copy) as unknown as Node];
  for (const node of waiting) {
    if (node.attrs !== undefined) {
      found.push([node.nodeName, ...node.attrs.map(({ name, value }) => `${name}=${value}`)].join(' '));
    }
    waiting.push(...(node.childNodes ?? []));
  }
  return found;
}

const frame = elementsOf(inertCopy('').html);
const bodyOf = (html: string) =>
  inertCopy(html)
    .html.replace(/^.*<body>/s, '')
    .replace('</body></html>', '');

test('has a policy that allows nothing but its own style', () => {
  expect(frame).toEqual([
    'html',
    'head',
    'body',
    'meta charset=utf-8',
    "meta http-equiv=Content-Security-Policy content=default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    'style',
  ]);
});

describe('makes anew what only shows', () => {
  test.each([
    ['<h1 onclick=x() class=a id=b>Hi & <b>you</b></h1>', '<h1>Hi &#38; <b>you</b></h1>'],
    ['<a href="https://trap.test/">go</a>', '<span class="link">go</span>'],
    [
      '<form action=/x><input name=q placeholder="Name"><input type=password><input type=submit value=Go></form>',
      '<div><span class="field">Name</span><span class="field">••••</span><span class="button">Go</span></div>',
    ],
    ['<input type=hidden value=secret>', ''],
    ['<button formaction=/x>Go</button>', '<span class="button">Go</span>'],
    ['<select><option>a</select><textarea>b</textarea>', '<span class="field"></span><span class="field"></span>'],
    ['<img src=https://trap.test/a.png onerror=x() alt="Logo">', '<span class="picture">Logo</span>'],
    ['<iframe src=https://trap.test/></iframe>', '<span class="frame"></span>'],
    ['<svg onload=x()><a xlink:href=y><text>t</text></a></svg>', '<span class="picture"></span>'],
    ['<script>x()</script><style>@import "y"</style><noscript>on</noscript><template>t</template>', 'on'],
    [
      '<p style="color:red; background:url(https://trap.test/); font-size:12px;position:fixed">x',
      '<p style="color:red;font-size:12px">x</p>',
    ],
    [
      '<p style="color:rgb(1, 2, 3);width:expression(x());color:var(--a);margin:\\75rl(x)">x',
      '<p style="color:rgb(1, 2, 3)">x</p>',
    ],
    ['<td bgcolor="javascript:x">', ''],
    [
      '<table background=https://trap.test/ width="100%"><tr><td bgcolor="#fff" colspan=2>x',
      '<table width="100%"><tbody><tr><td bgcolor="#fff" colspan="2">x</td></tr></tbody></table>',
    ],
    ['<x-y><blink>z</blink></x-y>', 'z'],
    ['<p hidden>x', '<p hidden>x</p>'],
    ['<div lang="ja" dir=rtl>&lt;script&gt;</div>', '<div lang="ja" dir="rtl">&#60;script&#62;</div>'],
    [
      '<script>document.write(unescape("%3Cdiv%3E%3Cinput%20type%3Dpassword%3E%3C/div%3E"))</script>',
      '<div><span class="field">••••</span></div>',
    ],
  ])('%s', (html, copy) => {
    expect(bodyOf(html)).toBe(copy);
  });
});

const allowed =
  /^(?:html|head|body|meta|style|tbody|span class=(?:link|field|button|picture|frame)|(?:abbr|b|br|center|div|dd|dl|dt|font|footer|form|h[1-6]|header|i|label|li|p|span|table|td|th|tr|u|ul)(?: (?:style|align|width|colspan|bgcolor|dir|lang|hidden)=[^<>]*)*)$/;

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
        const { html: copy } = inertCopy(html);
        const [first, ...others] = elementsOf(copy).slice(frame.length);
        for (const element of [first ?? 'p', ...others]) {
          expect(element).toMatch(allowed);
          expect(element).not.toMatch(/url|script|\/\//i);
        }
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

test('is bounded, however long and deep the page is', () => {
  const deep = inertCopy('<div>'.repeat(100_000));
  expect(elementsOf(deep.html).length).toBeLessThan(200);
  const long = inertCopy(`<p>${'<b>word</b> '.repeat(100_000)}`);
  expect(long.isCut).toBe(true);
  expect(long.html.length).toBeLessThan(510_000);
});

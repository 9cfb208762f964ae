import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inertRules } from '../../../src/lookup/page/inert-rules.ts';

describe('rules that only change how something looks', () => {
  test.each([
    [
      'a:hover, .b > c ~ d + e#f[type="text"]::before { color: red }',
      'a:hover, .b > c ~ d + e#f[type="text"]::before{color:red}',
    ],
    ['p{color:red;margin:0!important}', 'p{color:red;margin:0!important}'],
    [':root{--blue:#0067b8}.btn{background:var(--blue)}', ':root{--blue:#0067b8}.btn{background:var(--blue)}'],
    [
      '@media (max-width: 600px) { p { width: calc(100% - 2em) } }',
      '@media (max-width: 600px){p{width:calc(100% - 2em)}}',
    ],
    ['@layer base { p { color: red } } b { color: blue }', 'p{color:red}b{color:blue}'],
    ['/* a } */ p { /* b */ color: red } <!-- -->', 'p{color:red}'],
    ['.md\\:flex{display:flex}', '.md\\:flex{display:flex}'],
    ['p{background:red url("a;b}c") no-repeat}', 'p{background:red none no-repeat}'],
  ])('%s', (css, rules) => {
    expect(inertRules(css)).toBe(rules);
  });
});

describe('what loads, names or runs something is left out', () => {
  test.each([
    ['@import "https://trap.test/a.css"; p{color:red}', 'p{color:red}'],
    ['@import url(//trap.test/a.css);', ''],
    ['@font-face{font-family:x;src:url(/f.woff)}p{color:red}', 'p{color:red}'],
    ['@namespace svg url(http://x);@charset "utf-8";p{color:red}', 'p{color:red}'],
    ['@keyframes x{from{background:url(/a)}to{color:red}}p{color:red;animation:x 1s}', 'p{color:red}'],
    ['p{content:url(/a)}p{list-style:url(/a)}p{background-image:image-set("/a" 1x)}p{mask:url(/a)}', ''],
    ['p{filter:url(/a#b);clip-path:url(#c);shape-outside:url(/d);-moz-binding:url(/e);behavior:url(/f)}', ''],
    ['p{--x:url(/a);background:var(--x)}', 'p{background:var(--x)}'],
    ['p{background:u\\72l(/a)}p{background:\\75 rl(/b)}p{background:src("/a")}p{background:element(#a)}', ''],
    ['p{width:expression(alert(1));color:attr(data-x)}', ''],
    ['p:has(a){color:red}q:url(/x){color:red}', ''],
    ['p[a="}b{background:url(/x)"]{color:red}', ''],
    ['p{color:red;}</style><script>x()</script>', 'p{color:red}'],
    ['@media url(/x){p{color:red}}', ''],
    ['p{color:rgb(1,2;background:url(/x)}b{color:red}', 'b{color:red}'],
    ['p{', ''],
    ['@media screen{p{color:red}', '@media screen{p{color:red}}'],
    ['}}}p{color:red}', 'p{color:red}'],
  ])('%s', (css, rules) => {
    expect(inertRules(css)).toBe(rules);
  });
});

const pieces = [
  '{',
  '}',
  ';',
  ':',
  '(',
  ')',
  '"',
  "'",
  '\\',
  '/*',
  '*/',
  '@import ',
  '@media x',
  'url',
  'p',
  'color',
  'var',
  '--x',
  '\n',
  '<!--',
  '[',
  ']',
  ',',
  ' ',
  'image-set',
  '\0',
];

test('whatever it is given, each parenthesis that comes out follows a name of the list, and no escape or other rule is left', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (all) => {
      const rules = inertRules(`p{${all.join('')}`) + inertRules(all.join(''));
      expect(rules).not.toMatch(/(?:url|image-set)\(|@(?!media|supports)|\\[^:./%!]|<|'/);
    }),
    { seed: 9, numRuns: 3_000 },
  );
});

test('is bounded and quick on long style sheets', () => {
  expect(inertRules('p{color:red}'.repeat(100_000)).length).toBeLessThanOrEqual(200_000);
  const begun = performance.now();
  for (const hostile of ['{', '@media x{', '"', '/*', 'p{(', '\\', '"\\', "p[a='"])
    inertRules(hostile.repeat(300_000 / hostile.length));
  expect(performance.now() - begun).toBeLessThan(3_000);
});

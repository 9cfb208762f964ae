import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inertCopy } from '../../src/lookup/page/inert-copy.ts';
import { readPage } from '../../src/lookup/page/read-page.ts';
import { fuzzReader } from './fuzz-reader.ts';

/** How many mutations; the long run asks for many. */
const count = Number(process.env.MEKIKI_FUZZ_COUNT ?? 300);
const seed = 20_220_802;
const folder = new URL('../lookup/page/pages/', import.meta.url);
const samples = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const tokens = [
  '<iframe srcdoc="',
  '<template shadowrootmode=open>',
  '<base href=//x>',
  '<script>',
  '</script>',
  'atob("',
  '<svg>',
  '<table>',
  '<form ',
  '<label for=',
  '&#x',
  '<meta http-equiv=refresh content=',
  '<![CDATA[',
  '<!--',
  '\0',
  '\ud800',
];

it(
  `the reader of pages stands ${count} mutations`,
  async () => {
    const read = (html: string) => {
      readPage(html, 'https://a.trap.test/x');
      inertCopy(html, 'https://a.trap.test/x');
      return null;
    };
    await expect(fuzzReader({ seed, count }, samples, tokens, read)).resolves.toBeUndefined();
  },
  60_000 + count * 50,
);

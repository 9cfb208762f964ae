import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes `src/data/confusables.json` of Unicode's `confusables.txt` (UTS 39, version 15.0.0). Its committed output was made from
 * `icu/source/data/unidata/confusables.txt` of Debian's source package icu 72.1 (`apt-get source --download-only icu`), which is
 * the file that Unicode publishes; Debian 12's `unicode-data` lacks it. Usage: make-confusables.ts CONFUSABLES.TXT
 */

const [input = ''] = process.argv.slice(2);
const text = readFileSync(input, 'utf8').replace(/^\uFEFF/, '');

/** Prototypes that names are written in: ASCII letters and digits, and the ideographs that kana are taken for. */
const isWanted = (source: string, target: string) =>
  /^[A-Za-z0-9]+$/.test(target) || (/^[\p{scx=Kana}\p{scx=Hira}\p{scx=Han}]$/u.test(target) && isOfJapanese(source));

const isOfJapanese = (source: string) => /^[\p{scx=Kana}\p{scx=Hira}\p{scx=Han}\p{Pd}\u2500\u2501]$/u.test(source);

/** What NFKC and lower case undo by themselves needs no row. */
const isUndone = (source: string, target: string) =>
  source.length > 0 && source.normalize('NFKC').toLowerCase() === target.toLowerCase() && !/^[\x00-\x7f]$/.test(source);

const sourcesOf = new Map<string, string[]>();
for (const line of text.split('\n')) {
  const [from, to] = (line.split('#')[0] ?? '')
    .split(';')
    .slice(0, 2)
    .map((codes) => characters(codes.trim()));
  if (!from || !to || [...from].length !== 1 || !isWanted(from, to) || isUndone(from, to)) continue;
  sourcesOf.set(to, [...(sourcesOf.get(to) ?? []), from]);
}

const table = Object.fromEntries(
  [...sourcesOf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([target, sources]) => [target, sources.sort().join('')]),
);
const made = {
  title: 'Unicode Security Mechanisms (UTS 39), confusables.txt, a selection',
  version: /Version: (\S+)/.exec(text)?.[1],
  date: /Date: ([\d-]+)/.exec(text)?.[1],
  licence:
    'Unicode License, https://www.unicode.org/license.txt. © 2022 Unicode, Inc. Changed: selected, turned by target',
  madeBy: 'scripts/data/make-confusables.ts',
  table,
};
writeFileSync('src/data/confusables.json', `${JSON.stringify(made, null, 2)}\n`);

function characters(codes: string): string {
  return codes === ''
    ? ''
    : codes
        .split(/\s+/)
        .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
        .join('');
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Evidence } from '../../src/checks/outcome.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { sourceSpan } from '../../src/mail/source/locus.ts';
import { decodeWindows1252 } from '../../src/mail/source/windows-1252.ts';
import { root } from '../architecture/source-files.ts';
import { fuzzReader } from '../fuzz/fuzz-reader.ts';
import { factsOf } from './facts-of.ts';

const folder = path.join(root, 'test/mail');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(path.join(folder, name), 'latin1'))
  .filter((mail) => mail !== '');

const tokens = [
  '\r\n ',
  '\r\n',
  '=?utf-8?Q?',
  '?=',
  '"',
  '<',
  '>',
  '(',
  ')',
  '=3D',
  '=\r\n',
  '&amp;',
  '<a href=http://a.test>',
  '\0',
  '\x82\xa0',
];

const charsets = [
  ...['utf-8', 'shift_jis', 'iso-2022-jp', 'euc-jp'].map((name) => {
    const decoder = new TextDecoder(name);
    return (octets: Uint8Array) => decoder.decode(octets);
  }),
  decodeWindows1252,
];

/** All that octets may read as: in each charset, with transfer encodings, encoded-words, tags and comments undone. */
function readings(octets: Uint8Array): string[] {
  const latin = Buffer.from(octets).toString('latin1');
  const base64 = Buffer.from(latin, 'base64');
  const decoded = [
    ...[octets, quotedPrintable(latin), base64, encodedWords(latin)],
    ...[percentEncoded(latin), percentEncoded(base64.toString('latin1'))],
    ...twiceBase64(base64.toString('latin1')),
  ];
  const texts = decoded.flatMap((each) => charsets.map((charset) => charset(each)));
  return texts.flatMap((text) => [
    folded(text),
    folded(text.replace(/<[^<>]*>/g, '')),
    folded(text.replace(/\([^()]*\)/g, '')),
  ]);
}

/** RFC 2231 §4, and what a script gives to `unescape`. */
function percentEncoded(latin: string): Buffer {
  return Buffer.from(
    latin.replace(/%([0-9a-f]{2})/gi, (_, hex) => octet(hex)),
    'latin1',
  );
}

/** Base64 in base64 (a mail attached to a mail): a place starts where the outer group of four starts, within any of the inner ones. */
function twiceBase64(once: string): Buffer[] {
  const letters = once.replace(/\s+/g, '');
  if (/[^a-z0-9+/=]/i.test(letters)) return [];
  return [0, 1, 2, 3].map((lead) => Buffer.from(letters.slice(lead), 'base64'));
}

function quotedPrintable(latin: string): Buffer {
  const text = latin.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, (_, hex) => octet(hex));
  return Buffer.from(text, 'latin1');
}

function encodedWords(latin: string): Buffer {
  const text = latin
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?[^?]*\?([bq])\?([^?]*)(?:\?=|$)/gi, (_, encoding: string, word: string) =>
      /b/i.test(encoding)
        ? Buffer.from(word, 'base64').toString('latin1')
        : word.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex) => octet(hex)),
    );
  return Buffer.from(text, 'latin1');
}

const octet = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

/** Lower case, without character references, quoting, white space and what no charset has. */
function folded(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .toLowerCase()
    .replace(/[\s\0"\\\u00a0\ufffd]+/g, '');
}

async function evidenceOf(mail: string): Promise<{ evidence: Evidence; octets: Uint8Array }[]> {
  const octets = Uint8Array.from(Buffer.from(mail, 'latin1'));
  const facts = await factsOf(octets).catch(() => null);
  if (facts === null) return [];
  return runChecks(checks, facts).flatMap(({ outcome }) => {
    const found = outcome.kind === 'found' ? outcome.findings : outcome.kind === 'clear' ? outcome.assurances : [];
    return found.flatMap(({ evidence }) => evidence.map((each: Evidence) => ({ evidence: each, octets })));
  });
}

/** What a piece of evidence reads, where its octets do not read so. */
function misread({ evidence, octets }: Awaited<ReturnType<typeof evidenceOf>>[number]): string | null {
  // What a picture shows stands in no octets as text.
  if (evidence.role === 'qr-code') return null;
  const { start, end } = sourceSpan(evidence.locus);
  const reads = folded(evidence.reads);
  if (readings(octets.subarray(start, end)).some((reading) => reading.includes(reads))) return null;
  return `${evidence.role} ${JSON.stringify(evidence.reads)} at ${start}–${end}`;
}

test('evidence of every fixture reads what its octets read', async () => {
  const all = (await Promise.all(fixtures.map(evidenceOf))).flat();
  expect(all.length).toBeGreaterThan(50);
  expect(all.map(misread).filter((fault) => fault !== null)).toEqual([]);
});

test('so does that of damaged ones', async () => {
  const faultOf = async (source: string) =>
    (await evidenceOf(source)).map(misread).find((fault) => fault !== null) ?? null;
  await expect(fuzzReader({ seed: 20_261_124, count: 400 }, fixtures, tokens, faultOf)).resolves.toBeUndefined();
}, 120_000);

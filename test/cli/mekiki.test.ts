import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMekiki } from './run-mekiki.ts';

let folder: string;
const write = (name: string, contents: string | Uint8Array) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), contents);
};

const header = `Return-Path: <a@sender.example>
Received: from mail.sender.example (mail.sender.example [192.0.2.25])
\tby mx.home.example (Postfix) with ESMTP id 1
\tfor <user@home.example>; Tue, 24 Nov 2026 09:00:02 +0900
From: A <a@sender.example>
To: user@home.example
Subject: Hello
Date: Tue, 24 Nov 2026 09:00:00 +0900
`;
const plain = (id: number) => `${header}Message-ID: <${id}@sender.example>\n\nText.\n`;
const mbox = (ids: number[]) => ids.map((id) => `From - Tue Nov 24 00:00:00 2026\n${plain(id)}\n`).join('');

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-cli-'));
  write('clear.eml', plain(1));
  write('box', mbox([1, 2, 3]));
  write('cut-in-text', mbox([1, 2, 3]).slice(0, -4));
  write('cut-in-header', mbox([1, 2, 3]).slice(0, -60));
  write('empty.eml', '');
  write('no-mail.eml', 'Dear diary,\nnothing came.\n');
  write('folder/b.eml', plain(2));
  write('folder/a.eml', plain(1));
  write('folder/below/c', mbox([3]));
  write('folder/notes.txt', 'No mail.\n');
  fs.mkdirSync(path.join(folder, 'without-mail'));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const json = (...args: string[]) => runMekiki(['--format', 'json', ...args], { folder });
const danger = 'test/mail/seed/direct.eml';

describe('exit status', () => {
  test.each([
    ['0 where all is clear', ['clear.eml'], 0],
    ['65 where one could not be read', ['clear.eml', 'no-mail.eml'], 65],
    ['66 where there is no such file', ['clear.eml', 'absent.eml'], 66],
    ['66 for a folder without a mail', ['without-mail'], 66],
    ['64 without a path', [], 64],
    ['64 for an unknown option', ['--loud', 'clear.eml'], 64],
    ['64 for an unknown format', ['--format', 'xml', 'clear.eml'], 64],
    ['64 for look-ups neither off nor on', ['--lookups', 'maybe', 'clear.eml'], 64],
    ['64 for a resolver without TLS', ['--lookups', 'on', '--doh', 'http://127.0.0.1/', 'clear.eml'], 64],
    ['64 for a time that is none', ['--now', 'soon', 'clear.eml'], 64],
    ['0 for help', ['--help'], 0],
  ])('%s', async (_, args, status) => {
    const run = await runMekiki(args, { folder });
    expect(run.status).toBe(status);
    if (status >= 64) expect(run.err).toMatch(/^mekiki: /);
  });

  test('2 where one is a danger, and the others are reported', async () => {
    const run = await runMekiki(['--format', 'json', danger]);
    expect(run.status).toBe(2);
  });
});

describe('--format json', () => {
  test('one object a line, one a message, in input order', async () => {
    const run = await json('folder', 'box');
    expect(run.lines().map(({ file, index, messageId }) => [file, index, messageId])).toEqual([
      ['folder/a.eml', 0, '1@sender.example'],
      ['folder/b.eml', 0, '2@sender.example'],
      ['folder/below/c', 0, '3@sender.example'],
      ['box', 0, '1@sender.example'],
      ['box', 1, '2@sender.example'],
      ['box', 2, '3@sender.example'],
    ]);
  });

  test('a message that cannot be read has its line too', async () => {
    const run = await json('no-mail.eml', 'empty.eml', 'clear.eml');
    expect(run.lines().map(({ file, error, verdict }) => [file, typeof error, verdict])).toEqual([
      ['no-mail.eml', 'string', undefined],
      ['empty.eml', 'string', undefined],
      ['clear.eml', 'undefined', 'clear'],
    ]);
    expect(run.status).toBe(65);
  });

  // Root reads whatever the modes say.
  test.skipIf(process.getuid?.() === 0)('what may not be read is told, and the others are reported', async () => {
    write('closed/a.eml', plain(1));
    write('closed/b', plain(2));
    write('closed/c/d.eml', plain(3));
    fs.chmodSync(path.join(folder, 'closed/b'), 0);
    fs.chmodSync(path.join(folder, 'closed/c'), 0);
    const run = await json('closed');
    fs.chmodSync(path.join(folder, 'closed/c'), 0o700);
    expect(run.status).toBe(65);
    expect(run.lines()).toMatchObject([
      { file: 'closed/a.eml', verdict: 'clear' },
      { file: 'closed/b', error: expect.stringContaining('EACCES') },
      { file: 'closed/c', error: expect.stringContaining('EACCES') },
    ]);
  });

  test('the keys of the contract', async () => {
    const [report] = (await json('--timings', '--now', '2026-11-24', 'clear.eml')).lines();
    const keys =
      'file index messageId sha256 engine data verdict assurance score attack findings outcomes unchecked fields origin hops authentication links attachments timings';
    for (const key of keys.split(' ')) expect(report).toHaveProperty(key);
    expect(report?.origin).toMatchObject({ ip: '192.0.2.25', believed: true, reported: null });
  });

  test('the same bytes twice', async () => {
    expect((await json('box')).out).toBe((await json('box')).out);
  });

  test.each([
    ['cut-in-text', '3@sender.example'],
    ['cut-in-header', null],
  ])('%s: a truncated mbox loses none of the others, and the rest is reported', async (file, last) => {
    const run = await json(file);
    expect(run.lines().map(({ messageId }) => messageId)).toEqual(['1@sender.example', '2@sender.example', last]);
  });

  test('standard input', async () => {
    const run = await runMekiki(['--format', 'json', '-'], { input: Buffer.from(mbox([7, 8])) });
    expect(run.lines().map(({ file, index }) => [file, index])).toEqual([
      ['-', 0],
      ['-', 1],
    ]);
  });

  test('a mail has the same digest as a file, in an mbox and with the line ends of the wire', async () => {
    write('crlf.eml', plain(1).replaceAll('\n', '\r\n'));
    const [file, inBox, crlf] = [
      ...(await json('clear.eml')).lines(),
      ...(await json('box')).lines().slice(0, 1),
      ...(await json('crlf.eml')).lines(),
    ];
    expect(new Set([file?.sha256, inBox?.sha256, crlf?.sha256]).size).toBe(1);
  });
});

describe('language and other formats', () => {
  test.each([
    ['--lang ja', ['--lang', 'ja'], {}, '項目'],
    ['Japanese by the environment', [], { LANG: 'ja_JP.UTF-8' }, '項目'],
    ['English else', [], {}, 'Fields'],
    ['Markdown', ['--format', 'markdown'], {}, '## Fields'],
    ['HTML', ['--format', 'html'], {}, '<h2>Fields</h2>'],
  ])('%s', async (_, args, environment, expected) => {
    expect((await runMekiki([...args, 'clear.eml'], { folder, environment })).out).toContain(expected);
  });

  test('own hosts are taken for the own side', async () => {
    const before = (await json('clear.eml')).lines()[0]?.ownSide;
    const after = (await json('--own-host', 'filter.other.example', 'clear.eml')).lines()[0]?.ownSide;
    expect(JSON.stringify(before)).not.toContain('other.example');
    expect(JSON.stringify(after)).toContain('other.example');
  });
});

describe('input that wants to break it', () => {
  const nested = (depth: number) => {
    const open = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`,
    ).join('');
    return `${header}MIME-Version: 1.0\n${open}Content-Type: text/plain\n\nhttps://deep.example/\n`;
  };
  test.each<[string, () => string]>([
    [
      'a mail of 50 MB',
      () =>
        `${header}MIME-Version: 1.0\nContent-Type: text/html\n\n${'<p>x <a href="https://a.example/">y</a></p>\n'.repeat(1_200_000)}`,
    ],
    [
      'an attachment of 50 MB',
      () =>
        `${header}MIME-Version: 1.0\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n${`${'UEsDBBQA'.repeat(9)}\n`.repeat(690_000)}`,
    ],
    [
      '10,000 Received fields',
      () =>
        `${'Received: from a.example (a.example [192.0.2.1]) by b.example (Postfix) with ESMTP id 1; Tue, 24 Nov 2026 09:00:00 +0900\n'.repeat(10_000)}${header}\nText.\n`,
    ],
    ['1,000 nested entities', () => nested(1000)],
    ['a header line of 10 MB', () => `X-Long: ${'a'.repeat(10_000_000)}\n${header}\nText.\n`],
    ['a From of 10 MB', () => `From: ${'"a" (b) <c@d.example>, '.repeat(430_000)}\n${header}\nText.\n`],
    [
      '100,000 nested elements',
      () => `${header}MIME-Version: 1.0\nContent-Type: text/html\n\n${'<div>'.repeat(100_000)}x`,
    ],
    [
      '100,000 links',
      () => `${header}MIME-Version: 1.0\nContent-Type: text/plain\n\n${'https://a.example/ '.repeat(100_000)}`,
    ],
  ])(
    '%s: a report, and the next message too',
    async (_, make) => {
      write('hard.eml', make());
      const run = await json('hard.eml', 'clear.eml');
      const [hard, next] = run.lines();
      expect(hard).toMatchObject({ file: 'hard.eml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(next).toMatchObject({ file: 'clear.eml', verdict: 'clear' });
    },
    120_000,
  );
});

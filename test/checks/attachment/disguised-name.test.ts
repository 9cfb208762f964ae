import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { disguisedName as check } from '../../../src/checks/attachment/disguised-name.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

const mailOf = (name: string) => aMailWith([{ name, content: 'x' }]);

describe('finds', () => {
  test.each([
    ["a document's ending before a program's", '請求書.pdf.exe', 'high check_attachment_disguised_name_double'],
    ['the same with a space', 'invoice.xlsx .scr', 'high check_attachment_disguised_name_double'],
    ["a document's ending before a page's", 'invoice.pdf.html', 'medium check_attachment_disguised_name_double'],
    ['a name turned around', 'invoice_\u202efdp.exe', 'high check_attachment_disguised_name_reversed'],
    ['an ending out of sight', `invoice.pdf${' '.repeat(40)}.js`, 'high check_attachment_disguised_name_spaces'],
  ])('%s', async (_, name, expected) => {
    const said = await examine(check, mailOf(name));
    expect(said.says).toEqual([expected]);
    expect(said.proof[0]).toMatch(/^attachment: /);
  });

  test('one in an archive', async () => {
    const content = zipSync({ 'in/invoice.pdf.exe': strToU8('MZ') });
    expect((await examine(check, aMailWith([{ name: 'a.zip', content }]))).says).toEqual([
      'high check_attachment_disguised_name_double',
    ]);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(mailOf('a.pdf.exe')))).says).toEqual([
      'medium check_attachment_disguised_name_double',
    ]);
  });
});

describe('is clear', () => {
  test.each([
    'archive.tar.gz',
    'report.docx.pdf',
    'letter.pdf.p7s',
    'report 2026.07.31.pdf',
    'setup.exe',
    'jquery.min.js',
    'index.ja.html',
    'data.txt.zip',
    'פתק.pdf',
    'www.shop.example.html',
    `a${' '.repeat(20)}b.pdf`,
  ])('%s', async (name) => {
    expect((await examine(check, mailOf(name))).kind).toBe('clear');
  });
});

test('not applicable: nothing attached', async () => {
  expect((await examine(check, aMailWith([]))).says).toEqual(['because_no_attachment']);
});

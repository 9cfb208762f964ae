import { describe, expect, test } from 'vitest';
import { kindMismatch as check } from '../../../src/checks/attachment/kind-mismatch.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

const program = `MZ${'\0'.repeat(200)}`;
const page = '<html><p>Log in</p>';
const shortcut = Uint8Array.from([0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]);
const mailOf = (name: string, content: string | Uint8Array, type = 'application/octet-stream') =>
  aMailWith([{ name, type, content }]);

describe('finds', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['a program under the name of a picture', 'photo.jpg', program, 'high check_attachment_kind_mismatch_program'],
    ['a shortcut under the name of a document', 'a.docx', shortcut, 'high check_attachment_kind_mismatch_shortcut'],
    ['a page under the name of a PDF document', 'a.pdf', page, 'medium check_attachment_kind_mismatch_page'],
    ['a page under the name of an appointment', 'a.ics', page, 'medium check_attachment_kind_mismatch_page'],
    [
      'a drawing under the name of a picture',
      'a.png',
      '<svg xmlns="x"/>',
      'medium check_attachment_kind_mismatch_drawing',
    ],
    [
      'an archive under the name of a PDF document',
      'a.pdf',
      'Rar!\x1a\x07\0',
      'low check_attachment_kind_mismatch_archive',
    ],
    [
      'a table written as a page, as a remark',
      'sales.xls',
      '<html><table>',
      'note check_attachment_kind_mismatch_page',
    ],
  ])('%s', async (_, name, content, expected) => {
    const said = await examine(check, mailOf(name, content));
    expect(said.says).toEqual([expected]);
    expect(said.proof[0]).toMatch(/^attachment: /);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(mailOf('photo.jpg', program)))).says).toEqual([
      'medium check_attachment_kind_mismatch_program',
    ]);
  });
});

describe('is clear', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['a PDF document declared as octets', 'a.pdf', '%PDF-1.7', 'application/octet-stream'],
    ['a JPEG under .png', 'a.png', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'image/png'],
    ['RTF under .doc', 'a.doc', '{\\rtf1', 'application/msword'],
    [
      'an encrypted document under .docx',
      'a.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'application/octet-stream',
    ],
    ['a document that is an archive', 'a.xlsx', 'PK\x03\x04', 'application/octet-stream'],
    ['a page under its own name', 'a.htm', page, 'text/html'],
    ['a program under its own name', 'setup.exe', program, 'application/octet-stream'],
  ])('%s', async (_, name, content, type) => {
    expect((await examine(check, mailOf(name, content, type))).kind).toBe('clear');
  });
});

test('not applicable: nothing attached', async () => {
  expect((await examine(check, aMailWith([]))).says).toEqual(['because_no_attachment']);
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runnable as check } from '../../../src/checks/attachment/runnable.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

const mailOf = (name: string, content: string | Uint8Array = 'x') => aMailWith([{ name, content }]);
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

describe('finds', () => {
  test.each([
    ['請求書.exe', 'high check_attachment_runnable_program'],
    ['a.scr', 'high check_attachment_runnable_program'],
    ['a.HTA', 'high check_attachment_runnable_script'],
    ['a.vbs. ', 'high check_attachment_runnable_script'],
    ['a.ps1', 'medium check_attachment_runnable_script'],
    ['a.lnk', 'high check_attachment_runnable_shortcut'],
    ['a.library-ms', 'high check_attachment_runnable_shortcut'],
    ['a.url', 'medium check_attachment_runnable_shortcut'],
    ['a.iso', 'high check_attachment_runnable_disk_image'],
    ['a.mobileconfig', 'medium check_attachment_runnable_settings'],
    ['a.one', 'medium check_attachment_runnable_note'],
  ])('%s', async (name, expected) => {
    const said = await examine(check, mailOf(name));
    expect(said.says).toEqual([expected]);
    expect(said.proof[0]).toMatch(/^attachment: /);
  });

  test.each<[string, readonly string[], string]>([
    ['a program in an archive', ['invoice.exe'], 'high check_attachment_runnable_program_inside'],
    ['a script alone in an archive', ['invoice.js'], 'high check_attachment_runnable_script_inside'],
    [
      'a program among many files, weakly',
      [...'abcdefghijk'.split(''), 'setup.exe'],
      'low check_attachment_runnable_program_inside',
    ],
    [
      'scripts of a project, as a remark',
      [...'abcdefghijk'.split(''), 'src/index.js'],
      'note check_attachment_runnable_script_inside',
    ],
  ])('%s', async (_, names, expected) => {
    expect((await examine(check, mailOf('a.zip', zip(...names)))).says).toEqual([expected]);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(mailOf('a.exe')))).says).toEqual([
      'medium check_attachment_runnable_program',
    ]);
  });
});

describe('is clear', () => {
  test.each(['a.pdf', 'photo.jpg', 'fix.patch', 'google.com', 'shop.example.com', 'tool.py', 'a.p7s', 'a.zip'])(
    '%s',
    async (name) => {
      expect((await examine(check, mailOf(name))).kind).toBe('clear');
    },
  );

  test('an archive of documents', async () => {
    expect((await examine(check, mailOf('a.zip', zip('a.pdf', 'b.docx', 'example.com')))).kind).toBe('clear');
  });
});

test('not applicable: nothing attached', async () => {
  expect((await examine(check, aMailWith([]))).says).toEqual(['because_no_attachment']);
});

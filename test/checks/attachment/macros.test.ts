import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { macros as check } from '../../../src/checks/attachment/macros.ts';
import { recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

const office = (parts: Record<string, string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': '<Types/>', ...parts }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const project = office({ 'xl/vbaProject.bin': 'x' });
const templated = (target: string) =>
  office({
    'word/_rels/settings.xml.rels': `<Relationship Type="x/attachedTemplate" Target="${target}" TargetMode="External"/>`,
  });
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('_VBA_PROJECT', 'utf16le')]);

describe('finds', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['macros under a name that says so, weakly', '申請書.xlsm', project, 'low check_attachment_macros'],
    ['macros in an older document, weakly', 'form.xls', ole, 'low check_attachment_macros'],
    ['macros under a name that promises none', 'a.xlsx', project, 'medium check_attachment_macros_hidden'],
    [
      'a template from the web',
      'a.docx',
      templated('https://evil.example/t.dotm'),
      'medium check_attachment_macros_template',
    ],
    [
      'a template in the company cloud, as a remark',
      'a.docx',
      templated('https://shop.sharepoint.com/t.dotx'),
      'note check_attachment_macros_template',
    ],
  ])('%s', async (_, name, content, expected) => {
    const said = await examine(check, aMailWith([{ name, content }]));
    expect(said.says).toEqual([expected]);
    expect(said.proof[0]).toMatch(/^attachment: /);
  });

  test("a template of the sender's, as a remark", async () => {
    const mail = aMailWith([{ name: 'a.docx', content: templated('https://files.shop.example/t.dotx') }], {
      'Authentication-Results': recorded('dkim=pass header.d=shop.example'),
    });
    expect((await examine(check, mail)).says).toEqual(['note check_attachment_macros_template']);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(aMailWith([{ name: 'a.xlsx', content: project }])))).says).toEqual([
      'low check_attachment_macros_hidden',
    ]);
  });
});

describe('is clear', () => {
  test.each<[string, Uint8Array]>([
    ['a document without macros', office({ 'word/document.xml': '<x/>' })],
    ["a template of the writer's computer", templated('file:///C:/Users/hanako/Normal.dotm')],
  ])('%s', async (_, content) => {
    expect((await examine(check, aMailWith([{ name: 'a.docx', content }]))).kind).toBe('clear');
  });
});

test('not applicable: no document', async () => {
  expect((await examine(check, aMailWith([{ name: 'a.zip', content: zipSync({ a: strToU8('x') }) }]))).says).toEqual([
    'because_no_attached_office_document',
  ]);
});

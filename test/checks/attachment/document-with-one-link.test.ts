import { describe, expect, test } from 'vitest';
import { documentWithOneLink as check } from '../../../src/checks/attachment/document-with-one-link.ts';
import { examine } from '../facts-of.ts';
import { aMailWith } from './a-mail-with.ts';

const pdf = (...urls: readonly string[]) => ({
  name: 'a.pdf',
  content: `%PDF-1.4\n${urls.map((url) => `<</S/URI/URI(${url})>>`).join('\n')}`,
});

test('finds a document that says it all, with one place to click', async () => {
  const said = await examine(
    check,
    aMailWith([pdf('https://evil.example/a', 'https://evil.example/b')], { text: 'See attached.' }),
  );
  expect(said.says).toEqual(['low check_attachment_document_with_one_link']);
  expect(said.proof[0]).toMatch(/^attachment: /);
  expect(said.proof[1]).toMatch(/^link-target: /);
});

describe('is clear', () => {
  test.each([
    ['a mail that says something itself', [pdf('https://shop.example/')], 'Dear Hanako, '.repeat(30)],
    ['a mail with a link of its own', [pdf('https://shop.example/')], 'https://shop.example/'],
    ['a document with many links', [pdf('https://a.example/', 'https://b.example/')], ''],
    ['a document without links', [pdf()], ''],
  ])('%s', async (_, files, text) => {
    expect((await examine(check, aMailWith(files, { text }))).kind).toBe('clear');
  });
});

test.each([
  ['nothing is attached', []],
  ['several files', [pdf('https://a.example/'), pdf('https://a.example/')]],
  ['another kind of file', [{ name: 'a.txt', content: 'https://a.example/' }]],
])('not applicable: %s', async (_, files) => {
  expect((await examine(check, aMailWith(files))).says).toEqual(['because_no_document_alone']);
});

import { describe, expect, test } from 'vitest';
import { scriptedDrawing as check } from '../../../src/checks/attachment/scripted-drawing.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

const mailOf = (inner: string, name = 'a.svg') =>
  aMailWith([{ name, type: 'image/svg+xml', content: `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>` }]);

describe('finds', () => {
  test.each([
    ['a script', '<script>x()</script>', 'a.svg', 'medium'],
    ['a handler of events', '<rect onclick="x()"/>', 'a.svg', 'medium'],
    [
      'a script that leads away, under a name of a picture',
      '<script>location="https://evil.example/"</script>',
      'a.png',
      'high',
    ],
    [
      'a diagram that can be explored, as a remark',
      `<text>${'function '.repeat(200)}</text><script>zoom()</script>`,
      'a.svg',
      'note',
    ],
  ])('%s', async (_, inner, name, severity) => {
    const said = await examine(check, mailOf(inner, name));
    expect(said.says).toEqual([`${severity} check_attachment_scripted_drawing`]);
    expect(said.proof[0]).toMatch(/^attachment: /);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(mailOf('<script>x()</script>')))).says).toEqual([
      'low check_attachment_scripted_drawing',
    ]);
  });
});

test('is clear: a logo', async () => {
  expect(
    (await examine(check, mailOf('<path d="M0 0"/><a href="https://shop.example/"><text>Shop</text></a>'))).kind,
  ).toBe('clear');
});

test('not applicable: no drawing', async () => {
  expect((await examine(check, aMailWith([]))).says).toEqual(['because_no_attached_drawing']);
});

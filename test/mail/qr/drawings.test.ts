import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../scripts/seeded-random.ts';
import { readHtml } from '../../../src/mail/body/html/read-html.ts';
import { pixelsOfDrawing } from '../../../src/mail/qr/drawing.ts';
import { findBlockDrawings, maxBlockDrawings } from '../../../src/mail/qr/find-block-drawings.ts';
import { findCodes } from '../../../src/mail/qr/find-codes.ts';
import { braille, fullBlocks, halfBlocks, quadrants, runs, table } from './draw-in-mail.ts';
import { modulesOf } from './picture.ts';

const holds = 'https://login.shop.example/verify?session=8c1f03e2';
const rows = modulesOf(holds, { border: 2 });
const bare = modulesOf(holds, { border: 0 });

const codesOf = (drawings: readonly { readonly drawing: Parameters<typeof pixelsOfDrawing>[0] }[]) =>
  drawings.flatMap(({ drawing }) => {
    const pixels = pixelsOfDrawing(drawing);
    return pixels === null ? [] : findCodes(pixels);
  });

describe('a code in characters', () => {
  test.each([
    ['half blocks', halfBlocks(rows)],
    ['half blocks, inverted as a terminal shows them', halfBlocks(rows, true)],
    ['half blocks without a quiet zone', halfBlocks(bare)],
    ['lines that lost their last blanks', halfBlocks(rows).replace(/ +$/gm, '')],
    ['two full blocks a module', fullBlocks(rows)],
    ['one full block a module', fullBlocks(rows, '█', ' ')],
    ['ideographic blanks', fullBlocks(rows, '█', '\u3000')],
    ['shades', fullBlocks(rows, '▓▓', '░░')],
    ['squares', fullBlocks(rows, '■', '□')],
    ['emoji squares', fullBlocks(rows, '⬛', '⬜')],
    ['emoji squares with a selector', fullBlocks(rows, '⬛\ufe0f', '⬜\ufe0f')],
    ['quadrants', quadrants(rows)],
    ['Braille', braille(rows)],
    ['empty lines between', halfBlocks(rows).replaceAll('\n', '\n\n')],
    ['line ends of the wire', halfBlocks(rows).replaceAll('\n', '\r\n')],
  ])('%s', (_, drawn) => {
    const text = `Scan this with your telephone:\n\n${drawn}\n\nRegards`;
    const drawings = findBlockDrawings(text);
    expect(codesOf(drawings)).toEqual([holds]);
    const [drawing] = drawings;
    if (drawing === undefined) throw new Error('no drawing');
    const { from, to } = drawing;
    expect(text.slice(0, from)).toContain('telephone:\n');
    expect(text.slice(to).replace(/[\s░□⬜]|\ufe0f/g, '')).toBe('Regards');
  });

  test('two of them', () => {
    const other = modulesOf('https://b.example/', { border: 1 });
    expect(codesOf(findBlockDrawings(`${halfBlocks(rows)}\nor\n${fullBlocks(other)}`))).toEqual([
      holds,
      'https://b.example/',
    ]);
  });
});

describe('no code', () => {
  test.each([
    ['text', 'Good morning.\n'.repeat(40)],
    ['a ruler', '■□■□■□■□■□■□■□■□\nNews\n■□■□■□■□■□■□■□■□\n'],
    ['a field of squares', `${'■□'.repeat(30)}\n`.repeat(40)],
    ['a bar chart', Array.from({ length: 30 }, (_, i) => '█'.repeat(5 + (i % 25))).join('\n')],
    ['lines too long', `${'█ '.repeat(2_000)}\n`.repeat(30)],
    ['one long line above short ones', `${'█'.repeat(499)}\n${'████\n'.repeat(400)}`],
  ])('%s', (_, text) => {
    expect(codesOf(findBlockDrawings(text))).toEqual([]);
  });

  test('in any scramble, and never too many drawings', () => {
    const random = seededRandom(20_261_124);
    const characters = ['█', '▀', '▄', ' ', ' ', '\n', '▌', '⠿', '⬛', 'a'];
    for (let run = 0; run < 300; run++) {
      const last = run % 3 === 0 ? 10 : 9;
      const text = Array.from({ length: 3_000 }, () => characters[Math.floor(random() * last)]).join('');
      const drawings = findBlockDrawings(text);
      expect(drawings.length).toBeLessThanOrEqual(maxBlockDrawings);
      for (const { drawing } of drawings) expect(drawing.inked).toHaveLength(drawing.width * drawing.height);
      codesOf(drawings);
    }
  });
});

const black = '#000';
const white = '#fff';
const colour = (isDark: boolean) => (isDark ? black : white);

describe('a code in cells', () => {
  const cells: [string, string][] = [
    ['bgcolor', table(rows, (isDark) => `bgcolor="${colour(isDark)}" width="4" height="4"`)],
    ['style', table(rows, (isDark) => `style="width:4px;height:4px;background:${colour(isDark)}"`)],
    ['dark cells only', table(bare, (isDark) => (isDark ? 'style="background-color:#1a1a1a"' : ''))],
    [
      'light cells only, on a dark table',
      `<div style="background:#000">${table(rows, (isDark) => (isDark ? '' : 'bgcolor=white'))}</div>`,
    ],
    [
      'classes',
      `<style>.d{background:#222}.l{background:#eee}</style>${table(rows, (isDark) => `class="${isDark ? 'd' : 'l'}"`)}`,
    ],
    ['inverted', table(rows, (isDark) => `bgcolor="${colour(!isDark)}"`)],
    ['a colour by an unknown name', table(rows, (isDark) => (isDark ? 'bgcolor=rebeccapurple' : 'bgcolor=white'))],
    [
      'blanks in the cells',
      table(rows, (isDark) => `bgcolor="${colour(isDark)}"`).replaceAll('></td>', '>&nbsp;</td>'),
    ],
    [
      'what fills the cells',
      table(rows, () => '')
        .replace(/<td ><\/td>/g, '<td><div></div></td>')
        .replace(
          /<div>/g,
          (() => {
            const all = rows.flat();
            let i = 0;
            return () => `<div style="background:${colour(all[i++] === true)};width:4px;height:4px">`;
          })(),
        ),
    ],
    [
      'cells that span others',
      `<table>${rows
        .map(
          (row) =>
            `<tr>${runs(row)
              .map(({ isDark, count }) => `<td colspan="${count}" bgcolor="${colour(isDark)}"></td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`,
    ],
    [
      'a table for each row, cells as wide as they say',
      rows
        .map(
          (row) =>
            `<table><tr>${runs(row)
              .map(({ isDark, count }) => `<td width="${count * 5}" bgcolor="${colour(isDark)}"></td>`)
              .join('')}</tr></table>`,
        )
        .join(''),
    ],
    [
      'divisions and spans',
      rows
        .map(
          (row) =>
            `<div>${row.map((isDark) => `<span style="display:inline-block;width:3px;height:3px;background:${colour(isDark)}"></span>`).join('')}</div>`,
        )
        .join('\n'),
    ],
  ];

  test.each(cells)('%s', (_, drawn) => {
    const html = `<html><body><p>Scan this:</p><table><tr><td>${drawn}</td></tr></table><p>Regards</p></body></html>`;
    const { drawings } = readHtml(html);
    expect(codesOf(drawings)).toEqual([holds]);
    const [drawing] = drawings;
    if (drawing === undefined) throw new Error('no drawing');
    const { range } = drawing;
    expect(html.slice(0, range.start)).toContain('Scan this:');
    expect(html.slice(range.end)).toContain('Regards');
  });

  test('rows that are kept by the cells above', () => {
    const html = `<table>${rows
      .map((row, y) => {
        const above = rows[y - 1];
        const below = rows[y + 1];
        const isPair = (x: number) => y % 2 === 0 && below?.[x] === row[x];
        const isTaken = (x: number) => y % 2 === 1 && above?.[x] === row[x];
        const drawn = row.map((isDark, x) =>
          isTaken(x) ? '' : `<td${isPair(x) ? ' rowspan=2' : ''} bgcolor=${colour(isDark)}></td>`,
        );
        return `<tr>${drawn.join('')}</tr>`;
      })
      .join('')}</table>`;
    expect(codesOf(readHtml(html).drawings)).toEqual([holds]);
  });
});

describe('no code in', () => {
  test.each([
    ['a table of figures', table(rows, (isDark) => `bgcolor="${colour(isDark)}"`).replaceAll('></td>', '>1</td>')],
    ['a table of one colour', table(rows, () => 'bgcolor=white')],
    [
      'a striped table',
      table(
        rows.map((row, y) => row.map(() => y % 2 === 0)),
        (isDark) => `bgcolor="${colour(isDark)}"`,
      ),
    ],
    ['few rows', table(rows.slice(0, 20), (isDark) => `bgcolor="${colour(isDark)}"`)],
    [
      'cells that claim to span everything',
      `<table>${'<tr><td colspan=400 rowspan=400 bgcolor=#000><td bgcolor=#fff><td><td><td><td></tr>'.repeat(300)}</table>`,
    ],
  ])('%s', (_, html) => {
    expect(codesOf(readHtml(html).drawings)).toEqual([]);
  });
});

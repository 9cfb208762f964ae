import type { Drawing } from '../../qr/drawing.ts';
import { type Declarations, readDeclarations, type StyleRules } from './css.ts';
import { attributeValue } from './html-attribute.ts';
import type { HtmlRange } from './html-reading.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { lookOf, PLAIN_LOOK } from './look.ts';

/** A picture made of coloured cells, and the element that holds them. */
export interface CellDrawing {
  readonly drawing: Drawing;
  readonly range: HtmlRange;
}

/** Drawings of one document, and the rows and columns of one. */
export const maxCellDrawings = 20;
const MIN_ROWS = 21;
const MAX_ROWS = 400;
const MAX_COLUMNS = 2_000;

/** Places that the cells of one drawing may take, those that they take twice counted twice. */
const MAX_PLACES = 2_000_000;

/** A row of a code changes its colour more often than this. */
const MIN_CELLS = 5;

/** Lightness of a colour whose name is not known: one who paints black on white may say so in many words. */
const UNKNOWN = 60;

/** Two colours that differ less are no black and white. */
const MIN_CONTRAST = 30;

/** A cell: how many columns and rows it takes, and its lightness. */
interface Cell {
  readonly across: number;
  readonly down: number;
  readonly light: number;
}

/**
 * Finds pictures that the document draws with empty cells: at least 21 rows, in a table or each in an element of its own, of
 * cells that differ in their background only. A cell may span others, or be as wide as it says. Linear; never throws.
 */
export function findCellDrawings(document: HtmlElement, rules: StyleRules): readonly CellDrawing[] {
  const found: CellDrawing[] = [];
  const open: HtmlElement[] = [document];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const inside = elementsIn(element);
    const rows = inside.length < MIN_ROWS ? [] : rowsOf(inside);
    const isDrawn = rows.length >= MIN_ROWS && rows.length <= MAX_ROWS && found.length < maxCellDrawings;
    const drawing = isDrawn ? drawingOf(rows, rules) : null;
    const { startOffset = 0, endOffset = 0 } = element.location ?? element.parent?.location ?? {};
    if (drawing !== null) found.push({ drawing, range: { start: startOffset, end: endOffset } });
    else for (let i = inside.length - 1; i >= 0; i--) open.push(inside[i] as HtmlElement);
  }
  return found;
}

function elementsIn({ children }: HtmlElement): HtmlElement[] {
  return children.filter((node) => node.kind === 'element');
}

/** The cells of each row; a row of a table may have few of its own where cells above reach into it. */
function rowsOf(elements: readonly HtmlElement[]): HtmlElement[][] {
  const rows = elements.map((row) => ({ isOfTable: row.name === 'tr', cells: cellsOf(row) }));
  if (rows.filter(({ cells }) => cells.length >= MIN_CELLS).length < MIN_ROWS / 2) return [];
  return rows.filter(({ isOfTable, cells }) => isOfTable || cells.length >= MIN_CELLS).map(({ cells }) => cells);
}

/** The cells of a row; a row may be a table of its own, with one body and one row. */
function cellsOf(row: HtmlElement): HtmlElement[] {
  let cells = elementsIn(row);
  for (let depth = 0; cells.length === 1 && depth < 4; depth++) cells = elementsIn(cells[0] as HtmlElement);
  return cells;
}

function drawingOf(rows: readonly HtmlElement[][], rules: StyleRules): Drawing | null {
  if (rows.some((cells) => cells.length > MAX_COLUMNS || cells.some(hasText))) return null;
  const styles = rows.map((cells) => cells.map((cell) => declarationsOf(cell, rules)));
  const isSpanning = rows.some((cells) => cells.some((cell) => spanOf(cell, 'colspan') > 1));
  const hasWidths = !isSpanning && styles.every((row) => row.every((style) => widthOf(style) > 0));
  const grid = rows.map((cells, y) =>
    cells.map((cell, x): Cell => {
      const style = styles[y]?.[x] as Declarations;
      const across = hasWidths ? widthOf(style) : spanOf(cell, 'colspan');
      return { across, down: spanOf(cell, 'rowspan'), light: lightnessOf(cell, style, rules) };
    }),
  );
  return laidOut(grid);
}

/** Cells in their columns (HTML standard, 4.9.12): what spans rows keeps its place in those below. */
function laidOut(grid: readonly (readonly Cell[])[]): Drawing | null {
  const light: number[][] = grid.map(() => []);
  let places = 0;
  grid.forEach((cells, y) => {
    let x = 0;
    for (const { across, down, light: value } of cells) {
      while (light[y]?.[x] !== undefined) x++;
      places += across * down;
      if (x + across > MAX_COLUMNS || places > MAX_PLACES) return;
      for (let row = y; row < Math.min(y + down, grid.length); row++) {
        for (let column = x; column < x + across; column++) (light[row] as number[])[column] = value;
      }
      x += across;
    }
  });
  const all = grid.flatMap((cells) => cells.map((cell) => cell.light));
  const [darkest, lightest] = all.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [255, 0]);
  if (lightest - darkest < MIN_CONTRAST) return null;
  const width = Math.max(...light.map((row) => row.length));
  const inked = new Uint8Array(width * light.length);
  light.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if ((row[x] ?? lightest) < (darkest + lightest) / 2) inked[y * width + x] = 1;
    }
  });
  return { width, height: light.length, inked };
}

function hasText(cell: HtmlElement): boolean {
  const isText = (node: HtmlNode): boolean =>
    node.kind === 'text'
      ? node.value.trim() !== ''
      : node.children.length === 1 && isText(node.children[0] as HtmlNode);
  return cell.children.some(isText);
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  if (cell.name !== 'td' && cell.name !== 'th') return 1;
  const span = Number.parseInt(attributeValue(cell, name) ?? '1', 10);
  return span >= 1 && span <= MAX_ROWS ? span : 1;
}

function declarationsOf(element: HtmlElement, rules: StyleRules): Declarations {
  const attribute = (name: string) => attributeValue(element, name);
  const presented = [
    ['background-color', attribute('bgcolor')?.toLowerCase()],
    ['width', attribute('width')],
  ].filter((pair): pair is [string, string] => pair[1] !== undefined);
  const ruled = rules.of(element.name, attribute('id'), attribute('class'));
  return new Map([...presented, ...ruled, ...readDeclarations(attribute('style') ?? '')]);
}

/** Whole pixels; 0 where none are declared. */
function widthOf(style: Declarations): number {
  const width = /^(\d{1,3})(?:\.\d*)?(?:px)?$/.exec(style.get('width') ?? '')?.[1];
  return width === undefined ? 0 : Number.parseInt(width, 10);
}

/** How light a cell is, by the background of what fills it, else its own, else that of what it lies in. */
function lightnessOf(cell: HtmlElement, style: Declarations, rules: StyleRules): number {
  const [inner, ...more] = elementsIn(cell);
  const filling = inner === undefined || more.length > 0 ? null : backgroundOf(declarationsOf(inner, rules));
  let light = filling ?? backgroundOf(style);
  for (let outer = cell.parent; light === null && outer !== null; outer = outer.parent) {
    light = backgroundOf(declarationsOf(outer, rules));
  }
  return light ?? 255;
}

function backgroundOf(style: Declarations): number | null {
  const written = style.get('background-color') ?? style.get('background') ?? '';
  if (written === '' || /^(?:transparent|none|inherit|initial|unset)$/.test(written)) return null;
  const { background } = lookOf(PLAIN_LOOK, style);
  if (background === null) return /\(/.test(written) ? null : UNKNOWN;
  const [red, green, blue] = background;
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

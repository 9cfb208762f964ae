import type { Drawing } from './drawing.ts';

/** A drawing in text, and the code units that it is made of. */
export interface BlockDrawing {
  readonly drawing: Drawing;
  readonly from: number;
  readonly to: number;
}

/** Drawings of one text that are looked at, and characters of one line of them. */
export const maxBlockDrawings = 20;
const MAX_LINE = 500;

/** Lines: half blocks draw the smallest code with 11, Braille with 6. */
const MIN_LINES = 6;
const MAX_LINES = 500;

/** Inked characters of the first line that may be a code's: two of its finder patterns. */
const MIN_INKED = 4;

/** Dots of a character: two across, four down, the upper left one first, line by line. */
const [UPPER, LOWER] = [0b0000_1111, 0b1111_0000];
const [UPPER_LEFT, UPPER_RIGHT, LOWER_LEFT, LOWER_RIGHT] = [0b0000_0101, 0b0000_1010, 0b0101_0000, 0b1010_0000];

/** U+2580 to U+259F that are made of quarters: the shades are full or, where light, blank. */
const DOTS: ReadonlyMap<string, number> = new Map([
  ['▀', UPPER],
  ['▄', LOWER],
  ['█', UPPER | LOWER],
  ['▌', UPPER_LEFT | LOWER_LEFT],
  ['▐', UPPER_RIGHT | LOWER_RIGHT],
  ['▓', UPPER | LOWER],
  ['▒', UPPER | LOWER],
  ['░', 0],
  ['▖', LOWER_LEFT],
  ['▗', LOWER_RIGHT],
  ['▘', UPPER_LEFT],
  ['▙', UPPER_LEFT | LOWER],
  ['▚', UPPER_LEFT | LOWER_RIGHT],
  ['▛', UPPER | LOWER_LEFT],
  ['▜', UPPER | LOWER_RIGHT],
  ['▝', UPPER_RIGHT],
  ['▞', UPPER_RIGHT | LOWER_LEFT],
  ['▟', UPPER_RIGHT | LOWER],
  ['■', UPPER | LOWER],
  ['□', 0],
  ['⬛', UPPER | LOWER],
  ['⬜', 0],
  [' ', 0],
  ['\u00a0', 0],
  ['\u2002', 0],
  ['\u2003', 0],
  ['\u2007', 0],
  ['\u3000', 0],
]);

/** Any character that inks. */
const INKED = /[\u2580-\u259f\u25a0\u2b1b\u2801-\u28ff]/;

/**
 * Finds drawings made of block elements, squares or Braille in text: at least `MIN_LINES` lines with nothing else on
 * them, empty lines left out. At most `maxBlockDrawings`. Linear.
 */
export function findBlockDrawings(text: string): readonly BlockDrawing[] {
  const first = text.search(INKED);
  if (first < 0) return [];
  const found: BlockDrawing[] = [];
  let lines: number[][] = [];
  let from = 0;
  let to = 0;
  const end = () => {
    if (lines.length >= MIN_LINES && isEven(lines) && found.length < maxBlockDrawings)
      found.push({ drawing: drawingOf(lines), from, to });
    lines = [];
  };
  for (let at = text.lastIndexOf('\n', first) + 1; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const past = newline < 0 ? text.length : newline;
    const line = past - at > MAX_LINE ? null : dotsOf(text.slice(at, past));
    if (line === null || lines.length >= MAX_LINES) end();
    else if (line.length > 0) {
      if (lines.length === 0) from = at;
      if (lines.length > 0 || line.filter((dots) => dots > 0).length >= MIN_INKED) lines.push(line);
      to = past;
    }
    at = past + 1;
  }
  end();
  return found;
}

/** Whether the lines are alike in length, so that the drawing is no larger than its text. */
function isEven(lines: readonly (readonly number[])[]): boolean {
  const longest = Math.max(...lines.map((line) => line.length));
  return lines.reduce((sum, line) => sum + line.length, 0) * 3 >= longest * lines.length;
}

/** The dots of each character of a line; none where it is blank, null where something else stands on it. */
function dotsOf(line: string): number[] | null {
  if (line.trim() === '') return [];
  const dots: number[] = [];
  for (const character of line.replace(/\r$/, '')) {
    const code = character.codePointAt(0) as number;
    // U+FE0F asks for an emoji, U+200B takes no room.
    if (code === 0xfe0f || code === 0x200b) continue;
    const known = code >= 0x2800 && code <= 0x28ff ? braille(code - 0x2800) : DOTS.get(character);
    if (known === undefined) return null;
    dots.push(known);
  }
  return dots;
}

/** Braille counts its dots down the left column, down the right one, and then along the lowest line. */
function braille(bits: number): number {
  const places = [0, 2, 4, 1, 3, 5, 6, 7];
  return places.reduce((dots, place, bit) => dots | (((bits >> bit) & 1) << place), 0);
}

function drawingOf(lines: readonly (readonly number[])[]): Drawing {
  const width = 2 * Math.max(...lines.map((line) => line.length));
  const height = 4 * lines.length;
  const inked = new Uint8Array(width * height);
  lines.forEach((line, row) => {
    line.forEach((dots, column) => {
      for (let dot = 0; dot < 8; dot++) {
        if ((dots >> dot) & 1) inked[(4 * row + (dot >> 1)) * width + 2 * column + (dot & 1)] = 1;
      }
    });
  });
  return { width, height, inked };
}

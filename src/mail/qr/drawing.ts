import type { Pixels } from './pixels.ts';

/** A picture that a mail draws with characters or with cells of a table, in black and white. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** One for what is inked, row by row. */
  readonly inked: Uint8Array;
}

/** The sides of the smallest and the largest code (ISO/IEC 18004, §5.1), in modules. */
export const SMALLEST_CODE = 21;
const LARGEST_CODE = 177;

/** Modules that a drawing may have around its code and in its quiet zone. */
const MARGIN = 24;

/** Modules that are drawn around, as quiet zone, and pixels of a module. */
const QUIET = 4;
const SCALE = 3;

/**
 * The picture of a drawing with whole modules: blank margins cut off, and as many dots made one in each direction as always
 * lie together, since a module may be one cell or several, half a character high and two wide. Null where no code can be so
 * small or so large.
 */
export function pixelsOfDrawing(drawing: Drawing): Pixels | null {
  const bounds = boundsOf(drawing);
  if (bounds === null) return null;
  const { left, top, width, height } = bounds;
  const isInked = (x: number, y: number) => drawing.inked[(top + y) * drawing.width + left + x] === 1;
  const across = commonRun(width, height, isInked);
  const down = commonRun(height, width, (y, x) => isInked(x, y));
  const columns = width / across;
  const rows = height / down;
  const most = LARGEST_CODE + 2 * MARGIN;
  if (Math.min(columns, rows) < SMALLEST_CODE || Math.max(columns, rows) > most) return null;
  const wide = (columns + 2 * QUIET) * SCALE;
  const high = (rows + 2 * QUIET) * SCALE;
  const rgba = new Uint8Array(wide * high * 4).fill(255);
  for (let y = 0; y < rows * SCALE; y++) {
    for (let x = 0; x < columns * SCALE; x++) {
      if (!isInked(Math.floor(x / SCALE) * across, Math.floor(y / SCALE) * down)) continue;
      const at = ((y + QUIET * SCALE) * wide + x + QUIET * SCALE) * 4;
      rgba.fill(0, at, at + 3);
    }
  }
  return { width: wide, height: high, rgba };
}

function boundsOf({
  width,
  height,
  inked,
}: Drawing): { left: number; top: number; width: number; height: number } | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (inked[at] !== 1) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? null : { left, top, width: right + 1 - left, height: bottom + 1 - top };
}

/** The greatest common divisor of the lengths of all runs of one colour along the lines. */
function commonRun(length: number, lines: number, isInked: (at: number, line: number) => boolean): number {
  let common = length;
  for (let line = 0; line < lines && common > 1; line++) {
    let from = 0;
    for (let at = 1; at < length && common > 1; at++) {
      if (isInked(at, line) === isInked(at - 1, line)) continue;
      common = divisor(common, at - from);
      from = at;
    }
  }
  return common;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

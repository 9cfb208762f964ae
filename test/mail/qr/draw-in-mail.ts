/** Rows of modules as a text draws them. */
type Rows = readonly (readonly boolean[])[];

const at = (rows: Rows, x: number, y: number) => rows[y]?.[x] === true;

function lines(rows: Rows, across: number, down: number, character: (x: number, y: number) => string): string {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: Math.ceil(rows.length / down) }, (_, row) =>
    Array.from({ length: Math.ceil(width / across) }, (_, column) => character(column * across, row * down)).join(''),
  ).join('\n');
}

/** Two rows of modules in one line. */
export function halfBlocks(rows: Rows, isInverted = false): string {
  const ink = (x: number, y: number) => at(rows, x, y) !== isInverted;
  return lines(rows, 1, 2, (x, y) => ' ▀▄█'[(ink(x, y) ? 1 : 0) + (ink(x, y + 1) ? 2 : 0)] as string);
}

/** Two characters a module. */
export function fullBlocks(rows: Rows, dark = '██', light = '  '): string {
  return lines(rows, 1, 1, (x, y) => (at(rows, x, y) ? dark : light));
}

/** Four modules a character. */
export function quadrants(rows: Rows): string {
  const characters = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';
  return lines(rows, 2, 2, (x, y) => {
    const places = [at(rows, x, y), at(rows, x + 1, y), at(rows, x, y + 1), at(rows, x + 1, y + 1)];
    return characters[places.reduce((sum, isDark, i) => sum + (isDark ? 1 << i : 0), 0)] as string;
  });
}

/** Eight modules a character. */
export function braille(rows: Rows): string {
  const bits = [0, 3, 1, 4, 2, 5, 6, 7];
  return lines(rows, 2, 4, (x, y) =>
    String.fromCharCode(
      0x2800 + bits.reduce((sum, bit, i) => sum + (at(rows, x + (i & 1), y + (i >> 1)) ? 1 << bit : 0), 0),
    ),
  );
}

/** A table with a cell for each module, coloured by what `paint` gives as attributes. */
export function table(rows: Rows, paint: (isDark: boolean) => string): string {
  const drawn = rows.map((row) => `<tr>${row.map((isDark) => `<td ${paint(isDark)}></td>`).join('')}</tr>`);
  return `<table cellspacing="0" cellpadding="0">${drawn.join('')}</table>`;
}

/** Modules of one colour beside each other, and how many they are. */
export function runs(row: readonly boolean[]): { readonly isDark: boolean; readonly count: number }[] {
  const found: { isDark: boolean; count: number }[] = [];
  for (const isDark of row) {
    const last = found.at(-1);
    if (last?.isDark === isDark) last.count++;
    else found.push({ isDark, count: 1 });
  }
  return found;
}

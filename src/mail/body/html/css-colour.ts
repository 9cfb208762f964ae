/** A colour without transparency, each part 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Parts that differ by no more than this look alike to a reader. */
const SAME = 6;

const NAMES: ReadonlyMap<string, Colour> = new Map([
  ['black', [0, 0, 0]],
  ['white', [255, 255, 255]],
  ['snow', [255, 250, 250]],
  ['ivory', [255, 255, 240]],
  ['whitesmoke', [245, 245, 245]],
  ['ghostwhite', [248, 248, 255]],
  ['floralwhite', [255, 250, 240]],
  ['gray', [128, 128, 128]],
  ['grey', [128, 128, 128]],
  ['silver', [192, 192, 192]],
  ['red', [255, 0, 0]],
  ['lime', [0, 255, 0]],
  ['green', [0, 128, 0]],
  ['blue', [0, 0, 255]],
  ['yellow', [255, 255, 0]],
]);

/**
 * Reads a colour (CSS Color Level 4, §5, §6), also without its `#` as in HTML attributes. 'transparent'
 * where nothing is painted, null where it is none or a name that is not known.
 */
export function readColour(value: string): Colour | 'transparent' | null {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return 'transparent';
  const named = NAMES.get(text);
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (hex !== undefined) return readHex(hex);
  const parts = /^rgba?\(([^()]{1,60})\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== '');
  if (parts === undefined || parts.length < 3) return null;
  const [red, green, blue, alpha] = parts.map((part) => Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1));
  if (alpha === 0) return 'transparent';
  const colour = [red, green, blue] as Colour;
  return colour.every(Number.isFinite) ? colour : null;
}

/** Whether text of one colour cannot be told from a background of the other. */
export function isSameColour(a: Colour, b: Colour): boolean {
  return a.every((part, i) => Math.abs(part - (b[i] as number)) <= SAME);
}

function readHex(hex: string): Colour | 'transparent' | null {
  const width = hex.length === 3 || hex.length === 4 ? 1 : hex.length === 6 || hex.length === 8 ? 2 : 0;
  if (width === 0) return null;
  const part = (index: number) => {
    const digits = hex.slice(index * width, (index + 1) * width);
    return Number.parseInt(width === 1 ? digits + digits : digits, 16);
  };
  if (hex.length === width * 4 && part(3) === 0) return 'transparent';
  return [part(0), part(1), part(2)];
}

import type { Declarations } from './css.ts';
import { type Colour, isSameColour, readColour } from './css-colour.ts';

/** How the text of an element looks, as far as it decides whether a reader sees it. */
export interface Look {
  /** Nothing in the element can be seen, whatever is declared further in. */
  readonly isGone: boolean;
  /** `visibility: hidden`, which an element further in can undo. */
  readonly isInvisible: boolean;
  /** In CSS pixels. */
  readonly fontSize: number;
  readonly colour: Colour | 'transparent' | null;
  /** Null where none is declared, or an image lies on it. */
  readonly background: Colour | null;
}

/** The look of a document without style. */
export const PLAIN_LOOK: Look = {
  isGone: false,
  isInvisible: false,
  fontSize: 16,
  colour: null,
  background: null,
};

/** A text of this size, in pixels, cannot be read. */
const UNREADABLE_SIZE = 1;

/** So many pixels to the side and a text is off the page. */
const FAR = 900;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 37.8],
  ['mm', 3.78],
  ['rem', 16],
  ['vw', 10],
  ['vh', 8],
]);

/** Whether a reader does not see text of this look. */
export function isHiddenLook({ isGone, isInvisible, fontSize, colour, background }: Look): boolean {
  if (isGone || isInvisible || fontSize <= UNREADABLE_SIZE || colour === 'transparent') return true;
  return colour !== null && background !== null && isSameColour(colour, background);
}

/**
 * The look of an element with these declarations inside of one with the look `outer`. What hides in other
 * mail programs only (`mso-hide`) hides nothing here.
 */
export function lookOf(outer: Look, declarations: Declarations): Look {
  if (declarations.size === 0) return outer;
  const visibility = declarations.get('visibility');
  const colour = declarations.get('color');
  const fontSize = fontSizeOf(declarations, outer.fontSize);
  return {
    isGone: outer.isGone || takesAway(declarations, fontSize),
    isInvisible:
      visibility === undefined || visibility === 'inherit'
        ? outer.isInvisible
        : visibility === 'hidden' || visibility === 'collapse',
    fontSize,
    colour: colour === undefined ? outer.colour : (readColour(colour) ?? (colour === 'inherit' ? outer.colour : null)),
    background: backgroundOf(declarations, outer.background),
  };
}

function takesAway(declarations: Declarations, fontSize: number): boolean {
  if (declarations.get('display') === 'none') return true;
  const opacity = declarations.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) <= 0.01) return true;
  const length = (property: string) => lengthOf(declarations.get(property), fontSize);
  const clips = ['overflow', 'overflow-x', 'overflow-y'].some((property) =>
    /\b(?:hidden|clip)\b/.test(declarations.get(property) ?? ''),
  );
  if (clips && ['height', 'max-height', 'width', 'max-width'].some((property) => isTiny(length(property)))) return true;
  if (Math.abs(length('text-indent') ?? 0) >= FAR) return true;
  const position = declarations.get('position');
  if (position !== 'absolute' && position !== 'fixed') return false;
  const clip = `${declarations.get('clip') ?? ''} ${declarations.get('clip-path') ?? ''}`;
  if (
    /rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?\s*\)|inset\((?:50|100)%\)/.test(
      clip,
    )
  )
    return true;
  return (length('left') ?? 0) <= -FAR || (length('top') ?? 0) <= -FAR;
}

function isTiny(length: number | null): boolean {
  return length !== null && length >= 0 && length <= 1;
}

function fontSizeOf(declarations: Declarations, outer: number): number {
  const size =
    declarations.get('font-size') ?? /(?:^|\s)((?:\d|\.\d)[^\s/]*)/.exec(declarations.get('font') ?? '')?.[1];
  if (size === undefined) return outer;
  if (size.endsWith('%')) return (outer * Number.parseFloat(size)) / 100 || 0;
  const length = lengthOf(size, outer);
  return length ?? (size === 'inherit' ? outer : PLAIN_LOOK.fontSize);
}

/** A length in pixels; null where it is none. `fontSize` is what `em` stands for. */
function lengthOf(value: string | undefined, fontSize: number): number | null {
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z]*)$/.exec(value ?? '');
  if (parts === null) return null;
  const [, number, unit] = parts as unknown as [string, string, string];
  const factor = unit === 'em' ? fontSize : unit === 'ex' ? fontSize / 2 : (UNITS.get(unit) ?? 1);
  return Number.parseFloat(number) * factor;
}

function backgroundOf(declarations: Declarations, outer: Colour | null): Colour | null {
  const image = declarations.get('background-image') ?? '';
  const shorthand = declarations.get('background') ?? '';
  if (/url\(|gradient\(/.test(image + shorthand)) return null;
  const colour = declarations.get('background-color') ?? shorthand;
  if (colour === '') return outer;
  const read = readColour(colour) ?? firstColour(colour);
  return read === 'transparent' || read === null ? outer : read;
}

/** The colour among the parts of a shorthand. */
function firstColour(value: string): Colour | 'transparent' | null {
  for (const part of value.match(/rgba?\([^()]*\)|[^\s]+/g)?.slice(0, 10) ?? []) {
    const colour = readColour(part);
    if (colour !== null && !/^\d/.test(part)) return colour;
  }
  return null;
}

import { splitOutside } from '../../mail/body/html/css.ts';

/** Properties that place and paint boxes and text. None of them, with a value as below, has anything loaded. */
const properties: ReadonlySet<string> = new Set(
  `color background background-color background-image background-size background-position background-repeat opacity visibility
  display position top right bottom left inset z-index float clear box-sizing overflow overflow-x overflow-y aspect-ratio
  width min-width max-width height min-height max-height
  padding padding-top padding-right padding-bottom padding-left padding-inline padding-block
  margin margin-top margin-right margin-bottom margin-left margin-inline margin-block
  border border-top border-right border-bottom border-left border-color border-style border-width
  border-top-color border-right-color border-bottom-color border-left-color border-top-width border-right-width
  border-bottom-width border-left-width border-top-style border-right-style border-bottom-style border-left-style
  border-radius border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius
  border-collapse border-spacing outline box-shadow text-shadow
  font font-size font-weight font-style font-family font-variant line-height letter-spacing word-spacing
  text-align text-decoration text-decoration-line text-indent text-transform text-overflow vertical-align white-space
  word-break word-wrap overflow-wrap direction writing-mode list-style list-style-type list-style-position table-layout caption-side
  flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap order gap row-gap column-gap
  align-content align-items align-self justify-content justify-items justify-self place-content place-items place-self
  grid grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-start grid-row
  grid-row-end grid-row-start grid-template grid-template-areas grid-template-columns grid-template-rows
  column-count columns transform transform-origin appearance`.split(/\s+/),
);

/** Properties of the page's own, whose values stand in others. */
const ownProperty = /^--[\w-]{1,60}$/;

/** Functions that reckon, colour and move. `url()`, `image-set()`, `attr()` and all others are not among them. */
export const styleFunctions: ReadonlySet<string> = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color-mix calc min max clamp var minmax repeat fit-content linear-gradient
  radial-gradient repeating-linear-gradient repeating-radial-gradient conic-gradient translate translatex translatey translate3d
  scale scalex scaley rotate skew skewx skewy matrix`.split(/\s+/),
);

/** Words, numbers, lists of them and colours: no quote, no escape, nothing that ends a declaration. */
const value = /^[a-z0-9#%.,\s/*+!_()\u00a0-\uffff-]{1,300}$/i;

/** Code units of a `style` attribute that are read, and of the declarations of a rule. */
const maxStyle = 4_000;

/**
 * The declarations of a `style` attribute or of a rule that only change how something looks, written anew: of properties and
 * functions that stand on a list. Linear.
 */
export function inertStyle(style: string): string {
  return splitOutside(style.slice(0, maxStyle), ';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim();
      const property = ownProperty.test(name) ? name : name.toLowerCase();
      if (colon < 0 || !(properties.has(property) || ownProperty.test(property))) return [];
      const written = declaration.slice(colon + 1).trim();
      const plain = plainValue(property, written);
      return isInert(plain) ? `${property}:${plain}` : [];
    })
    .join(';');
}

/** Names of fonts need no quotes, and a background is still a colour where its picture is none. */
function plainValue(property: string, written: string): string {
  if (property.startsWith('font')) return written.replace(/["']/g, '');
  return property.startsWith('background') ? written.replace(pictureUrl, 'none') : written;
}

const pictureUrl = /\burl\((?:"[^"]*"|'[^']*'|[^"'()]*)\)/gi;

function isInert(text: string): boolean {
  return value.test(text) && hasOnlyFunctions(text, styleFunctions) && isBalanced(text);
}

/** Whether each parenthesis follows one of these names, or none at all. */
export function hasOnlyFunctions(text: string, names: ReadonlySet<string>): boolean {
  return [...text.matchAll(/([\w\u00a0-\uffff-]{0,40})\(/g)].every(
    ([, name = '']) => name === '' || names.has(name.toLowerCase()),
  );
}

/** Whether each parenthesis has its counterpart. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

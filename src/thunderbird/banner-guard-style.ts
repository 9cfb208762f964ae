/** The banner's element in the displayed message. */
export const bannerTag = 'mekiki-banner';

type Declarations = Readonly<Record<string, string>>;

/**
 * What a mail's own style may do to the message as a whole must not reach the banner: hide it, shrink it, make it see-
 * through, or keep a declaration from taking effect by a transition that never ends.
 */
const shown: Declarations = {
  display: 'block',
  visibility: 'visible',
  'content-visibility': 'visible',
  opacity: '1',
  zoom: '1',
  filter: 'none',
  'backdrop-filter': 'none',
  'mix-blend-mode': 'normal',
  'clip-path': 'none',
  mask: 'none',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  perspective: 'none',
  transition: 'none',
  animation: 'none',
  'pointer-events': 'auto',
};

/** Declarations that hold, as important ones, on the message's root element while a banner shows. */
export const rootDeclarations: Declarations = {
  ...shown,
  // What is placed absolutely moves down with the rest, out from under the banner.
  position: 'relative',
};

/** Declarations that hold, as important ones, on the banner's element. */
export const hostDeclarations: Declarations = {
  all: 'initial',
  ...shown,
  position: 'fixed',
  inset: '0 0 auto 0',
  width: 'auto',
  height: 'auto',
  'z-index': '2147483647',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
};

/**
 * The same as a user's style sheet, which no style of the mail outranks: it also forbids the pseudo-elements that a
 * mail could lay over the banner. It says nothing on a message without banner.
 */
export const guardStyleSheet = [
  rule(`:root:has(> ${bannerTag})`, rootDeclarations),
  rule(bannerTag, hostDeclarations),
  rule(
    ['before', 'after', 'marker', 'backdrop', 'first-line', 'first-letter'].map((name) => `${bannerTag}::${name}`),
    {
      all: 'initial',
      content: 'none',
      display: 'none',
    },
  ),
].join('\n');

function rule(selectors: string | readonly string[], declarations: Declarations): string {
  const lines = Object.entries(declarations).map(([property, value]) => `${property}: ${value} !important;`);
  return `${[selectors].flat().join(', ')} { ${lines.join(' ')} }`;
}

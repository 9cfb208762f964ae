/** Properties that change how a text looks and nothing else: none places anything over another, none loads. */
const properties: ReadonlySet<string> = new Set(
  `color background-color font-size font-weight font-style font-family line-height letter-spacing text-align text-decoration
  text-indent text-transform vertical-align white-space display visibility opacity width max-width min-width padding padding-top
  padding-right padding-bottom padding-left margin margin-top margin-right margin-bottom margin-left border border-top border-right
  border-bottom border-left border-color border-style border-width border-radius border-collapse border-spacing float clear`.split(
    /\s+/,
  ),
);

/** Words, numbers, lists of them and colours: no other function, no quote, no escape. */
const value = /^(?:[a-z0-9#%.,\s+-]|\brgba?\(|\bhsla?\(|\)){1,100}$/i;

const maxStyle = 2_000;

/** The declarations of a `style` attribute that only change a look, written anew. */
export function inertStyle(style: string): string {
  return style
    .slice(0, maxStyle)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const written = declaration.slice(colon + 1).trim();
      return properties.has(name) && value.test(written) ? `${name}:${written}` : [];
    })
    .join(';');
}

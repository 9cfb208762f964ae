import type { HtmlElement } from './html-tree.ts';

/** The value of an attribute, character references undone, and where it stands in the HTML, quotes left out. */
export interface HtmlAttribute {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The value of an element's attribute; undefined where it has none. */
export function attributeValue(element: HtmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** An element's attribute with its place. In SVG also `xlink:href` for `href` where there is no such one (SVG 2 §16.1.6). */
export function placedAttribute(html: string, element: HtmlElement, name: string): HtmlAttribute | null {
  const named = element.attributes.filter((candidate) => candidate.name === name);
  const attribute = named.find(({ prefix }) => !prefix) ?? named[0];
  if (attribute === undefined) return null;
  const places = element.location?.attrs;
  const place = places?.[attribute.prefix ? `${attribute.prefix}:${name}` : name];
  const whole = place ?? element.location?.startTag ?? element.location;
  if (place === undefined) {
    return { value: attribute.value, start: whole?.startOffset ?? 0, end: whole?.endOffset ?? 0 };
  }
  return { value: attribute.value, ...valueRange(html, place.startOffset, place.endOffset) };
}

/** Where the value stands in `name = "value"`. An attribute without a value has an empty one at its end. */
function valueRange(html: string, start: number, end: number): { start: number; end: number } {
  let at = html.indexOf('=', start + 1) + 1;
  if (at === 0 || at > end) return { start: end, end };
  while (at < end && /[ \t\n\f\r]/.test(html[at] as string)) at++;
  const quote = html[at];
  if (quote !== '"' && quote !== "'") return { start: at, end };
  return { start: at + 1, end: html[end - 1] === quote && end - 1 > at ? end - 1 : end };
}

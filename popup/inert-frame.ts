import type { InertCopy, InertNode } from '../src/lookup/page/inert-copy.ts';
import { element } from './element.ts';

/** Pictures of a copy by their numbers among its files: addresses of what this page has made of their pixels (`blob:`). */
export type DrawnPictures = ReadonlyMap<number, string>;

/** What the frame holds before it is filled. It names no file, and its policy allows none but what the page has at hand. */
const emptyDocument = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src blob:; base-uri 'none'; form-action 'none'"></head><body></body></html>`;

/** Where the page leaves it open: as browsers show a page, and fields that are off as if they were on. */
const firstRules = `:root{color-scheme:light;background:#fff;color:#000}
:where(a){color:#00e;text-decoration:underline}
:where(input,textarea,select):disabled{color:#000;background-color:#fff;border-color:#777;opacity:1}
:where(button,[type=button],[type=submit],[type=reset]):disabled{color:#000;background-color:#e6e6e9}
:where(img:not([src])){outline:1px dashed #888}`;

/** Whatever the page has: a copy that is not seen would be no copy. */
const lastRules = `html,body{visibility:visible!important;opacity:1!important;transform:none!important}
*{cursor:default!important}`;

/**
 * A frame with a copy of a page. Nothing can run, send, load or lead away in it: of all that a page may, its sandbox allows
 * none but to be filled from here (`allow-same-origin`, without which no style could be set under the extension's own policy);
 * scripts, forms, pop-ups and navigation stay forbidden, and besides, the copy has no part that would do any of that.
 */
export function inertFrame(copy: InertCopy, title: string, pictures: DrawnPictures = new Map()): HTMLIFrameElement {
  const frame = element('iframe', { title });
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.referrerPolicy = 'no-referrer';
  frame.addEventListener('load', () => fill(frame, copy, pictures), { once: true });
  frame.srcdoc = emptyDocument;
  return frame;
}

function fill(frame: HTMLIFrameElement, { body, rules }: InertCopy, pictures: DrawnPictures): void {
  const window = frame.contentWindow as (Window & typeof globalThis) | null;
  const inside = frame.contentDocument;
  if (window === null || inside === null) return;
  const drawn = draw(inside, body, pictures);
  // By the object model, which the policy leaves to the extension's own code.
  inside.adoptedStyleSheets = [firstRules, rules, lastRules].map((text) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  inside.body.replaceWith(drawn);
  // Pages hide themselves until a script of theirs has run.
  for (const part of [inside.documentElement, inside.body]) {
    if (window.getComputedStyle(part).display === 'none') part.style.setProperty('display', 'block', 'important');
  }
}

function draw(inside: Document, node: InertNode, pictures: DrawnPictures): Node {
  if (typeof node === 'string') return inside.createTextNode(node);
  const made = inside.createElement(node.name);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  const picture = node.file === undefined ? undefined : pictures.get(node.file);
  if (picture !== undefined) made.setAttribute('src', picture);
  if (node.style !== '') made.style.cssText = node.style;
  made.append(...node.children.map((child) => draw(inside, child, pictures)));
  return made;
}

import type { HtmlElement, HtmlNode, HtmlText } from './html-tree.ts';

/** What is done on the way through a tree. `T` is handed down from an element to what is in it. */
export interface HtmlVisitor<T> {
  /** At the start of an element: what to hand down, or null to pass over what is in it. */
  enter(element: HtmlElement, outer: T): T | null;
  text(text: HtmlText, outer: T): void;
  leave(element: HtmlElement): void;
}

/** Goes through a tree in the order of the document, however deep it is. Contents of templates are no part of it. */
export function walkHtml<T>(root: HtmlElement, outer: T, visitor: HtmlVisitor<T>): void {
  const path: { readonly element: HtmlElement; readonly handed: T; next: number }[] = [];
  const begin = (node: HtmlNode, handed: T) => {
    if (node.kind === 'text') {
      visitor.text(node, handed);
      return;
    }
    const inner = visitor.enter(node, handed);
    if (inner !== null) path.push({ element: node, handed: inner, next: 0 });
  };
  begin(root, outer);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.element.children[top.next++];
    if (child !== undefined) {
      begin(child, top.handed);
    } else {
      path.pop();
      visitor.leave(top.element);
    }
  }
}

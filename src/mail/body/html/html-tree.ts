import { parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { maxHtmlNodes } from '../../limits.ts';

type Namespace = Parameters<TreeAdapter['createElement']>[1];
type DocumentMode = ReturnType<TreeAdapter['getDocumentMode']>;

/** Text as it came in one token: code units `from` on of a node's value, read from `start` to `end` of the HTML. */
export interface TextPiece {
  readonly from: number;
  readonly start: number;
  end: number;
}

/** Text of an HTML tree, character references undone. */
export interface HtmlText {
  readonly kind: 'text';
  value: string;
  readonly pieces: TextPiece[];
  parent: HtmlElement | null;
}

/** An element of an HTML tree; the document and the contents of a template, too. */
export interface HtmlElement {
  readonly kind: 'element';
  /** Lower case, as the parser gives it. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Token.Attribute[];
  readonly children: HtmlNode[];
  parent: HtmlElement | null;
  /** Null where the parser added the element of its own accord; the tag's own where it opened that element once more. */
  location: Token.ElementLocation | null;
  /** The form that a field belongs to. */
  form: HtmlElement | null;
  content: HtmlElement | null;
}

export type HtmlNode = HtmlElement | HtmlText;

/** A parsed document. */
export interface HtmlTree {
  readonly document: HtmlElement;
  /** `maxHtmlNodes` was reached and the rest was not read. */
  readonly isCut: boolean;
}

interface HtmlTreeMap
  extends TreeAdapterTypeMap<
    HtmlNode,
    HtmlElement,
    HtmlNode,
    HtmlElement,
    HtmlElement,
    HtmlElement,
    HtmlElement,
    HtmlText,
    HtmlElement,
    HtmlElement
  > {}

/** Thrown out of the parser where the tree has become too large. */
class TooManyNodes extends Error {}

/**
 * Parses HTML as a browser without scripts does (parse5), with the places of tags, attributes and texts
 * in `html`. Of the unclosed formatting elements that a parser must open again in each paragraph a short
 * text can make any number: the tree ends where `maxHtmlNodes` is reached. Never throws.
 */
export function parseHtml(html: string): HtmlTree {
  const document = elementOf('#document', '', []);
  try {
    parse(html, { treeAdapter: adapterFor(html, document), sourceCodeLocationInfo: true, scriptingEnabled: false });
    return { document, isCut: false };
  } catch {
    return { document, isCut: true };
  }
}

function elementOf(name: string, namespace: string, attributes: Token.Attribute[]): HtmlElement {
  return {
    kind: 'element',
    name,
    namespace,
    attributes,
    children: [],
    parent: null,
    location: null,
    form: null,
    content: null,
  };
}

/** What builds the tree. Comments and doctypes are made but not put in. */
function adapterFor(html: string, document: HtmlElement): TreeAdapter<HtmlTreeMap> {
  let nodes = 0;
  let mode: DocumentMode = 'no-quirks' as DocumentMode;
  const firstOf = new Map<Token.Attribute[], HtmlElement>();
  const count = () => {
    if (++nodes > maxHtmlNodes) throw new TooManyNodes();
  };
  const insertAt = (parent: HtmlElement, node: HtmlNode, before: HtmlNode | null) => {
    if (node.kind === 'element' && node.name.startsWith('#') && node !== document) return;
    node.parent = parent;
    const index = before === null ? -1 : parent.children.lastIndexOf(before);
    if (index < 0) parent.children.push(node);
    else parent.children.splice(index, 0, node);
  };
  const insertTextAt = (parent: HtmlElement, value: string, before: HtmlNode | null) => {
    count();
    insertAt(parent, { kind: 'text', value, pieces: [], parent }, before);
  };
  return {
    createDocument: () => document,
    createDocumentFragment: () => elementOf('template-content', '', []),
    createElement(name: string, namespace: Namespace, attributes: Token.Attribute[]) {
      count();
      const element = elementOf(name, namespace, attributes);
      const first = firstOf.get(attributes);
      if (first === undefined) firstOf.set(attributes, element);
      else element.location = first.location;
      return element;
    },
    createCommentNode: () => elementOf('#comment', '', []),
    createTextNode: (value) => ({ kind: 'text', value, pieces: [], parent: null }),
    appendChild: (parent, node) => insertAt(parent, node, null),
    insertBefore: insertAt,
    insertText: (parent, value) => insertTextAt(parent, value, null),
    insertTextBefore: insertTextAt,
    detachNode(node) {
      count();
      const siblings = node.parent?.children;
      const index = siblings?.lastIndexOf(node) ?? -1;
      if (index >= 0) siblings?.splice(index, 1);
      node.parent = null;
    },
    adoptAttributes(element, attributes) {
      const names = new Set(element.attributes.map(({ name }) => name));
      for (const attribute of attributes) if (!names.has(attribute.name)) element.attributes.push(attribute);
    },
    onElementCreated(element, { formElement }) {
      element.form = formElement;
    },
    setTemplateContent(template, content) {
      template.content = content;
    },
    getTemplateContent: (template) => template.content ?? template,
    setDocumentType: () => {},
    setDocumentMode(_document, value) {
      mode = value;
    },
    getDocumentMode: () => mode,
    getFirstChild: (parent) => parent.children[0] ?? null,
    getChildNodes: (parent) => parent.children,
    getParentNode: (node) => node.parent,
    getAttrList: (element) => element.attributes,
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace as Namespace,
    getTextNodeContent: (text) => text.value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node) => node.kind === 'text',
    isCommentNode: (node): node is HtmlElement => node.kind === 'element' && node.name === '#comment',
    isDocumentTypeNode: (node): node is HtmlElement => node.kind === 'element' && node.name === '#doctype',
    isElementNode: (node): node is HtmlElement => node.kind === 'element' && !node.name.startsWith('#'),
    setNodeSourceCodeLocation(node, location) {
      if (node.kind === 'element') node.location = location;
      else if (location !== null && placeText(html, node, location.startOffset, location.endOffset)) {
        nodes--;
      }
    },
    getNodeSourceCodeLocation: (node) => (node.kind === 'element' ? node.location : null),
    updateNodeSourceCodeLocation(node, location) {
      if (node.kind === 'element' && node.location !== null && location.endOffset !== undefined) {
        node.location.endOffset = location.endOffset;
      }
    },
  };
}

/**
 * Tells a new text its place; true where it was put to the text before it and is no node any more. Where a
 * text begins with a character reference, the parser takes the reference's last character for its start.
 */
function placeText(html: string, text: HtmlText, start: number, end: number): boolean {
  const siblings = text.parent?.children ?? [];
  const previous = siblings.at(-1) === text ? siblings.at(-2) : undefined;
  const last = previous?.kind === 'text' ? previous.pieces.at(-1) : undefined;
  const begin = last?.end === start || text.value[0] === html[start] ? start : referenceStart(html, start);
  if (previous?.kind !== 'text') {
    text.pieces.push({ from: 0, start: begin, end });
    return false;
  }
  if (last?.end === start) last.end = end;
  else previous.pieces.push({ from: previous.value.length, start: begin, end });
  previous.value += text.value;
  siblings.pop();
  return true;
}

/** Where the character reference begins whose last character stands at `at`; `at` itself where none ends there. */
function referenceStart(html: string, at: number): number {
  const before = html.slice(Math.max(0, at - MAX_REFERENCE), at + 1);
  const reference = /&#?[a-zA-Z0-9]*;?$/.exec(before);
  return reference === null ? at : at + 1 - reference[0].length;
}

const MAX_REFERENCE = 64;

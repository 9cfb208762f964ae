import type { Declarations } from './css.ts';
import type { HtmlElement } from './html-tree.ts';
import type { ReferenceDraft } from './reference-draft.ts';

/** A part of the page, by the visible text in it. `to` is known once the part has ended. */
interface Box {
  readonly element: HtmlElement | null;
  readonly from: number;
  to: number;
}

/** What holds for the elements in an element. */
export interface CoverScope {
  /** What an element of absolute position is placed in (CSS 2.2, §10.1). */
  readonly container: Box;
  /** What the element itself lies over; null where it only takes its own place. */
  readonly over: Box | null;
  /** A pointer goes through it. */
  readonly isPassedThrough: boolean;
}

/** Of a part that is covered, at least so much of the mail's visible text. */
const MOST = 0.9;

/** Code units of visible text in an anchor that is more than a button or an address. */
const MORE_THAN_BUTTON = 250;

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Pixels each way that cover what is seen of a mail at once. */
const LARGE = 600;

/** Tells which links lie over the mail, so that wherever its reader clicks one of them is followed. */
export class CoverReader {
  readonly #page: Box = { element: null, from: 0, to: Infinity };
  readonly #boxes: Box[] = [];
  readonly #covers = new Map<ReferenceDraft, Set<Box>>();
  readonly outermost: CoverScope = { container: this.#page, over: null, isPassedThrough: false };

  /** At the start of an element, before which stand `at` code units of visible text. */
  enter(element: HtmlElement, declarations: Declarations, outer: CoverScope, at: number): CoverScope {
    // What is drawn fills its drawing as it likes.
    const isDrawn = element.namespace === SVG_NAMESPACE && element.name !== 'svg';
    if (declarations.size === 0) return outer.over === null || isDrawn ? outer : { ...outer, over: null };
    const isPassedThrough =
      outer.isPassedThrough ||
      declarations.get('display') === 'none' ||
      declarations.get('visibility') === 'hidden' ||
      declarations.get('pointer-events') === 'none';
    const position = declarations.get('position');
    const isPlaced = position === 'absolute' || position === 'fixed';
    const over = isPlaced
      ? coveredBy(declarations, position === 'fixed' ? this.#page : outer.container)
      : isDrawn || isFull(declarations.get('height') ?? declarations.get('min-height'))
        ? outer.over
        : null;
    if (!isPlaced && position !== 'relative' && position !== 'sticky') {
      const isSame = over === outer.over && isPassedThrough === outer.isPassedThrough;
      return isSame ? outer : { container: outer.container, over, isPassedThrough };
    }
    const container = over ?? { element, from: at, to: Infinity };
    if (over === null) this.#boxes.push(container);
    return { container, over, isPassedThrough };
  }

  /** Notes that a link is what an element with this scope, or with these declarations of a box before or after it, leads to. */
  note(draft: ReferenceDraft, { container, over, isPassedThrough }: CoverScope, pseudo: Declarations): void {
    if (isPassedThrough) return;
    const position = pseudo.get('position');
    const isPlaced = position === 'absolute' || position === 'fixed';
    const beside = isPlaced ? coveredBy(pseudo, position === 'fixed' ? this.#page : container) : null;
    if (over === null && beside === null) return;
    const boxes = this.#covers.get(draft) ?? new Set();
    for (const box of [over, beside]) if (box !== null) boxes.add(box);
    this.#covers.set(draft, boxes);
  }

  leave(element: HtmlElement, at: number): void {
    if (this.#boxes.at(-1)?.element !== element) return;
    const box = this.#boxes.pop();
    if (box !== undefined) box.to = at;
  }

  /** Whether the link covers the mail, whose visible text has so many code units, or holds nearly all of it. */
  isCovering(draft: ReferenceDraft, length: number): boolean {
    const isMost = (from: number, to: number) => Math.min(to, length) - from >= length * MOST;
    if (draft.to - draft.from >= MORE_THAN_BUTTON && isMost(draft.from, draft.to)) return true;
    return length > 0 && [...(this.#covers.get(draft) ?? [])].some(({ from, to }) => isMost(from, to));
  }
}

/** What an element that is placed in `container` lies over. */
function coveredBy(declarations: Declarations, container: Box): Box | null {
  const inset = declarations.get('inset')?.split(/\s+/) ?? [];
  const isAtEdge = (property: string, index: number) =>
    isNone(declarations.get(property) ?? inset[index] ?? inset[index - 2] ?? inset[0]);
  const isWide =
    isFull(declarations.get('width') ?? declarations.get('min-width')) || (isAtEdge('right', 1) && isAtEdge('left', 3));
  const isHigh =
    isFull(declarations.get('height') ?? declarations.get('min-height')) ||
    (isAtEdge('top', 0) && isAtEdge('bottom', 2));
  return isWide && isHigh ? container : null;
}

function isNone(length: string | undefined): boolean {
  return length !== undefined && Number.parseFloat(length) <= 0;
}

/** At least nine tenths of what it stands in or of the window, or larger than what is seen at once. */
function isFull(length: string | undefined): boolean {
  const [, number = '', unit = ''] = /^([\d.]+)(%|vw|vh|vmax|dvh|svh|px|)$/.exec(length ?? '') ?? [];
  return Number.parseFloat(number) >= (unit === 'px' || unit === '' ? LARGE : 90);
}

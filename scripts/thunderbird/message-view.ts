import type { Chrome } from './chrome.ts';
import type { Json } from './json.ts';
import type { ClickOptions, Pointer, WindowPoint } from './pointer.ts';
import { waitUntil, waitUntilSteady } from './wait-until.ts';

/** Position and size in pixels of the page. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where an element stands: selectors, of which each after the first looks into the shadow root, open or closed, of the
 * element before. `['my-banner', '.verdict']` is the verdict inside the banner.
 */
export type ElementPath = string | readonly string[];

/** What an element of a displayed message looks like. */
export interface ElementReading {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly rectangle: Rectangle;
  readonly style: {
    readonly display: string;
    readonly visibility: string;
    readonly opacity: string;
    readonly color: string;
    readonly backgroundColor: string;
    readonly fontSize: string;
  };
  /** Whether a pointer in its middle meets it; what lets the pointer through may still hide it from the eye. */
  readonly isInFront: boolean;
}

/** The extension's button beside the headers of a displayed message. */
export interface ActionButton {
  readonly label: string;
  readonly tooltip: string;
  readonly badge: string;
  /** The icon as in CSS, `url("moz-extension://…")`. */
  readonly icon: string;
  readonly isEnabled: boolean;
  readonly rectangle: Rectangle;
}

/** What a view shows. */
export interface ShownMessage {
  readonly uri: string | null;
  /** Without angle brackets; empty for a message opened from a file that has none. */
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly isLoaded: boolean;
}

/** A place where a message is shown: the message pane, a tab or a window. */
export class MessageView {
  readonly #id: number;
  readonly #chrome: Chrome;
  readonly #pointer: Pointer;

  /** `id` is the number of the browsing context of the view's about:message. */
  constructor(id: number, chrome: Chrome, pointer: Pointer) {
    this.#id = id;
    this.#chrome = chrome;
    this.#pointer = pointer;
  }

  /** What the view shows now; null when it is closed. */
  shown(): Promise<ShownMessage | null> {
    return this.#call('shownMessage');
  }

  /** An element of the displayed message; null while it is not there. */
  read(path: ElementPath): Promise<ElementReading | null> {
    return this.#call('readElement', steps(path));
  }

  /** An element of the displayed message, as soon as it is there (and as the condition wants it). */
  waitForElement(
    path: ElementPath,
    condition: (element: ElementReading) => boolean = () => true,
  ): Promise<ElementReading> {
    return waitUntil(`element ${steps(path).join(' > ')} of the message`, async () => {
      const element = await this.read(path);
      return element && condition(element) ? element : null;
    });
  }

  /**
   * Where an element of the displayed message stands in its window, to take a picture of it; null while it is not
   * there. It may lie outside of what is scrolled into view.
   */
  place(path: ElementPath): Promise<(Rectangle & WindowPoint) | null> {
    return this.#call('placeOfElement', steps(path));
  }

  /** How many elements of the displayed message match a selector, outside of shadow roots. */
  count(selector: string): Promise<number> {
    return this.#call('countElements', selector);
  }

  /**
   * Runs the body of an asynchronous function over the displayed message, with Thunderbird's own rights. It sees
   * `document`, `window`, its arguments as `args`, and `shadowRootOf(element)`, which opens closed roots too.
   */
  evaluate<T>(body: string, ...args: readonly Json[]): Promise<T> {
    return this.#call('evaluateInMessage', body, args);
  }

  /** Clicks with the mouse into the middle of an element of the message, when it is there. */
  async click(path: ElementPath, options?: ClickOptions): Promise<void> {
    await this.#pointer.click(await this.#pointOf(path), options);
  }

  /** Moves the mouse over an element of the message, when it is there. */
  async hover(path: ElementPath): Promise<void> {
    await this.#pointer.hover(await this.#pointOf(path));
  }

  /** The extension's button; null while it is not there. */
  actionButton(extensionId: string): Promise<ActionButton | null> {
    return this.#call('actionButton', extensionId);
  }

  /** Clicks with the mouse on the extension's button, when it is there. */
  async clickActionButton(extensionId: string): Promise<void> {
    const point = await waitUntilSteady(`the button of ${extensionId}`, () =>
      this.#call<WindowPoint | null>('pointOfActionButton', extensionId),
    );
    await this.#pointer.click(point);
  }

  /** Closes the tab or window of the view, which must not be the message pane. */
  async close(): Promise<void> {
    await this.#call('closeView');
    await waitUntil('the view to be closed', async () => (await this.shown()) === null);
  }

  #pointOf(path: ElementPath): Promise<WindowPoint> {
    return waitUntilSteady(`element ${steps(path).join(' > ')} of the message`, () =>
      this.#call<WindowPoint | null>('pointOfElement', steps(path)),
    );
  }

  #call<T>(name: string, ...args: readonly Json[]): Promise<T> {
    return this.#chrome.call<T>('message-view', name, this.#id, ...args);
  }
}

function steps(path: ElementPath): readonly string[] {
  return typeof path === 'string' ? [path] : path;
}

import type { Chrome } from './chrome.ts';
import type { Json } from './json.ts';
import type { Rectangle } from './message-view.ts';
import type { ClickOptions, Pointer, WindowPoint } from './pointer.ts';
import { waitUntil, waitUntilSteady } from './wait-until.ts';

/** A page of an extension: its popup, its background, or a tab. */
export class ExtensionPage {
  readonly #id: number;
  readonly #chrome: Chrome;
  readonly #pointer: Pointer;

  /** `id` is the number of the page's browser. */
  constructor(id: number, chrome: Chrome, pointer: Pointer) {
    this.#id = id;
    this.#chrome = chrome;
    this.#pointer = pointer;
  }

  /**
   * Runs the body of an asynchronous function as the page's own code would, with its `browser` and `document`. It sees
   * its arguments as `args`. Nothing else can be told to Thunderbird before the function has ended.
   */
  evaluate<T>(body: string, ...args: readonly Json[]): Promise<T> {
    return this.#call('evaluateInPage', body, args);
  }

  /** The text of the page, or of its first element that the selector matches, as it is rendered. */
  text(selector = 'body'): Promise<string> {
    return this.evaluate('return document.querySelector(args[0])?.innerText ?? ""', selector);
  }

  /** Resolves with what the body gives, as soon as that is neither undefined, null nor false. */
  waitFor<T>(what: string, body: string, ...args: readonly Json[]): Promise<T> {
    return waitUntil(what, () => this.evaluate<T>(body, ...args));
  }

  /** Clicks with the mouse into the middle of the first element that the selector matches, when it is there. */
  async click(selector: string, options?: ClickOptions): Promise<void> {
    await this.#pointer.click(await this.#pointOf(selector), options);
  }

  /** Moves the mouse over the first element that the selector matches, when it is there. */
  async hover(selector: string): Promise<void> {
    await this.#pointer.hover(await this.#pointOf(selector));
  }

  /** Where the page stands in its window; null when it is closed. */
  place(): Promise<(Rectangle & WindowPoint) | null> {
    return this.#call('cornerOfPage');
  }

  /** Resolves when the page shows the address that ends so. */
  async waitUntilLoaded(ending: string): Promise<void> {
    await waitUntil(`page ${ending} to be loaded`, async () => {
      const state = await this.#call<{ url: string; isLoaded: boolean } | null>('pageState');
      return state?.isLoaded && state.url.endsWith(ending);
    });
  }

  /** Closes the page's tab or popup. */
  async close(): Promise<void> {
    await this.#call('closePage');
    await waitUntil('the page to be closed', async () => (await this.#call('pageState')) === null);
  }

  #pointOf(selector: string): Promise<WindowPoint> {
    return waitUntilSteady(`element ${selector} of the page`, async () => {
      const middle = await this.evaluate<{ x: number; y: number } | null>(
        `const element = document.querySelector(args[0]);
         if (!element) return null;
         element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
         const { x, y, width, height } = element.getBoundingClientRect();
         return { x: x + width / 2, y: y + height / 2 };`,
        selector,
      );
      const corner = await this.place();
      if (!middle || !corner) return null;
      return { window: corner.window, x: Math.round(corner.x + middle.x), y: Math.round(corner.y + middle.y) };
    });
  }

  #call<T>(name: string, ...args: readonly Json[]): Promise<T> {
    return this.#chrome.call<T>('extension', name, this.#id, ...args);
  }
}

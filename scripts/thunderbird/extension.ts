import type { Chrome } from './chrome.ts';
import { ExtensionPage } from './extension-page.ts';
import type { Json } from './json.ts';
import type { Pointer } from './pointer.ts';
import { waitUntil } from './wait-until.ts';

/** How the background of an extension does. */
export type BackgroundState = 'starting' | 'running' | 'suspending' | 'stopped';

/** What Thunderbird knows of an extension. */
export interface ExtensionDescription {
  readonly isActive: boolean;
  readonly version: string;
  /** `moz-extension://…/` */
  readonly baseUrl: string;
  readonly background: BackgroundState;
}

/** An extension in a running Thunderbird. */
export class Extension {
  readonly id: string;
  readonly #chrome: Chrome;
  readonly #pointer: Pointer;

  constructor(id: string, chrome: Chrome, pointer: Pointer) {
    this.id = id;
    this.#chrome = chrome;
    this.#pointer = pointer;
  }

  /** What Thunderbird knows of it; null when it is not installed. */
  describe(): Promise<ExtensionDescription | null> {
    return this.#call('describe');
  }

  /** Resolves when the extension is on and its background has run. */
  async waitUntilStarted(): Promise<void> {
    await waitUntil(`extension ${this.id} to be on`, async () => (await this.describe())?.isActive);
    await waitUntil(`the background of ${this.id} to have run`, async () => {
      const state = (await this.describe())?.background;
      return state === 'running' || state === 'stopped';
    });
  }

  /** Suspends the background now, as Thunderbird does when it idles. */
  async suspendBackground(): Promise<void> {
    await this.#call('suspendBackground');
    await waitUntil(
      `the background of ${this.id} to be suspended`,
      async () => (await this.describe())?.background === 'stopped',
    );
  }

  /** Wakes the background if it is suspended, and gives its page. */
  async background(): Promise<ExtensionPage> {
    await this.#call('wakeBackground');
    return this.#pageWhenThere('the background', 'backgroundPage');
  }

  /** The page in the extension's popup, as soon as one is open and loaded. */
  popup(): Promise<ExtensionPage> {
    return this.#pageWhenThere('the popup', 'popupPage');
  }

  /** Whether a popup of the extension is open. */
  async hasPopup(): Promise<boolean> {
    return (await this.#call<number | null>('popupPage')) !== null;
  }

  /** The page in a tab of the main window that the extension opened, by the beginning of its path, as soon as it is loaded. */
  tab(path: string): Promise<ExtensionPage> {
    return this.#pageWhenThere(`the tab with ${path}`, 'tabPage', path);
  }

  /** Opens a page of the extension, such as `options.html`, in a tab of the main window. */
  async openPage(path: string): Promise<ExtensionPage> {
    const page = new ExtensionPage(await this.#call<number>('openPage', path), this.#chrome, this.#pointer);
    await page.waitUntilLoaded(path);
    return page;
  }

  /** All that the extension keeps in `storage.local`; its background is not woken for that. */
  localStorage(): Promise<Readonly<Record<string, unknown>>> {
    return this.#call('localStorage');
  }

  async #pageWhenThere(what: string, name: string, ...args: readonly Json[]): Promise<ExtensionPage> {
    const id = await waitUntil(`${what} of ${this.id}`, () => this.#call<number | null>(name, ...args));
    return new ExtensionPage(id, this.#chrome, this.#pointer);
  }

  #call<T>(name: string, ...args: readonly Json[]): Promise<T> {
    return this.#chrome.call<T>('extension', name, this.id, ...args);
  }
}

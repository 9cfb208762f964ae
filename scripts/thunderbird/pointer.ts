import type { Json } from './json.ts';
import type { Marionette } from './marionette.ts';

/** A point of a window in pixels of the page; the window by the number of its browsing context. */
export interface WindowPoint {
  readonly window: number;
  readonly x: number;
  readonly y: number;
}

export type MouseButton = 'left' | 'middle' | 'right';

export interface ClickOptions {
  readonly button?: MouseButton;
  /** Keys held meanwhile. */
  readonly modifiers?: readonly ('Control' | 'Shift' | 'Alt')[];
}

/** The mouse and the keyboard: what arrives is what a hand would have caused, user's gestures included. */
export class Pointer {
  readonly #marionette: Marionette;
  readonly #handles = new Map<number, string>();
  #mainHandle: string | undefined;
  #lastWindow: number | undefined;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /** Moves the mouse to a point and clicks. */
  async click(point: WindowPoint, options: ClickOptions = {}): Promise<void> {
    const button = MOUSE_BUTTONS[options.button ?? 'left'];
    const held = (options.modifiers ?? []).map((name) => MODIFIER_KEYS[name]);
    const mouse = [
      { type: 'pointerMove', origin: 'viewport', duration: 0, x: point.x, y: point.y },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    const keys = [
      ...held.map((value) => ({ type: 'keyDown', value })),
      // The keys rest while the mouse moves and clicks, which are three ticks.
      ...(held.length > 0 ? mouse.map(() => ({ type: 'pause' })) : []),
      ...held.map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#perform(point.window, [
      { type: 'key', id: 'keyboard', actions: keys },
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [...held.map(() => ({ type: 'pause' })), ...mouse],
      },
    ]);
  }

  /** Moves the mouse to a point, as a hand that hovers. */
  async hover(point: WindowPoint): Promise<void> {
    const actions = [{ type: 'pointerMove', origin: 'viewport', duration: 0, x: point.x, y: point.y }];
    await this.#perform(point.window, [
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
    ]);
  }

  /** Presses and releases keys one after the other in the window; special keys by WebDriver's code points. */
  async type(window: number, keys: string): Promise<void> {
    const actions = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#perform(window, [{ type: 'key', id: 'keyboard', actions }]);
  }

  // Marionette acts in one window at a time and names it by a handle of its own. It stays in the main window between
  // the acts: in a window that is closed it could do nothing more.
  async #perform(window: number, actions: Json): Promise<void> {
    this.#mainHandle ??= ((await this.#marionette.command('WebDriver:GetWindowHandle')) as { value: string }).value;
    await this.#switchTo(await this.#handleOf(window), window !== this.#lastWindow);
    this.#lastWindow = window;
    await this.#marionette.command('WebDriver:PerformActions', { actions });
    await this.#switchTo(this.#mainHandle, false);
  }

  async #handleOf(window: number): Promise<string> {
    const known = this.#handles.get(window);
    if (known) return known;
    const handles = (await this.#marionette.command('WebDriver:GetWindowHandles')) as string[];
    for (const handle of handles) {
      await this.#switchTo(handle, false);
      this.#handles.set((await this.#marionette.run('return window.browsingContext.id')) as number, handle);
    }
    const found = this.#handles.get(window);
    if (!found) throw new Error(`no window ${window} among ${handles.length}`);
    return found;
  }

  async #switchTo(handle: string, focus: boolean): Promise<void> {
    await this.#marionette.command('WebDriver:SwitchToWindow', { handle, focus });
  }
}

const MOUSE_BUTTONS = { left: 0, middle: 1, right: 2 };

/** Code points of keys, from the WebDriver standard (section "Keyboard actions"). */
const MODIFIER_KEYS = { Control: '\uE009', Shift: '\uE008', Alt: '\uE00A' };

export const ENTER_KEY = '\uE007';

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ProcessEnd } from './child-process.ts';
import { Extension } from './extension.ts';
import type { ExtensionPage } from './extension-page.ts';
import type { Json } from './json.ts';
import { lastLines, type RunningThunderbird, type Stage, startThunderbird } from './launch.ts';
import { LOCAL_FOLDERS, MAIL_ACCOUNT } from './mail-account.ts';
import { MessageView, type Rectangle } from './message-view.ts';
import { NetworkLog } from './network-log.ts';
import { Pointer } from './pointer.ts';
import { createProfile, type ProfileOptions } from './profile.ts';
import { takeScreenshot } from './screenshot.ts';
import { type Size, VirtualDisplay } from './virtual-display.ts';
import { HopelessError, waitUntil } from './wait-until.ts';

/** Milliseconds that Thunderbird has to end when asked to. */
const QUIT_MS = 45_000;

const USUAL_SIZE: Size = { width: 1600, height: 1200 };

export interface LaunchOptions {
  /** Path of the program itself, not of a shell script around it. */
  readonly binary: string;
  readonly profile?: ProfileOptions;
  /**
   * Where Thunderbird shows itself: on a virtual display of its own (the default), on the user's, or nowhere, which is
   * faster and takes no pictures.
   */
  readonly display?: 'virtual' | 'user' | 'none';
  /** Size of a virtual display and of the windows on it; on the user's display its own rules hold. */
  readonly size?: Size;
  /** Environment variables that win over all others. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A real Thunderbird with a throw-away profile. */
export class Thunderbird {
  /** Folder of everything that belongs to this Thunderbird; gone after `quit`. */
  readonly folder: string;
  readonly #stage: Stage;
  readonly #display: VirtualDisplay | undefined;
  #running: RunningThunderbird;
  #pointer: Pointer;
  #network: NetworkLog;
  #mayEnd = false;

  private constructor(folder: string, stage: Stage, display: VirtualDisplay | undefined, up: Up) {
    this.folder = folder;
    this.#stage = stage;
    this.#display = display;
    this.#running = up.running;
    this.#pointer = up.pointer;
    this.#network = up.network;
  }

  /** Starts a Thunderbird and resolves when its mail window takes orders. Its extension may still be starting. */
  static async launch(options: LaunchOptions): Promise<Thunderbird> {
    const { size = USUAL_SIZE } = options;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-thunderbird-'));
    const { display: where = 'virtual' } = options;
    const display = where === 'virtual' ? await VirtualDisplay.start(size) : undefined;
    try {
      const isIsolated = where !== 'user';
      const home = path.join(folder, 'home');
      fs.mkdirSync(home);
      const stage: Stage = {
        binary: options.binary,
        profile: createProfile(path.join(folder, 'profile'), options.binary, {
          ...options.profile,
          ...(isIsolated && { windowSize: size }),
        }),
        isHeadless: where === 'none',
        display: isIsolated ? display?.name : process.env.DISPLAY,
        home: isIsolated ? home : undefined,
        log: path.join(folder, 'thunderbird.log'),
        resolverLog: path.join(folder, 'resolver.moz_log'),
        environment: options.environment ?? {},
      };
      return new Thunderbird(folder, stage, display, await bringUp(stage));
    } catch (error) {
      await display?.stop();
      fs.rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** The extension that the profile holds, or another by its id. */
  extension(id = this.#stage.profile.extensionId): Extension {
    if (!id) throw new Error('the profile holds no extension');
    return new Extension(id, this.#running.chrome, this.#pointer);
  }

  /** Installs a further extension, a folder or an .xpi file, until Thunderbird ends; gives its id. */
  async installTemporarily(extension: string): Promise<Extension> {
    const parameters = { path: path.resolve(extension), temporary: true };
    const answer = (await this.#running.marionette.command('Addon:Install', parameters)) as string | { value: string };
    return this.extension(typeof answer === 'string' ? answer : answer.value);
  }

  /** Shows a folder of the local folders (or of the mail account) in the main window; gives its Message-IDs by row. */
  async openFolder(name: string, owner: 'local' | 'account' = 'local'): Promise<readonly string[]> {
    const account = owner === 'local' ? LOCAL_FOLDERS : MAIL_ACCOUNT;
    await waitUntil(`folder ${name}`, () => this.#call<boolean>('showFolder', account, name));
    return waitUntil(`folder ${name} to be shown`, () => this.#call<string[] | null>('rowsOf', account, name));
  }

  /** Selects a message of the shown folder, by its Message-ID without brackets or by its row, and waits for it. */
  async selectMessage(wanted: string | number): Promise<MessageView> {
    const uri = await waitUntil(`message ${wanted}`, () => this.#call<string | null>('select', wanted));
    return this.#loadedView('the message pane', uri, async () => [await this.#viewInMainWindow()]);
  }

  /** Opens a message of the shown folder in a tab of its own, and waits for it. */
  openMessageInTab(messageId: string): Promise<MessageView> {
    return this.#newTab(() => waitUntil(`message ${messageId}`, () => this.#call<boolean>('openInTab', messageId)));
  }

  /** Opens a message of the shown folder in a window of its own, and waits for it. */
  openMessageInWindow(messageId: string): Promise<MessageView> {
    return this.#newWindow(() =>
      waitUntil(`message ${messageId}`, () => this.#call<boolean>('openInWindow', messageId)),
    );
  }

  /** Opens an .eml file as the menu does, in a tab, and waits for it. */
  openFileInTab(file: string): Promise<MessageView> {
    return this.#newTab(() => this.#call('openFileInTab', path.resolve(file)));
  }

  /** Opens an .eml file as the command line and file managers do, in a window of its own, and waits for it. */
  openFileInWindow(file: string): Promise<MessageView> {
    return this.#newWindow(() => this.#call('openFileInWindow', path.resolve(file)));
  }

  /** The view in the main window's current tab, as soon as it shows a message. */
  currentView(): Promise<MessageView> {
    return this.#loadedView('a shown message', undefined, async () => [await this.#viewInMainWindow()]);
  }

  /** Clicks with the mouse on the button of the profile's extension, beside the message in the main window. */
  async clickActionButton(): Promise<void> {
    const view = await this.currentView();
    await view.clickActionButton(this.extension().id);
  }

  /** The page in the popup of the profile's extension, as soon as it is open. */
  popup(): Promise<ExtensionPage> {
    return this.extension().popup();
  }

  /**
   * Fetches new mail for the mail account, as "Get Messages" does, as soon as Thunderbird is not busy with its inbox;
   * resolves when it is there, and rejects at once when it cannot be fetched.
   */
  async getNewMessages(): Promise<void> {
    await waitUntil('the inbox to be free', () =>
      this.#call<boolean>('getNewMessages', MAIL_ACCOUNT).catch((cause) => {
        throw new HopelessError('new mail cannot be fetched', { cause });
      }),
    );
  }

  /** The mouse and the keyboard. */
  get pointer(): Pointer {
    return this.#pointer;
  }

  /** All that goes out into the network since the start or the restart. */
  get network(): NetworkLog {
    return this.#network;
  }

  /** Runs the body of an asynchronous function in Thunderbird, with the program's own rights and `args`. */
  async evaluate<T>(body: string, ...args: readonly Json[]): Promise<T> {
    return (await this.#running.marionette.run(body, ...args)) as T;
  }

  /** Whether there is a display, so that pictures can be taken. */
  get hasDisplay(): boolean {
    return Boolean(this.#stage.display);
  }

  /** Writes a picture of the display, or of a part of it, as PNG. Windows stand in its upper left corner. */
  async screenshot(file: string, part?: Rectangle): Promise<void> {
    if (!this.#stage.display) throw new Error('without a display there is no picture');
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    await takeScreenshot(this.#stage.display, file, part);
  }

  /** What Thunderbird and its extensions wrote so far. */
  log(): string {
    return fs.readFileSync(this.#stage.log, 'utf8');
  }

  /** Process number of Thunderbird itself. */
  get pid(): number {
    return this.#running.process.pid;
  }

  /** Resolves when Thunderbird has ended, by whatever cause. */
  get ended(): Promise<ProcessEnd> {
    return this.#running.process.ended;
  }

  /**
   * Ends Thunderbird as a user would and starts it again with the same profile. Views, pages, extensions and
   * the like from before are of no use any more.
   */
  async restart(): Promise<void> {
    await this.#end();
    const up = await bringUp(this.#stage);
    this.#running = up.running;
    this.#pointer = up.pointer;
    this.#network = up.network;
    this.#mayEnd = false;
  }

  /** Ends Thunderbird without notice, as a crash would; only `quit` may follow. */
  async kill(): Promise<void> {
    this.#mayEnd = true;
    await this.#running.process.kill();
  }

  /**
   * Ends Thunderbird and removes its profile and display. Rejects, after doing all that, when Thunderbird had crashed
   * or would not end.
   */
  async quit(): Promise<void> {
    try {
      await this.#end();
    } finally {
      await this.#display?.stop();
      fs.rmSync(this.folder, { recursive: true, force: true });
    }
  }

  async #end(): Promise<void> {
    const { process, marionette } = this.#running;
    const earlier = process.end;
    // With status 0 it was the user who closed it.
    if (earlier && (this.#mayEnd || earlier.status === 0)) return;
    if (earlier) throw new Error(`Thunderbird crashed: ${JSON.stringify(earlier)}\n${lastLines(this.#stage.log)}`);
    this.#mayEnd = true;
    // The answer is lost where the program is faster than its line.
    marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    const patience = new Promise<'late'>((resolve) => setTimeout(resolve, QUIT_MS, 'late').unref());
    const end = await Promise.race([process.ended, patience]);
    marionette.close();
    await process.stop();
    if (end === 'late') throw new Error(`Thunderbird did not end within ${QUIT_MS} ms\n${lastLines(this.#stage.log)}`);
    if (end.signal) throw new Error(`Thunderbird ended by ${end.signal}\n${lastLines(this.#stage.log)}`);
  }

  async #newTab(open: () => Promise<unknown>): Promise<MessageView> {
    const before = await this.#viewInMainWindow();
    await open();
    return this.#loadedView('a message tab', undefined, async () => {
      const view = await this.#viewInMainWindow();
      return view === before ? [] : [view];
    });
  }

  async #newWindow(open: () => Promise<unknown>): Promise<MessageView> {
    const before = await this.#viewsInWindows();
    await open();
    return this.#loadedView('a message window', undefined, async () => {
      const views = await this.#viewsInWindows();
      return views.filter((view) => !before.includes(view));
    });
  }

  #loadedView(
    what: string,
    uri: string | undefined,
    candidates: () => Promise<(number | null)[]>,
  ): Promise<MessageView> {
    return waitUntil(`${what} to have loaded its message`, async () => {
      const [id] = await candidates();
      if (id === undefined || id === null) return undefined;
      const view = new MessageView(id, this.#running.chrome, this.#pointer);
      const shown = await view.shown();
      const isTheOne = shown?.isLoaded && (uri === undefined || shown.uri === uri);
      return isTheOne ? view : undefined;
    });
  }

  #viewInMainWindow(): Promise<number | null> {
    return this.#running.chrome.call('message-view', 'viewInMainWindow');
  }

  #viewsInWindows(): Promise<number[]> {
    return this.#running.chrome.call('message-view', 'viewsInWindows');
  }

  #call<T>(name: string, ...args: readonly Json[]): Promise<T> {
    return this.#running.chrome.call<T>('mail-window', name, ...args);
  }
}

interface Up {
  readonly running: RunningThunderbird;
  readonly pointer: Pointer;
  readonly network: NetworkLog;
}

async function bringUp(stage: Stage): Promise<Up> {
  const running = await startThunderbird(stage);
  const network = await NetworkLog.start(running.chrome, stage.resolverLog);
  const { account } = stage.profile;
  if (account) {
    const origin = `${account.protocol === 'imap' ? 'imap' : 'mailbox'}://127.0.0.1`;
    await running.chrome.call('mail-window', 'rememberPassword', origin, account.user, account.password);
  }
  return { running, pointer: new Pointer(running.marionette), network };
}

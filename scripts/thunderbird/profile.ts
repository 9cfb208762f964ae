import fs from 'node:fs';
import path from 'node:path';
import { speaksJapanese } from '../setup/find-thunderbird.mjs';
import { localFoldersPreferences, type MailAccount, mailAccountPreferences } from './mail-account.ts';
import { type MailOctets, mbox } from './mbox.ts';
import { type Preferences, QUIET_START, themePreferences, userScript } from './preferences.ts';
import type { Size } from './virtual-display.ts';
import { readExtensionId, writeXpi } from './xpi.ts';

/** What a throw-away profile holds. */
export interface ProfileOptions {
  /** Mails in the local folders, by the folder's name. */
  readonly folders?: Readonly<Record<string, readonly MailOctets[]>>;
  /** An account on a mail server of this machine. */
  readonly account?: MailAccount;
  /** An extension that is there from the first start and survives restarts: path of an .xpi file or of a folder. */
  readonly extension?: string;
  /** Language of the user interface; English by default. */
  readonly language?: 'en' | 'ja';
  /** Light by default. */
  readonly theme?: 'light' | 'dark';
  /**
   * Whether scripts are compiled while they run. Debian switches that off, which makes them 2 to 10 times slower than
   * in Thunderbirds from elsewhere; `on` undoes that. As shipped by default.
   */
  readonly jit?: 'as-shipped' | 'on';
  /** Idle milliseconds after which Thunderbird suspends an event page; 30,000 by default. */
  readonly backgroundIdleMs?: number;
  /** Size of the windows, which then stand in the upper left corner; by default Thunderbird's own rules hold. */
  readonly windowSize?: Size;
  /** Path of the program that web pages are handed to, with their address as its argument; the system's browser by default. */
  readonly browser?: string;
  /** Further preferences, which win over all the above. */
  readonly preferences?: Preferences;
}

/** A profile on disk. */
export interface Profile {
  readonly folder: string;
  readonly account: MailAccount | undefined;
  /** Id of the extension that it holds. */
  readonly extensionId: string | undefined;
}

/** Writes a profile for the Thunderbird of that binary into a new folder. */
export function createProfile(folder: string, binary: string, options: ProfileOptions): Profile {
  if (options.language === 'ja' && !speaksJapanese(binary))
    throw new Error(`${binary} has no Japanese user interface; in Debian it is the package thunderbird-l10n-ja`);
  const mails = path.join(folder, 'Mail/Local Folders');
  fs.mkdirSync(mails, { recursive: true });
  for (const [name, contents] of Object.entries(options.folders ?? {}))
    fs.writeFileSync(path.join(mails, name), mbox(contents));
  fs.writeFileSync(path.join(folder, 'user.js'), userScript(profilePreferences(folder, options)));
  if (options.windowSize)
    fs.writeFileSync(path.join(folder, 'xulstore.json'), JSON.stringify(windowPlaces(options.windowSize)));
  if (options.browser)
    fs.writeFileSync(path.join(folder, 'handlers.json'), JSON.stringify(webHandlers(options.browser)));
  const extensions = path.join(folder, 'extensions');
  fs.mkdirSync(extensions);
  if (!options.extension) return { folder, account: options.account, extensionId: undefined };
  const extensionId = readExtensionId(options.extension);
  writeXpi(options.extension, path.join(extensions, `${extensionId}.xpi`));
  return { folder, account: options.account, extensionId };
}

function profilePreferences(folder: string, options: ProfileOptions): Preferences {
  return {
    ...QUIET_START,
    ...localFoldersPreferences(folder),
    ...(options.account && mailAccountPreferences(folder, options.account)),
    ...themePreferences(options.theme ?? 'light'),
    'intl.locale.requested': options.language === 'ja' ? 'ja' : 'en-US',
    ...(options.jit === 'on' && { 'javascript.options.baselinejit': true }),
    ...(options.backgroundIdleMs !== undefined && { 'extensions.background.idle.timeout': options.backgroundIdleMs }),
    ...options.preferences,
  };
}

// Without a window manager nobody else places the windows; fixed places make pictures alike.
function windowPlaces({ width, height }: Size) {
  const place = { screenX: '0', screenY: '0', width: `${width}`, height: `${height}`, sizemode: 'normal' };
  return {
    'chrome://messenger/content/messenger.xhtml': { messengerWindow: place },
    'chrome://messenger/content/messageWindow.xhtml': { messengerWindow: place },
  };
}

/** Thunderbird's own file of what is done with schemes; action 2 is "use the program". */
function webHandlers(program: string) {
  const handler = { action: 2, ask: false, handlers: [{ name: path.basename(program), path: program }] };
  return { defaultHandlersVersion: {}, schemes: { http: handler, https: handler } };
}

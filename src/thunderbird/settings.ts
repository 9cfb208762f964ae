import { type Language, languageOf } from '../report/words.ts';
import { webextension } from './webextension.ts';

/** What the user has set. */
export interface Settings {
  readonly language: Language;
  /** Hosts or domains of the recipient's own side. */
  readonly ownHosts: readonly string[];
}

/** Names of the own side that are taken from the settings; the rest is left out. */
export const maxOwnHosts = 200;

/** Under this name the settings lie in `storage.local`. */
export const settingsKey = 'settings';

/** The settings as they are stored; Thunderbird's own language where none is set. Whatever else lies there is left out. */
export async function readSettings(): Promise<Settings> {
  const stored = (await webextension.storage.local.get(settingsKey))[settingsKey];
  const { language, ownHosts } = (stored ?? {}) as { readonly language?: unknown; readonly ownHosts?: unknown };
  return {
    language: languageOf(typeof language === 'string' ? language : webextension.i18n.getUILanguage()),
    ownHosts: Array.isArray(ownHosts)
      ? ownHosts.filter((name) => typeof name === 'string' && name !== '').slice(0, maxOwnHosts)
      : [],
  };
}

/** A name for these settings: what was judged under another name is judged anew. */
export function settingsVersion({ language, ownHosts }: Settings): string {
  return [language, ...ownHosts.toSorted()].join(' ');
}

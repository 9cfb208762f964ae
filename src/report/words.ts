import en from '../../_locales/en/messages.json' with { type: 'json' };
import ja from '../../_locales/ja/messages.json' with { type: 'json' };
import type { Params } from '../checks/outcome.ts';
import { countryName } from './country-name.ts';

/** The languages that Mekiki speaks. */
export type Language = 'en' | 'ja';

/** A key of the catalogue. */
export type WordKey = keyof typeof en;

const catalogues: Record<Language, Readonly<Record<string, { readonly message: string } | undefined>>> = { en, ja };

/** The language to speak for a locale or language tag (`ja_JP.UTF-8`, `ja-JP`): Japanese where it says so, else English. */
export function languageOf(tag: string | undefined): Language {
  return /^ja\b|^ja_/i.test(tag ?? '') ? 'ja' : 'en';
}

/** Says sentences of the catalogue in one language. */
export type Say = (key: WordKey, params?: Params) => string;

/** The sentences of a language. */
export function sayIn(language: Language): Say {
  return (key, params) => word(language, key, params);
}

/** Whether the catalogue has the key. */
export function hasWord(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

/**
 * The sentence of a key with its values put in for `{name}`; a code in place of `{country}` is named. Values are put in as they are and never read
 * for further placeholders. An unknown key yields the key itself, an unknown name is left standing: both
 * are seen at once and neither throws.
 */
export function word(language: Language, key: string, params: Params = {}): string {
  const message = catalogues[language][key]?.message ?? catalogues.en[key]?.message ?? key;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return name === 'country' ? countryName(String(value), language) : String(value);
  });
}
